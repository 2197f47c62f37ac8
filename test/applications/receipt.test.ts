import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { codeOf, done, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured, nextSerial } from '../support/build';
import type { CastName } from '../support/cast';
import { identityNumber } from '../support/numbers';
import { itReads } from '../support/paper';
import { onEachEngine, type World } from '../support/world';
import { written } from '../support/written';

const drawer = ['/usr/bin/pdftoppm', '/usr/local/bin/pdftoppm'].find(existsSync);

async function fetched(world: World, who: CastName, id: string) {
  const headers = { authorization: `Bearer ${await world.cookieOf(who)}` };
  const { statusCode, rawPayload, headers: sent } = await world.app.inject({ url: `/files/${id}`, headers });
  return { statusCode, bytes: rawPayload, sent };
}

const print = (world: World, id: string, who: CastName = 'clerk') =>
  done<{ id: string; mime: string; size: number }>(world, who, 'printReceipt', id, 'id mime size');

onEachEngine('receipt', world => {
  it('R-54: prints the acceptance receipt of a submitted case, kept with its person, one audit entry', async () => {
    const { id, personId } = await aCaseThatIs(world(), 'SUBMITTED');
    const { result, ...left } = await written(world(), () => print(world(), id));
    expect(result).toMatchObject({ mime: 'application/pdf' });
    expect(left).toEqual({ changes: [], audits: ['application.printReceipt'], counts: {}, tables: { stored_file: 1 } });
    const { statusCode, bytes, sent } = await fetched(world(), 'clerk2', result.id);
    expect(statusCode).toBe(200);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sent).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(sent['cache-control']).toBe('private, no-store');
    const rows = await rowsOf(world(), 'SELECT personId, purpose FROM stored_file WHERE id = ?', [result.id]);
    expect(rows).toEqual([{ personId, purpose: 'RECEIPT' }]);
  });

  it('is for submitted cases of the own offices, and so is its file: NOT_FROM_HERE, NOT_FOUND', async () => {
    const draft = await aCaseThatIs(world(), 'DRAFT');
    expect(await codeOf(world(), 'clerk', 'printReceipt', draft.id)).toBe('NOT_FROM_HERE');
    const { id } = await aCaseThatIs(world(), 'SUBMITTED');
    expect(await codeOf(world(), 'clerkElsewhere', 'printReceipt', id)).toBe('NOT_FOUND');
    expect(await codeOf(world(), 'employerA', 'printReceipt', id)).toBe('FORBIDDEN');
    const file = await print(world(), id);
    for (const who of ['clerkElsewhere', 'employerA', 'analyst', 'auditor', 'sysadmin'] as const)
      expect((await fetched(world(), who, file.id)).statusCode).toBe(404);
  });

  itReads('shows its words in Chinese glyphs, and of the number the last four only', async () => {
    const number = identityNumber(nextSerial());
    const person = await anInsured(world(), { number, name: '欧阳测试' });
    const { id } = await aCaseThatIs(world(), 'SUBMITTED', { person });
    const { bytes } = await fetched(world(), 'clerk', (await print(world(), id)).id);
    const folder = mkdtempSync(join(tmpdir(), 'card-office-receipt-'));
    const path = join(folder, 'receipt.pdf');
    writeFileSync(path, bytes);
    execFileSync(drawer!, ['-r', '80', '-gray', '-png', '-singlefile', path, join(folder, 'page')]);
    const text = execFileSync(drawer!.replace('pdftoppm', 'pdftotext'), ['-layout', path, '-'], { encoding: 'utf8' });
    const { data, info } = await sharp(readFileSync(join(folder, 'page.png')))
      .raw()
      .toBuffer({ resolveWithObject: true });
    rmSync(folder, { recursive: true });
    expect(text).toContain('受理回执');
    expect(text).toContain('欧阳测试');
    expect(text).toContain(`**************${number.slice(-4)}`);
    expect(text).not.toContain(number.slice(6, 14));
    const lines = Array.from({ length: info.height }, (_, y) =>
      data.subarray(y * info.width * info.channels, (y + 1) * info.width * info.channels).some(value => value < 110),
    );
    const blocks = lines.filter((dark, y) => dark && !lines[y - 1]).length;
    expect(blocks).toBeGreaterThan(12);
    const dark = data.filter(value => value < 110).length / data.length;
    expect(dark).toBeGreaterThan(0.005);
    expect(dark).toBeLessThan(0.2);
  });

  it('prints what a proxy brought, and a due date that is provisional, without a fault', async () => {
    const { id } = await aCaseThatIs(world(), 'SUBMITTED', { by: 'clerkAtPoint', channel: 'SERVICE_POINT' });
    expect((await print(world(), id, 'clerkAtPoint')).size).toBeGreaterThan(5000);
    expect(await codeOf(world(), 'clerkAtCentre', 'printReceipt', id)).toBe('NOT_FOUND');
  });
});
