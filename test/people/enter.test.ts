import { enterEmployer } from '../../server/employers/employer.service';
import { acceptEnrolment, registerEnrolment } from '../../server/enrolments/enrolment.service';
import { identityCheckCharacter } from '../../shared/identity';
import { act, codeOf, done, onDay, rowsOf } from '../support/act';
import { aPerson, nextSerial } from '../support/build';
import { OTHER_REGION } from '../support/cast';
import { creditCode, identityNumber } from '../support/numbers';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

const SHOWN = 'id version regionCode idKind maskedNumber birthYear sex name maskedMobile fromLegacyNumber category';
const RESIDENT = { idKind: 'RESIDENT', name: '测试人' };

onEachEngine('enter a person', world => {
  it('R-50: keeps the number encrypted, shows the year of birth and the last four: one audit entry', async () => {
    const number = identityNumber(nextSerial(), { birth: '19900722' });
    const input = { ...RESIDENT, number, mobile: '+86 138-1234-5678', address: '四一九九路3号', category: 'RESIDENT' };
    const { result, ...left } = await written(world(), () => done(world(), 'clerk', 'enterPerson', input, SHOWN));
    expect(result).toMatchObject({
      version: 1,
      regionCode: '419901',
      maskedNumber: `**************${number.slice(-4)}`,
      birthYear: 1990,
      maskedMobile: '*******5678',
      fromLegacyNumber: false,
    });
    expect(left).toEqual({ changes: [], audits: ['person.enter'], counts: {}, tables: { person: 1 } });
    const [row] = await rowsOf(world(), 'SELECT * FROM person WHERE id = ?', [result.id]);
    const text = JSON.stringify([row, await rowsOf(world(), 'SELECT * FROM audit_entry')]);
    for (const value of [number, number.slice(0, 14), '1990-07-22', '19900722', '13812345678', '四一九九路3号'])
      expect(text).not.toContain(value);
  });

  it.each([
    ['11010519491231002X', '11010519491231002X', 1949, 'FEMALE', 'RESIDENT'],
    ['440524188001010014', '440524188001010014', 1880, 'MALE', 'RESIDENT'],
    ['１１０１０５１９８８１２３１００２ｘ', null, 1988, 'FEMALE', 'RESIDENT'],
    ['419901198503151019', '419901198503151019', 1985, 'MALE', 'RESIDENT'],
    ['810000199408230021', '810000199408230021', 1994, 'FEMALE', 'HMT_PERMIT'],
    ['911124198506070013', '911124198506070013', 1985, 'MALE', 'FOREIGN_PR'],
  ])('R-50: reads %s', async (given, number, birthYear, sex, idKind) => {
    const written = number ? given : fullWidth(`110105${birthYear}1231002`);
    const row = await done(world(), 'clerk', 'enterPerson', { idKind, name: '测试人', number: written }, SHOWN);
    expect(row).toMatchObject({ birthYear, sex, idKind, fromLegacyNumber: false });
  });

  it('R-50: upgrades a number of 15 digits, so that it is one person with the 18', async () => {
    const row = await done(world(), 'clerk', 'enterPerson', { ...RESIDENT, number: '422201720809227' }, SHOWN);
    expect(row).toMatchObject({ birthYear: 1972, maskedNumber: '**************2274', fromLegacyNumber: true });
    const again = { ...RESIDENT, number: '422201197208092274' };
    expect(await act(world(), 'clerk', 'enterPerson', again)).toMatchObject({
      code: 'DUPLICATE',
      params: { id: row.id },
    });
  });

  it.each([
    ['1101051949123100', 'ID_FORMAT'],
    ['A10105194912310021', 'ID_FORMAT'],
    ['00010519491231002X', 'ID_REGION'],
    ['11010519490230002X', 'ID_BIRTH'],
    ['410105198102290011', 'ID_BIRTH'],
    ['410105202701010017', 'ID_BIRTH'],
    ['11010519491231003X', 'ID_CHECK'],
  ])('R-50: refuses %s: %s', async (number, code) => {
    const { result, ...left } = await written(world(), () =>
      act(world(), 'clerk', 'enterPerson', { ...RESIDENT, number }),
    );
    expect(result).toMatchObject({ code, row: null });
    expect(JSON.stringify(result)).not.toContain(number);
    expect(left).toEqual(NOTHING);
  });

  it('R-50: a number of a day to come is of nobody yet, and of somebody then', async () => {
    const number = identityNumber(nextSerial(), { birth: '20261124' });
    expect(await codeOf(world(), 'clerk', 'enterPerson', { ...RESIDENT, number })).toBe('ID_BIRTH');
    onDay(world(), '2026-11-24');
    expect(await codeOf(world(), 'clerk', 'enterPerson', { ...RESIDENT, number })).toBeNull();
  });

  it('R-91: what is typed beside the number agrees with it: ID_MISMATCH', async () => {
    const number = identityNumber(1, { birth: '19900723' });
    const tries: [object, string[]][] = [
      [{ birthDate: '1990-07-24' }, ['birthDate']],
      [{ sex: 'FEMALE' }, ['sex']],
      [{ birthDate: '1990-07-24', sex: 'FEMALE' }, ['birthDate', 'sex']],
      [{ idKind: 'FOREIGN_PR' }, ['idKind']],
    ];
    for (const [more, fields] of tries)
      expect(await act(world(), 'clerk', 'enterPerson', { ...RESIDENT, number, ...more })).toMatchObject({
        code: 'ID_MISMATCH',
        params: { fields },
      });
    const right = { ...RESIDENT, number, birthDate: '1990-07-23', sex: 'MALE' };
    expect(await codeOf(world(), 'clerk', 'enterPerson', right)).toBeNull();
  });

  it('asks for birth date and sex where the document does not tell them: INVALID_INPUT', async () => {
    const input = { idKind: 'PASSPORT', name: 'Ann Testperson', number: 'p1234567' };
    expect(await codeOf(world(), 'clerk', 'enterPerson', input)).toBe('INVALID_INPUT');
    const whole = { ...input, birthDate: '1990-01-01', sex: 'FEMALE' };
    expect(await done(world(), 'clerk', 'enterPerson', whole, SHOWN)).toMatchObject({ birthYear: 1990 });
    expect(await codeOf(world(), 'clerk', 'enterPerson', { ...whole, number: 'P 123 4567' })).toBe('DUPLICATE');
    expect(await codeOf(world(), 'clerk', 'enterPerson', { ...whole, number: '!!' })).toBe('ID_FORMAT');
  });

  it('R-54: refuses a name that the chip cannot hold, and a phone that is none', async () => {
    const tries = [{ name: '李<b>' }, { name: '长'.repeat(16) }, { name: '李4' }, { mobile: '12345678901' }];
    const codes = await Promise.all(
      tries.map(more =>
        codeOf(world(), 'clerk', 'enterPerson', { ...RESIDENT, number: identityNumber(nextSerial()), ...more }),
      ),
    );
    expect(codes).toEqual(['NAME_CHARACTERS', 'NAME_CHARACTERS', 'NAME_CHARACTERS', 'PHONE_FORMAT']);
    const uighur = { ...RESIDENT, name: '阿卜杜拉•买买提', number: identityNumber(nextSerial()) };
    expect((await done(world(), 'clerk', 'enterPerson', uighur, SHOWN)).name).toBe('阿卜杜拉·买买提');
  });

  it('a known number is told with its id to whoever may see that person, and without to others: DUPLICATE', async () => {
    const number = identityNumber(nextSerial());
    const person = await aPerson(world(), { number, name: '已登记' });
    const input = { ...RESIDENT, number };
    expect(await act(world(), 'clerk', 'enterPerson', input)).toMatchObject({
      code: 'DUPLICATE',
      params: { id: person.id },
    });
    const elsewhere = await act(world(), 'clerkElsewhere', 'enterPerson', input);
    expect(elsewhere).toMatchObject({ code: 'DUPLICATE' });
    expect(elsewhere.params).toEqual({});
    expect(JSON.stringify(elsewhere)).not.toContain('已登记');
  });

  it('R-85: whoever is enrolled in a region is known there too', async () => {
    const number = identityNumber(nextSerial());
    const person = await aPerson(world(), { number });
    const unit = await world().inside('system', work =>
      enterEmployer(
        work,
        { name: '外地三厂', creditCode: creditCode(nextSerial() + 500) },
        { regionCode: OTHER_REGION, officeId: world().place.other },
      ),
    );
    await world().inside('system', async work => {
      const { id } = await registerEnrolment(work, {
        personId: person.id,
        insuranceKind: 'EMPLOYEE_PENSION',
        employerId: unit.id,
      });
      await acceptEnrolment(work, { id, version: 1 });
    });
    const seen = await act(world(), 'clerkElsewhere', 'enterPerson', { ...RESIDENT, number });
    expect(seen).toMatchObject({ code: 'DUPLICATE', params: { id: person.id } });
  });

  it('one person entered by twenty at once is one person', async () => {
    const input = { ...RESIDENT, number: identityNumber(nextSerial()) };
    const { result, ...left } = await written(world(), () =>
      Promise.all(Array.from({ length: 20 }, () => codeOf(world(), 'clerk', 'enterPerson', input))),
    );
    expect(result.filter(code => code === null)).toHaveLength(1);
    expect(result.filter(code => code === 'DUPLICATE')).toHaveLength(19);
    expect(left.tables).toEqual({ person: 1 });
  });
});

/** A number with its right check character, in full-width signs with a small x. */
const fullWidth = (body: string): string =>
  [...(body + identityCheckCharacter(body)).toLowerCase()]
    .map(sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .join('');
