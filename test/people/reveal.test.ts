import { act, codeOf, done, force, read, rowsOf } from '../support/act';
import { aCaseThatIs, aMaterial, anInsured, aPerson, nextSerial } from '../support/build';
import { CAST } from '../support/cast';
import { identityNumber } from '../support/numbers';
import { onEachEngine } from '../support/world';
import { written } from '../support/written';

const CLEAR = 'id number birthDate mobile address';

onEachEngine('reveal', world => {
  it('R-85: gives the clear values of one person for a purpose: one audit entry with the purpose and no value', async () => {
    const number = identityNumber(nextSerial(), { birth: '19770708' });
    const { id } = await aPerson(world(), { number });
    const { result, ...left } = await written(world(), () =>
      done(world(), 'reviewer', 'revealPerson', { id, purpose: 'REVIEW' }, CLEAR),
    );
    expect(result).toEqual({ id, number, birthDate: '1977-07-08', mobile: '13800000001', address: null });
    expect(left).toEqual({ changes: [], audits: ['person.reveal'], counts: {}, tables: {} });
    const rows = await rowsOf(world(), "SELECT * FROM audit_entry WHERE action = 'person.reveal'");
    expect(rows).toMatchObject([{ actorId: 'reviewer', subjectId: id, purpose: 'REVIEW', outcome: 'DONE' }]);
    expect(JSON.stringify(rows)).not.toContain(number);
  });

  it('answers nothing when the audit entry cannot be written', async () => {
    const { id } = await aPerson(world());
    await force(world(), 'ALTER TABLE audit_entry RENAME TO audit_away');
    const { code, row } = await act(world(), 'clerk', 'revealPerson', { id, purpose: 'COUNTER' }, CLEAR);
    await force(world(), 'ALTER TABLE audit_away RENAME TO audit_entry');
    expect([code, row]).toEqual(['INTERNAL', null]);
  });

  it('is for staff of the region, and asks for a purpose: NOT_FOUND, FORBIDDEN, INVALID_INPUT', async () => {
    const { id } = await aPerson(world());
    const input = { id, purpose: 'ENQUIRY' };
    expect(await codeOf(world(), 'clerkElsewhere', 'revealPerson', input, CLEAR)).toBe('NOT_FOUND');
    for (const who of ['employerA', 'analyst', 'auditor', 'sysadmin'] as const)
      expect(await codeOf(world(), who, 'revealPerson', input, CLEAR)).toBe('FORBIDDEN');
    expect(await codeOf(world(), null, 'revealPerson', input, CLEAR)).toBe('UNAUTHENTICATED');
    expect(await codeOf(world(), 'clerk', 'revealPerson', { id }, CLEAR)).toBe('INVALID_INPUT');
    expect(await codeOf(world(), 'clerk', 'revealPerson', { id, purpose: 'CURIOSITY' }, CLEAR)).toBe('INVALID_INPUT');
  });

  it('is the only answer with a whole number: no list, no case, no refusal and no table shows more than year and last four', async () => {
    const number = identityNumber(nextSerial(), { birth: '19661201' });
    const proxy = identityNumber(nextSerial(), { birth: '19550402' });
    const person = await anInsured(world(), { number });
    const materials = [{ ...aMaterial('PROXY_ID'), number: proxy }];
    const more = { proxy: { name: '代办人', number: proxy, relation: 'SPOUSE' as const }, materials };
    const { id } = await aCaseThatIs(world(), 'DRAFT', { person, more });
    const shown = `{ people(first: 200) { nodes { id name maskedNumber birthYear sex idKind maskedMobile deceasedOn idValidTo regionCode category } }
      enrolments(first: 200) { nodes { id person { name maskedNumber birthYear maskedMobile } } }
      applications(first: 200) { nodes { id receiptNo proxyName proxyNumberLast4 person { maskedNumber birthYear name } materials { number } photo { findings } } } }`;
    const texts: string[] = [];
    for (const who of CAST) texts.push(JSON.stringify(await world().as(who, shown)));
    const one = `query ($id: ID!) { application(id: $id) { proxyName proxyNumberLast4 person { maskedNumber birthYear } checks { detail concern } } }`;
    texts.push(JSON.stringify(await read(world(), 'reviewer', one, { id })));
    texts.push(
      JSON.stringify(await act(world(), 'clerk', 'enterPerson', { idKind: 'RESIDENT', number, name: '再次' })),
    );
    const all = texts.join();
    expect(all).toContain(number.slice(-4));
    expect(all).toContain(proxy.slice(-4));
    for (const part of [number, number.slice(0, 10), number.slice(6, 14), '1966-12-01', proxy, proxy.slice(6, 14)])
      expect(all).not.toContain(part);
    expect(all).not.toContain('13800000001');
    expect(all).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    for (const { tableName } of world().house.database.source.entityMetadatas) {
      const kept = JSON.stringify(await rowsOf(world(), `SELECT * FROM ${tableName}`));
      for (const part of [number, proxy, '19661201', '1966-12-01', '13800000001'])
        expect(`${tableName} ${kept.includes(part)}`).toBe(`${tableName} false`);
    }
  });
});
