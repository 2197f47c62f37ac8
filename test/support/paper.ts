import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CastName } from './cast';
import type { World } from './world';

const reader = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find(existsSync);

/** A kept file as somebody gets it: its status and its bytes. */
export async function fileAs(world: World, who: CastName, id: string): Promise<{ status: number; bytes: Buffer }> {
  const headers = { authorization: `Bearer ${await world.cookieOf(who)}` };
  const { statusCode, rawPayload } = await world.app.inject({ url: `/files/${id}`, headers });
  return { status: statusCode, bytes: rawPayload };
}

/** Tests that read what stands on paper: left out without poppler, required with CI=true. */
export const itReads: typeof it = reader || process.env.CI === 'true' ? it : (it.skip as typeof it);

/** What stands on a PDF, line breaks taken out so that a sentence that was wrapped is found. */
export function textOf(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'card-office-paper-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, bytes);
    return execFileSync(reader!, ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s*\n\s*/g, '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
