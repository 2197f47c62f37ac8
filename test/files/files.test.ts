import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { flushAudit } from '../../server/audit/audit.service';
import { attachFile, storeBytes, sweepLooseFiles } from '../../server/files/file.service';
import { nextSerial, picture } from '../support/build';
import type { CastName } from '../support/cast';
import { noon, onEachEngine, type World } from '../support/world';

const read = async (world: World, who: CastName | null, id: string) =>
  world.app.inject({
    method: 'GET',
    url: `/files/${id}`,
    headers: who ? { authorization: `Bearer ${await world.cookieOf(who)}` } : {},
  });
const stored = (world: World): string[] => {
  const folder = join(world.house.environment.dataDir, 'files');
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
    : [];
};
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

onEachEngine('an upload', world => {
  test('answers id, SHA-256 and size, and is encrypted on disk', async () => {
    const bytes = await picture(nextSerial());
    const { status, body } = await world().upload('clerk', bytes);
    expect([status, body]).toEqual([
      200,
      { id: expect.any(String), sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length },
    ]);
    for (const path of stored(world())) expect(readFileSync(path).includes(bytes.subarray(0, 64))).toBe(false);
    const [row] = await world().house.database.read.query('SELECT * FROM stored_file WHERE id = ?', [body.id]);
    expect(JSON.stringify(row)).not.toContain(createHash('sha256').update(bytes).digest('hex'));
  });

  test('of a document is re-encoded: no metadata, nothing behind the picture', async () => {
    const marked = await sharp(await picture(nextSerial()))
      .withExif({ IFD0: { Copyright: 'PLANTED-EXIF' } })
      .jpeg()
      .toBuffer();
    const tailed = Buffer.concat([marked, Buffer.from('<script>PLANTED-TAIL</script>')]);
    for (const purpose of ['DOCUMENT', 'PHOTO'] as const) {
      const { body } = await world().upload('clerk', tailed, purpose);
      const { rawPayload, headers } = await read(world(), 'clerk', body.id);
      expect(rawPayload.includes('PLANTED')).toBe(false);
      expect(headers).toMatchObject({
        'content-type': 'image/jpeg',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-disposition': `inline; filename="${body.id}.jpg"`,
      });
      expect(headers['content-security-policy']).toContain('sandbox');
    }
  });

  test('is taken or refused by what it is, not by what it is called', async () => {
    const jpeg = await picture(nextSerial());
    const png = await sharp(jpeg).png().toBuffer();
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    const cases: [Buffer, 'PHOTO' | 'DOCUMENT', string | undefined][] = [
      [png, 'PHOTO', undefined],
      [PDF, 'DOCUMENT', undefined],
      [PDF, 'PHOTO', 'FILE_TYPE'],
      [PDF.subarray(0, 20), 'DOCUMENT', 'FILE_UNREADABLE'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'DOCUMENT', 'FILE_TYPE'],
      [Buffer.from('<!doctype html><script>1</script>'), 'DOCUMENT', 'FILE_TYPE'],
      [Buffer.from('GIF89a;alert(1)'), 'PHOTO', 'FILE_TYPE'],
      [Buffer.from('MZ\x90\x00 an exe'), 'DOCUMENT', 'FILE_TYPE'],
      [Buffer.from('PK\x03\x04zip'), 'DOCUMENT', 'FILE_TYPE'],
      [jpeg.subarray(0, jpeg.length / 2), 'PHOTO', 'FILE_UNREADABLE'],
      [jpeg.subarray(0, 20), 'PHOTO', 'FILE_UNREADABLE'],
      [bomb, 'PHOTO', 'PIXELS_TOO_MANY'],
      [Buffer.alloc(0), 'PHOTO', 'FILE_UNREADABLE'],
      [Buffer.alloc(10 * 1024 * 1024 + 1, 1), 'PHOTO', 'FILE_TOO_LARGE'],
    ];
    const before = stored(world()).length;
    for (const [bytes, purpose, code] of cases) {
      const { status, body } = await world().upload('clerk', bytes, purpose);
      expect([status < 500, body.code]).toEqual([true, code]);
    }
    expect(stored(world()).length).toBe(before + 2);
  });

  test('comes from whoever may upload, with a header that no form can send, as no form can send it', async () => {
    const post = async (headers: object, who: CastName | null = 'clerk') =>
      (
        await world().app.inject({
          method: 'POST',
          url: '/files',
          payload: PDF,
          headers: {
            ...(who && { authorization: `Bearer ${await world().cookieOf(who)}` }),
            'content-type': 'application/pdf',
            'x-requested-by': 'test',
            'x-purpose': 'DOCUMENT',
            ...headers,
          },
        })
      ).statusCode;
    expect(await post({})).toBe(200);
    expect(await post({}, null)).toBe(401);
    for (const who of ['analyst', 'auditor', 'sysadmin'] as const) expect(await post({}, who)).toBe(403);
    expect(await post({ 'x-requested-by': '' })).toBe(422);
    expect(await post({ 'x-purpose': 'SPENT' })).toBe(422);
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])
      expect(await post({ 'content-type': type })).toBe(415);
  });

  test('leaves nothing behind where it cannot be written', async () => {
    const { house } = world();
    const { environment } = house;
    const blocked = join(environment.dataDir, 'blocked');
    mkdirSync(blocked);
    writeFileSync(join(blocked, 'files'), 'in the way');
    house.environment = { ...environment, dataDir: blocked };
    try {
      const { status } = await world().upload('clerk', await picture(nextSerial()));
      expect(status).toBeGreaterThanOrEqual(500);
    } finally {
      house.environment = environment;
      rmSync(blocked, { recursive: true });
    }
    const rows = await house.database.read.query('SELECT name FROM stored_file');
    const kept = stored(world()).map(path => path.split('/').at(-1));
    for (const { name } of rows) expect(kept).toContain(name);
  });
});

onEachEngine('a stored file', world => {
  const aDocument = async (who: CastName) =>
    (await world().upload(who, await picture(nextSerial()), 'DOCUMENT')).body.id;

  test('that no record has taken is seen by whoever brought it, alone', async () => {
    const id = await aDocument('clerk');
    expect((await read(world(), 'clerk', id)).statusCode).toBe(200);
    for (const who of ['clerk2', 'supervisor', 'employerA', 'analyst', 'auditor', 'sysadmin'] as const)
      expect((await read(world(), who, id)).statusCode).toBe(404);
    expect((await read(world(), null, id)).statusCode).toBe(401);
    for (const wrong of ['0', 'null', 'undefined', '..%2F..%2Fetc%2Fpasswd', `${id}x`])
      expect((await read(world(), 'clerk', wrong)).statusCode).toBe(404);
  });

  test('that a record has taken is seen within reach by staff, and by the administrators of its unit', async () => {
    const { bureau, unitA } = world().place;
    const id = await aDocument('clerk');
    await world().inside('clerk', work =>
      attachFile(work, id, { officeId: bureau, regionCode: '419901', employerId: unitA, personId: 'person-1' }),
    );
    const seen = {
      clerk: 200,
      reviewer: 200,
      supervisor: 200,
      employerA: 200,
      employerB: 404,
      clerkElsewhere: 404,
      clerkAtPoint: 404,
      analyst: 404,
      auditor: 404,
      sysadmin: 404,
    } as const;
    for (const [who, status] of Object.entries(seen))
      expect([who, (await read(world(), who as CastName, id)).statusCode]).toEqual([who, status]);
    await flushAudit(world().house);
    const rows = await world().house.database.read.query(
      "SELECT actorId FROM audit_entry WHERE action = 'file.read' AND subject = 'person' AND subjectId = 'person-1'",
    );
    expect(rows).toHaveLength(4);
  });

  test('is taken once, by whoever brought it', async () => {
    const id = await aDocument('clerk');
    const take = (who: CastName, file: string) =>
      world().inside(who, work => attachFile(work, file, { officeId: world().place.bureau }));
    await expect(take('reviewer', id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(take('clerk', 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const both = await Promise.allSettled([take('clerk', id), take('clerk', id)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(take('clerk', id)).rejects.toMatchObject({ code: 'FILE_IN_USE' });
  });

  test('that no record takes within a day is removed, and so is the original of a photo; what is in use stays', async () => {
    const bytes = await picture(nextSerial());
    const loose = (await world().upload('clerk', bytes, 'PHOTO')).body.id;
    const twin = (await world().upload('reviewer', bytes, 'PHOTO')).body.id;
    const kept = await storeBytes(world().contextFor('clerk'), await picture(nextSerial()), {
      purpose: 'PHOTO',
      mime: 'image/jpeg',
    });
    await world().inside('clerk', work => attachFile(work, kept, { officeId: world().place.bureau }));
    await world().inside('reviewer', work => attachFile(work, twin, { officeId: world().place.bureau }));
    await expect(world().inside('reviewer', work => attachFile(work, twin, {}))).rejects.toMatchObject({
      code: 'FILE_IN_USE',
    });
    expect((await read(world(), 'reviewer', twin)).statusCode).toBe(404);
    await sweepLooseFiles(world().house);
    expect((await read(world(), 'clerk', loose)).statusCode).toBe(200);
    world().clock.now = new Date(noon.getTime() + 25 * 3600_000);
    await sweepLooseFiles(world().house);
    expect((await read(world(), 'clerk', loose)).statusCode).toBe(404);
    expect((await read(world(), 'clerk', kept.id)).statusCode).toBe(200);
    const names = (await world().house.database.read.query('SELECT name FROM stored_file')).map(
      ({ name }: { name: string }) => name,
    );
    expect(
      stored(world())
        .map(path => path.split('/').at(-1))
        .sort(),
    ).toEqual([...new Set(names)].sort());
  });
});
