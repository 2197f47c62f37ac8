import { act, done, pass, rowsOf } from '../support/act';
import { anInsured, anOpening, aSubmitted, nextSerial } from '../support/build';
import { identityNumber } from '../support/numbers';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

const twenty = Array.from({ length: 20 });
let keys = 0;
const aKey = () => {
  keys += 1;
  return `key-${keys}`;
};

onEachEngine('one key', world => {
  it('opens one case, however often and however much at once it is sent, and says that it was replayed', async () => {
    const input = { ...(await anOpening(world())), idempotencyKey: aKey() };
    const { result, ...left } = await written(world(), () =>
      Promise.all(twenty.map(() => act(world(), 'clerk', 'openApplication', input))),
    );
    expect(result.map(({ code }) => code)).toEqual(twenty.map(() => null));
    expect(new Set(result.map(({ row }) => row!.id)).size).toBe(1);
    expect(result.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(left.tables).toMatchObject({ application: 1, photo: 1, idempotency_key: 1 });
    expect(left.counts).toEqual({ DRAFT: 1 });
    pass(world(), 3600);
    const later = await act(world(), 'clerk', 'openApplication', input);
    expect(later).toMatchObject({ code: null, replayed: true, row: { id: result[0].row!.id } });
  });

  it('gives the first id, and the other fields as they stand now', async () => {
    const { id, version } = await aSubmitted(world());
    const input = { id, version, idempotencyKey: aKey() };
    await done(world(), 'reviewer', 'approveApplication', input);
    await done(world(), 'reviewer', 'undoDecision', { id, version: version + 1 });
    const { result, ...left } = await written(world(), () => act(world(), 'reviewer', 'approveApplication', input));
    expect(result).toMatchObject({ replayed: true, row: { id, status: 'SUBMITTED', version: version + 2 } });
    expect(left).toEqual(NOTHING);
  });

  it('is refused for another input: KEY_REUSED; and is free for another person and another operation', async () => {
    const first = await aSubmitted(world());
    const second = await aSubmitted(world());
    const idempotencyKey = aKey();
    const ref = ({ id, version }: { id: string; version: number }) => ({ id, version, idempotencyKey });
    await done(world(), 'reviewer', 'approveApplication', ref(first));
    const { result, ...left } = await written(world(), () =>
      act(world(), 'reviewer', 'approveApplication', ref(second)),
    );
    expect(result.code).toBe('KEY_REUSED');
    expect(left).toEqual(NOTHING);
    expect((await act(world(), 'reviewer2', 'approveApplication', ref(second))).code).toBeNull();
    const reject = { ...ref(await aSubmitted(world())), reason: 'OTHER' };
    expect((await act(world(), 'reviewer', 'rejectApplication', reject)).code).toBeNull();
  });

  it('does not remember a refusal', async () => {
    const { id, version } = await aSubmitted(world());
    const input = { id, version: version + 1, idempotencyKey: aKey() };
    expect((await act(world(), 'reviewer', 'approveApplication', input)).code).toBe('STALE');
    await done(world(), 'reviewer', 'returnApplication', { id, version, reasons: ['PHOTO_HAT'] });
    await done(world(), 'reviewer', 'undoDecision', { id, version: version + 1 });
    const again = { ...input, version: version + 2 };
    expect(await act(world(), 'reviewer', 'approveApplication', again)).toMatchObject({ code: null, replayed: false });
  });

  it('repeats the outcome of each row of a bulk', async () => {
    const { id, version } = await aSubmitted(world());
    const items = [
      { id, version },
      { id: 'none', version: 1 },
    ];
    const input = { items, idempotencyKey: aKey() };
    const first = await act(world(), 'reviewer', 'approveApplications', input, 'id ok code');
    const second = await act(world(), 'reviewer', 'approveApplications', input, 'id ok code');
    expect(second.row).toEqual(first.row);
    expect([first.replayed, second.replayed]).toEqual([false, true]);
    expect(await rowsOf(world(), 'SELECT id FROM card WHERE applicationId = ?', [id])).toHaveLength(1);
  });

  it('keeps a keyed hash of what was sent, and no value of it', async () => {
    const number = identityNumber(nextSerial());
    const idempotencyKey = aKey();
    const input = { idKind: 'RESIDENT', number, name: '密钥人', mobile: '13800000009', idempotencyKey };
    await done(world(), 'clerk', 'enterPerson', input, 'id');
    const rows = await rowsOf(world(), 'SELECT * FROM idempotency_key WHERE `key` = ?', [idempotencyKey]);
    expect(rows).toHaveLength(1);
    for (const value of [number, '密钥人', '13800000009']) expect(JSON.stringify(rows)).not.toContain(value);
  });

  it('is at most 64 signs: INVALID_INPUT', async () => {
    const person = await anInsured(world());
    const input = { ...(await anOpening(world(), { person, photo: null })), idempotencyKey: 'k'.repeat(65) };
    expect((await act(world(), 'clerk', 'openApplication', input)).code).toBe('INVALID_INPUT');
  });
});
