import { archiveImport } from '../../server/checklists/archive.job';
import { act, codeOf, done, force, type Row, read, rowsOf } from '../support/act';
import { nextSerial, picture } from '../support/build';
import { aList, anEmployee, aSubmittedList, dropped, listNow, rowsOfList, runJobs } from '../support/lists';
import { identityNumber } from '../support/numbers';
import { onEachEngine, type World } from '../support/world';
import { aZip, type ZipEntry } from '../support/zip';

type Entry = { seq: number; name: string; outcome: string; codes: string[]; itemId: string | null };

/** A list of people with these names, and their numbers. */
async function named(world: World, ...names: string[]): Promise<{ list: Row; numbers: string[] }> {
  const list = await aList(world, 1);
  const numbers = names.map(() => identityNumber(nextSerial() + 7000));
  for (const [at, name] of names.entries()) {
    const { id } = await anEmployee(world, world.place.unitA, { name, number: numbers[at] });
    await done(world, 'employerA', 'addItem', { checklistId: list.id, personId: id });
  }
  return { list, numbers };
}

const entriesOf = async (world: World, checklistId: string, who: 'employerA' | 'checklist' = 'employerA') =>
  (
    await read<{ nodes: Entry[] } & Row>(
      world,
      who,
      'query ($id: ID!) { uploadEntries(checklistId: $id, first: 200) { nodes { seq name outcome codes itemId } } }',
      { id: checklistId },
    )
  ).nodes;
const photosFor = (names: readonly string[]): Promise<ZipEntry[]> =>
  Promise.all(names.map(async name => ({ name, content: await picture(nextSerial()), stored: true })));

onEachEngine('an archive of pictures', world => {
  it('finds its rows by number, else by a name that only one has; what is no picture is passed over, the rest is kept', async () => {
    const { list, numbers } = await named(world(), '甲一', '乙二', '丙三', '丙三', '丁四');
    const entries = [
      ...(await photosFor([`照片/${numbers[0]}.jpg`, `${numbers[1]}乙二.jpg`, '丁四.JPG', '丙三.jpg', '无此人.jpg'])),
      { name: 'Thumbs.db', content: 'x' },
      { name: '__MACOSX/._a.jpg', content: 'x' },
      { name: '说明.txt', content: '说明' },
      { name: `${numbers[2]}.jpg`, content: '不是照片' },
    ];
    const figures = await dropped(world(), 'employerA', list.id, 'PHOTO', aZip(entries));
    expect(figures).toEqual({ accepted: '3', refused: '1', unmatched: '2', ignored: '3', unchanged: '0' });
    const all = await entriesOf(world(), list.id);
    expect(all.map(({ outcome }) => outcome)).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'ACCEPTED',
      'UNMATCHED',
      'UNMATCHED',
      'IGNORED',
      'IGNORED',
      'IGNORED',
      'REFUSED',
    ]);
    expect([all[8].codes, all[0].name]).toEqual([['FILE_UNREADABLE'], `照片/${numbers[0]}.jpg`]);
    expect(await entriesOf(world(), list.id, 'checklist')).toHaveLength(9);
    const kept = await rowsOf<{ name: string }>(world(), 'SELECT name FROM upload_entry WHERE checklistId = ?', [
      list.id,
    ]);
    expect(kept.filter(({ name }) => name.includes(numbers[0]))).toEqual([]);
    const [{ payload }] = await rowsOf<{ payload: string }>(
      world(),
      "SELECT payload FROM job WHERE kind = 'ARCHIVE_IMPORT'",
    );
    expect(Object.keys(JSON.parse(payload)).sort()).toEqual(['by', 'checklistId', 'employerId', 'fileId', 'kind']);
    const theirs = await world().as('employerB', `{ uploadEntries(checklistId: "${list.id}") { totalCount } }`);
    expect(theirs.data).toEqual({ uploadEntries: { totalCount: 0 } });
    const acted = await rowsOf<{ actorId: string }>(
      world(),
      "SELECT DISTINCT actorId FROM audit_entry WHERE action = 'checklist_item.stagePhoto'",
    );
    expect(acted).toEqual([{ actorId: 'employerA' }]);
  });

  it('of one picture under two people the later is at fault; a corrected one mends it', async () => {
    const { list, numbers } = await named(world(), '戊五', '己六');
    const same = await picture(nextSerial());
    const zip = aZip(numbers.map(number => ({ name: `${number}.jpg`, content: same, stored: true })));
    expect(await dropped(world(), 'employerA', list.id, 'PHOTO', zip)).toMatchObject({ accepted: '1', refused: '1' });
    expect((await entriesOf(world(), list.id)).map(({ codes }) => codes)).toEqual([[], ['SAME_AS_ANOTHER']]);
    expect(await dropped(world(), 'employerA', list.id, 'PHOTO', zip)).toMatchObject({ unchanged: '2' });
    const mended = aZip(await photosFor([`${numbers[1]}.jpg`]));
    expect(await dropped(world(), 'employerA', list.id, 'PHOTO', mended)).toMatchObject({ accepted: '1' });
    expect(await listNow(world(), 'employerA', list.id, 'photosRefused')).toMatchObject({ photosRefused: 0 });
  });

  it('that leads outside, links, is a bomb, nests or is too large is refused at the door with a code', async () => {
    const refused = async (entries: ZipEntry[]) =>
      (await world().upload('employerA', aZip(entries), 'ARCHIVE')).body.code;
    expect(await refused([{ name: '../a.jpg' }])).toBe('ARCHIVE_UNSAFE');
    expect(await refused([{ name: 'a.jpg', mode: 0o120777, content: '/etc/passwd' }])).toBe('ARCHIVE_UNSAFE');
    expect(await refused([{ name: 'a.jpg', content: Buffer.alloc(8 * 1024 ** 2) }])).toBe('ARCHIVE_UNSAFE');
    expect(await refused([{ name: 'a.zip' }])).toBe('ARCHIVE_UNSAFE');
    expect(await refused(Array.from({ length: 5001 }, (_, at) => ({ name: `${at}.jpg` })))).toBe('ARCHIVE_TOO_LARGE');
    const picked = (await world().upload('employerA', await picture(1))).body.id;
    const { list } = await named(world(), '庚七');
    const given = { checklistId: list.id, kind: 'PHOTO', fileId: picked };
    expect(await codeOf(world(), 'employerA', 'importArchive', given)).toBe('INVALID_INPUT');
  });

  it('that lies about a size further back does nothing at all: the job fails with a code', async () => {
    const { list, numbers } = await named(world(), '辛八');
    const zip = aZip([
      ...(await photosFor([`${numbers[0]}.jpg`])),
      { name: 'b.jpg', content: Buffer.alloc(5000, 7), claimed: 10 },
    ]);
    const { body } = await world().upload('employerA', zip, 'ARCHIVE');
    const { id } = await done(world(), 'employerA', 'importArchive', {
      checklistId: list.id,
      kind: 'PHOTO',
      fileId: body.id,
    });
    await runJobs(world());
    const [job] = await rowsOf(world(), 'SELECT status, errorCode FROM job WHERE id = ?', [id]);
    expect(job.status).toBe('FAILED');
    expect(String(job.errorCode)).toMatch(/^ARCHIVE_/);
    expect(await entriesOf(world(), list.id)).toEqual([]);
    const photos = (await rowsOfList(world(), 'employerA', list.id)).map(({ photoId }) => photoId);
    expect(photos).toEqual([null, null]);
  });

  it('whose job dies in the middle goes on where it stood: no file twice', async () => {
    const { list, numbers } = await named(world(), '壬九', '癸十', '子一', '丑二');
    const zip = aZip(await photosFor(numbers.map(number => `${number}.jpg`)));
    const { body } = await world().upload('employerA', zip, 'ARCHIVE');
    const { id } = await done(world(), 'employerA', 'importArchive', {
      checklistId: list.id,
      kind: 'PHOTO',
      fileId: body.id,
    });
    let steps = 0;
    const dying: typeof archiveImport = run =>
      archiveImport({
        ...run,
        get cursor() {
          return run.cursor;
        },
        get ctx() {
          return run.ctx;
        },
        step: (step, progress) => {
          steps += 1;
          if (steps === 3) throw new Error('power cut');
          return run.step(step, progress);
        },
      });
    const worker = runJobs(world(), dying);
    while (steps < 3) await new Promise(resolve => setTimeout(resolve, 10));
    while ((await rowsOf(world(), "SELECT id FROM job WHERE id = ? AND status = 'QUEUED'", [id])).length === 0)
      await new Promise(resolve => setTimeout(resolve, 10));
    expect(await entriesOf(world(), list.id)).toHaveLength(2);
    await force(world(), 'UPDATE job SET runAfter = NULL WHERE id = ?', [id]);
    await worker;
    const entries = await entriesOf(world(), list.id);
    expect(entries.map(({ seq, outcome }) => [seq, outcome])).toEqual([1, 2, 3, 4].map(seq => [seq, 'ACCEPTED']));
    const photos = await rowsOf(
      world(),
      'SELECT h.id FROM photo h JOIN checklist_item i ON i.personId = h.personId WHERE i.checklistId = ?',
      [list.id],
    );
    expect(photos).toHaveLength(4);
    const [spent] = await rowsOf(world(), 'SELECT purpose FROM stored_file WHERE id = ?', [body.id]);
    expect(spent.purpose).toBe('SPENT');
  });

  it('is not taken once the list is at the bureau, nor by another unit', async () => {
    const list = await aSubmittedList(world(), 1);
    const { body } = await world().upload('employerA', aZip([{ name: 'a.jpg' }]), 'ARCHIVE');
    const given = { checklistId: list.id, kind: 'PHOTO', fileId: body.id };
    expect(await codeOf(world(), 'employerA', 'importArchive', given)).toBe('LIST_CLOSED');
    expect(await codeOf(world(), 'employerB', 'importArchive', given)).toBe('NOT_FOUND');
    expect((await act(world(), 'checklist', 'importArchive', given)).code).toBe('FORBIDDEN');
  });
});
