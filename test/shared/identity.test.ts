import fc from 'fast-check';
import {
  ageOn,
  creditCodeCheckCharacter,
  creditCodeFault,
  employerKindOf,
  identityCheckCharacter,
  normaliseCreditCode,
  parseIdentityNumber,
  upgradeIdentityNumber,
} from '../../shared/identity';

const TODAY = '2026-11-22';

describe('identity numbers', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X', 'RESIDENT', '1949-12-31', '2', false],
    ['440524188001010014', '440524188001010014', 'RESIDENT', '1880-01-01', '1', false],
    ['110105491231002', '11010519491231002X', 'RESIDENT', '1949-12-31', '2', true],
    ['422201720809227', '422201197208092274', 'RESIDENT', '1972-08-09', '1', true],
    ['１１０１０５１９４９１２３１００２ｘ', '11010519491231002X', 'RESIDENT', '1949-12-31', '2', false],
    [' 110105 19491231 002x ', '11010519491231002X', 'RESIDENT', '1949-12-31', '2', false],
    ['410105198002290014', '410105198002290014', 'RESIDENT', '1980-02-29', '1', false],
    ['419901198503151019', '419901198503151019', 'RESIDENT', '1985-03-15', '1', false],
    ['419901199007221027', '419901199007221027', 'RESIDENT', '1990-07-22', '2', false],
    ['419901201609011035', '419901201609011035', 'RESIDENT', '2016-09-01', '1', false],
    ['419902195805051040', '419902195805051040', 'RESIDENT', '1958-05-05', '2', false],
    ['419902200002291052', '419902200002291052', 'RESIDENT', '2000-02-29', '1', false],
    ['810000199408230021', '810000199408230021', 'HMT_PERMIT', '1994-08-23', '2', false],
    ['820000199001010037', '820000199001010037', 'HMT_PERMIT', '1990-01-01', '1', false],
    ['830000199201300022', '830000199201300022', 'HMT_PERMIT', '1992-01-30', '2', false],
    ['911124198506070013', '911124198506070013', 'FOREIGN_PR', '1985-06-07', '1', false],
    ['usa110078010101', 'USA110078010101', 'FOREIGN_PR', undefined, undefined, true],
  ])('reads %s', (raw, number, kind, birth, sex, legacy) => {
    expect(parseIdentityNumber(raw, TODAY)).toEqual({ ok: true, number, kind, birth, sex, legacy });
  });

  it.each([
    ['11010519491231003X', 'CHECK'],
    ['11010519490230002X', 'BIRTH'],
    ['410105198102290011', 'BIRTH'],
    ['410105202701010017', 'BIRTH'],
    ['00010519491231002X', 'REGION'],
    ['', 'FORMAT'],
    ['1101051949123100', 'FORMAT'],
    ['11010519491231002Y', 'FORMAT'],
    ['A10000001', 'FORMAT'],
    ['110105179912310029', 'BIRTH'],
  ])('refuses %s for its %s', (raw, fault) => {
    expect(parseIdentityNumber(raw, TODAY)).toEqual({ ok: false, fault });
  });

  it('takes a birth today and refuses one tomorrow', () => {
    const today = '41990120261122001';
    const number = today + identityCheckCharacter(today);
    expect(parseIdentityNumber(number, '2026-11-22')).toMatchObject({ ok: true, birth: '2026-11-22' });
    expect(parseIdentityNumber(number, '2026-11-21')).toEqual({ ok: false, fault: 'BIRTH' });
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const sound = '419901198503151019';
        const wrong = sound.slice(0, at) + ((Number(sound[at]) + by) % 10) + sound.slice(at + 1);
        expect(parseIdentityNumber(wrong, TODAY).ok).toBe(false);
      }),
    );
  });

  it('reads a 15-digit number as the 18-character one of the same person', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 27393 }), fc.integer({ min: 0, max: 999 }), (days, serial) => {
        const day = new Date(Date.UTC(1925, 0, 1 + days)).toISOString().slice(2, 10).replaceAll('-', '');
        const old = `419901${day}${String(serial).padStart(3, '0')}`;
        const read = parseIdentityNumber(old, TODAY);
        expect(read).toMatchObject({ ok: true, legacy: true, number: upgradeIdentityNumber(old) });
        expect(read).toEqual({ ...parseIdentityNumber(upgradeIdentityNumber(old), TODAY), legacy: true });
      }),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), raw => typeof parseIdentityNumber(raw, TODAY).ok === 'boolean'),
    );
  });

  it.each([
    ['2010-11-22', '2026-11-22', 16],
    ['2010-11-23', '2026-11-22', 15],
    ['2000-02-29', '2018-02-28', 17],
    ['2000-02-29', '2018-03-01', 18],
    ['2026-11-22', '2026-11-22', 0],
  ])('counts the age of somebody born on %s on %s', (birth, day, age) => {
    expect(ageOn(birth, day)).toBe(age);
  });
});

describe('credit codes', () => {
  it.each([
    '91350100M000100Y43',
    '91512081MA62K0260E',
    '11320000MB151840XJ',
    '91330100799655058B',
    '9144030071526726XG',
    '91110000802100433B',
    '91419901MADE100250',
    '91419901MA549X1W2B',
    'N2419901MF1000082G',
    '54419901MEA0000770',
    '52419901MJ0A00068C',
    '12419901MB1A00044R',
    '92419901MADEMA0276',
    '91419901MADEMA019E',
  ])('takes %s', code => {
    expect(creditCodeFault(code)).toBeUndefined();
    expect(creditCodeCheckCharacter(code)).toBe(code[17]);
  });

  it.each([
    ['91350100M000100Y4Z', 'CHECK'],
    ['91350100M000100Y44', 'CHECK'],
    ['91350211M0000XUF46', 'CHECK'],
    ['91350100M0001TGQXM', 'CHECK'],
    ['91350100M000100Y4', 'FORMAT'],
    ['91350100M00O100Y43', 'FORMAT'],
    ['', 'FORMAT'],
  ])('refuses %s for its %s', (code, fault) => {
    expect(creditCodeFault(code)).toBe(fault);
  });

  it('reads a code as people type it', () => {
    expect(normaliseCreditCode(' ９１419901 ma549x1w2b')).toBe('91419901MA549X1W2B');
  });

  it.each([
    ['91419901MADEMA019E', 'ENTERPRISE'],
    ['92419901MADEMA0276', 'INDIVIDUAL_BUSINESS'],
    ['93419901MADEMA0276', 'COOPERATIVE'],
    ['11320000MB151840XJ', 'GOVERNMENT'],
    ['12419901MB1A00044R', 'PUBLIC_INSTITUTION'],
    ['51419901MB1A00044R', 'SOCIAL_GROUP'],
    ['52419901MJ0A00068C', 'NON_ENTERPRISE'],
    ['53419901MJ0A00068C', 'FOUNDATION'],
    ['31419901MJ0A00068C', 'LAW_FIRM'],
    ['N2419901MF1000082G', 'VILLAGE_COLLECTIVE'],
    ['54419901MEA0000770', 'COMMITTEE'],
    ['Y1419901MEA0000770', 'OTHER'],
  ])('R-09: suggests what kind of unit %s is, a school being 12 or 52', (code, kind) => {
    expect(employerKindOf(code)).toBe(kind);
  });
});
