import { act, codeOf, done, force, read, rowsOf } from '../support/act';
import { aPerson, nextSerial } from '../support/build';
import { OTHER_REGION } from '../support/cast';
import { identityNumber } from '../support/numbers';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

const SHOWN = 'id version name maskedMobile maskedNumber category deceasedOn idValidTo ethnicity';
const EVIDENCE = '户口簿 4199-1';

onEachEngine('correct a person', world => {
  it('R-91: corrects on evidence: the audit names the fields, and neither the values nor the evidence', async () => {
    const { id, version } = await aPerson(world());
    const input = { id, version, name: '新名字', mobile: '13900000002', address: '新住址5号', evidence: EVIDENCE };
    const { result, ...left } = await written(world(), () => done(world(), 'clerk', 'correctPerson', input, SHOWN));
    expect(result).toMatchObject({ version: version + 1, name: '新名字', maskedMobile: '*******0002' });
    expect(left).toEqual({ changes: [], audits: ['person.correct', 'person.evidence'], counts: {}, tables: {} });
    const entries = await rowsOf<{ action: string; detail: string }>(
      world(),
      "SELECT action, detail FROM audit_entry WHERE subjectId = ? AND action = 'person.correct'",
      [id],
    );
    expect(JSON.parse(entries[0].detail).fields).toEqual(expect.arrayContaining(['name', 'mobile', 'address']));
    const text = JSON.stringify(await rowsOf(world(), 'SELECT detail FROM audit_entry'));
    for (const value of ['新名字', '13900000002', '新住址', EVIDENCE]) expect(text).not.toContain(value);
  });

  it('R-91: needs evidence, and something to correct: INVALID_INPUT, EVIDENCE_MISSING', async () => {
    const { id, version } = await aPerson(world());
    const { result, ...left } = await written(world(), async () => [
      await codeOf(world(), 'clerk', 'correctPerson', { id, version, name: '新名字' }),
      await codeOf(world(), 'clerk', 'correctPerson', { id, version, name: '新名字', evidence: '' }),
      await codeOf(world(), 'clerk', 'correctPerson', { id, version, name: '新名字', evidence: '   ' }),
      await codeOf(world(), 'clerk', 'correctPerson', { id, version, evidence: EVIDENCE }),
    ]);
    expect(result).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'EVIDENCE_MISSING', 'INVALID_INPUT']);
    expect(left).toEqual(NOTHING);
  });

  it('R-50: what is corrected agrees with the number: ID_MISMATCH', async () => {
    const { id, version } = await aPerson(world(), { number: identityNumber(nextSerial(), { birth: '19850316' }) });
    const input = { id, version, birthDate: '1985-03-17', evidence: EVIDENCE };
    expect(await act(world(), 'clerk', 'correctPerson', input)).toMatchObject({
      code: 'ID_MISMATCH',
      params: { fields: ['birthDate'] },
    });
  });

  it('a death is of a day that has come: DAY_IN_FUTURE', async () => {
    const { id, version } = await aPerson(world());
    const input = { id, version, deceasedOn: '2026-11-24', evidence: EVIDENCE };
    expect(await codeOf(world(), 'clerk', 'correctPerson', input)).toBe('DAY_IN_FUTURE');
    const right = { ...input, deceasedOn: '2026-11-23' };
    expect(await done(world(), 'clerk', 'correctPerson', right, SHOWN)).toMatchObject({ deceasedOn: '2026-11-23' });
  });

  it('names and phones are judged as at the entry: NAME_CHARACTERS, PHONE_FORMAT', async () => {
    const { id, version } = await aPerson(world());
    const call = (more: object) =>
      codeOf(world(), 'clerk', 'correctPerson', { id, version, evidence: EVIDENCE, ...more });
    expect(await call({ name: '李<b>' })).toBe('NAME_CHARACTERS');
    expect(await call({ mobile: '1380' })).toBe('PHONE_FORMAT');
    expect(await call({ ethnicity: '1' })).toBe('INVALID_INPUT');
    expect(await call({ nationality: 'China' })).toBe('INVALID_INPUT');
  });

  it('is refused on an old screen and in another region: STALE, NOT_FOUND', async () => {
    const { id, version } = await aPerson(world());
    const call = (ref: object, who: 'clerk' | 'clerkElsewhere' = 'clerk') =>
      codeOf(world(), who, 'correctPerson', { ...ref, name: '新名字', evidence: EVIDENCE });
    expect(await call({ id, version: version + 1 })).toBe('STALE');
    expect(await call({ id, version }, 'clerkElsewhere')).toBe('NOT_FOUND');
    expect(await call({ id: '', version })).toBe('NOT_FOUND');
  });

  it('of ten at once from one version one wins, and none is lost: STALE', async () => {
    const { id, version } = await aPerson(world());
    const codes = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        codeOf(world(), 'clerk', 'correctPerson', { id, version, mobile: `1390000000${n}`, evidence: EVIDENCE }),
      ),
    );
    expect(codes.filter(code => code === null)).toHaveLength(1);
    expect(codes.filter(code => code === 'STALE')).toHaveLength(9);
    expect(await rowsOf(world(), 'SELECT version FROM person WHERE id = ?', [id])).toEqual([{ version: version + 1 }]);
  });

  it('the evidence is a file of the own hand, kept with the person: NOT_FOUND, FILE_IN_USE', async () => {
    const { id, version } = await aPerson(world());
    const scan = Buffer.from('%PDF-1.4\nscan\n%%EOF');
    const evidenceFileId = (await world().upload('clerk', scan, 'DOCUMENT')).body.id;
    const input = { id, version, name: '新名字', evidence: EVIDENCE, evidenceFileId };
    expect(await codeOf(world(), 'clerk2', 'correctPerson', input)).toBe('NOT_FOUND');
    await done(world(), 'clerk', 'correctPerson', input);
    const rows = await rowsOf(world(), 'SELECT attached, personId FROM stored_file WHERE id = ?', [evidenceFileId]);
    expect(rows).toEqual([{ attached: 1, personId: id }]);
    expect(await codeOf(world(), 'clerk', 'correctPerson', { ...input, version: version + 1 })).toBe('FILE_IN_USE');
  });

  it('is found by the new name and not by the old', async () => {
    const person = await aPerson(world(), { name: '旧名甲乙', regionCode: OTHER_REGION });
    const input = { id: person.id, version: person.version, name: '新名丙丁', evidence: EVIDENCE };
    await done(world(), 'clerkElsewhere', 'correctPerson', input);
    const found = (search: string) =>
      read(world(), 'clerkElsewhere', 'query ($s: String) { people(filter: { search: $s }) { totalCount } }', {
        s: search,
      });
    expect(await found('新名丙')).toEqual({ totalCount: 1 });
    expect(await found('xinmingbingding')).toEqual({ totalCount: 1 });
    expect(await found('旧名')).toEqual({ totalCount: 0 });
    await force(world(), 'UPDATE person SET name = name WHERE id = ?', [person.id]);
  });
});
