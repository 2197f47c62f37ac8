import fc from 'fast-check';
import {
  bankCardFault,
  cardNumberFault,
  chipIdFault,
  luhnValid,
  maskMobile,
  maskNumber,
  mobileFault,
  nameFault,
  normaliseMobile,
  normaliseName,
} from '../../shared/identity';

describe('card, chip and bank numbers', () => {
  it.each([
    '6222021234567890128',
    '6217000000000000012',
    '6231000000000000021',
    '6200000000000005',
  ])('takes the bank card %s', number => expect(bankCardFault(number)).toBeUndefined());

  it.each([
    ['6212341111111111111', 'CHECK'],
    ['4111111111111111', 'FORMAT'],
    ['620000000000000', 'FORMAT'],
    ['62000000000000000000', 'FORMAT'],
    ['62170000x0000000012', 'FORMAT'],
  ])('finds %s at fault for its %s', (number, fault) => expect(bankCardFault(number)).toBe(fault));

  it('knows by Luhn every single wrong digit', () => {
    const sound = '6217000000000000012';
    fc.assert(
      fc.property(fc.nat({ max: 18 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        expect(luhnValid(sound.slice(0, at) + ((Number(sound[at]) + by) % 10) + sound.slice(at + 1))).toBe(false);
      }),
    );
    expect([luhnValid(sound), luhnValid(''), luhnValid('12a')]).toEqual([true, false, false]);
  });

  it.each([
    ['X00000019', undefined],
    ['AB0000019', undefined],
    ['123456789', 'UNUSUAL'],
    ['a00000001', 'FORMAT'],
    ['A0000001', 'FORMAT'],
    ['A100000011', 'FORMAT'],
  ])('judges the card number %s as %s', (number, fault) => expect(cardNumberFault(number)).toBe(fault));

  it.each([
    ['419901D156601D02101AA006F6898756', undefined, undefined],
    ['419901D156601D02101AA006F6898756', ['419901', '133199'], undefined],
    ['419901D156601D02101AA006F6898756', ['419902'], 'REGION'],
    ['419901D156601D02101AA006F689875', undefined, 'FORMAT'],
    ['419901d156601d02101aa006f6898756', undefined, 'FORMAT'],
  ])('judges the chip %s of %j as %s', (chip, divisions, fault) => expect(chipIdFault(chip, divisions)).toBe(fault));
});

describe('mobile numbers', () => {
  it.each([
    '13812345678',
    '+86 138 1234 5678',
    '0086-13812345678',
    '8613812345678',
    '１３８１２３４５６７８',
  ])('stores %s as eleven digits', raw => {
    expect(normaliseMobile(raw)).toBe('13812345678');
    expect(mobileFault(normaliseMobile(raw))).toBeUndefined();
  });

  it.each(['1716387998', '12312345678', '138123456789', '', '1381234567a'])('refuses %s', raw => {
    expect(mobileFault(normaliseMobile(raw))).toBe('FORMAT');
  });

  it.each(['13812345678', '19912345678', '16612345678', '14012345678', '17012345678', '19212345678'])('takes %s', raw =>
    expect(mobileFault(raw)).toBeUndefined());
});

describe('names', () => {
  it.each([
    [' 张三 ', '张三'],
    ['张　三', '张三'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['Ｊｏｈｎ  Ｓｍｉｔｈ', 'John Smith'],
    ['O’Brien', "O'Brien"],
    ['Anne‑Marie', 'Anne-Marie'],
  ])('stores %s as %s', (raw, stored) => {
    expect(normaliseName(raw)).toBe(stored);
    expect(nameFault(stored)).toBeUndefined();
  });

  it.each([
    ['', 'MISSING'],
    ['张3', 'CHARACTERS'],
    ['=HYPERLINK("http://x","点击")', 'CHARACTERS'],
    ['<b>张</b>', 'CHARACTERS'],
    ['张😀', 'CHARACTERS'],
    ['张\u0000三', 'CHARACTERS'],
    ['张\u200b三', 'CHARACTERS'],
    ['·张', 'CHARACTERS'],
    ['张-', 'CHARACTERS'],
    ['-', 'CHARACTERS'],
    ['Иван', 'CHARACTERS'],
    ['張'.repeat(16), 'TOO_LONG'],
    ['a'.repeat(31), 'TOO_LONG'],
    ['𠮷'.repeat(8), 'TOO_LONG'],
  ])('refuses %j: %s', (name, fault) => expect(nameFault(normaliseName(name))).toBe(fault));

  it.each(['张'.repeat(15), 'a'.repeat(30), '𠮷'.repeat(7), '〇', 'José Núñez', '司马涛宇'])('takes %s', name => {
    expect(nameFault(name)).toBeUndefined();
  });

  it('normalises once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), raw => {
        const once = normaliseName(raw);
        if (nameFault(once) === undefined) expect(normaliseName(once)).toBe(once);
      }),
    );
  });
});

it('shows no more of a number than its last four', () => {
  expect(maskNumber('101X')).toBe('**************101X');
  expect(maskMobile('13812345678')).toBe('138****5678');
  expect(maskMobile('1381')).toBe('****');
});
