import { readScan } from '../../shared/scan';
import { done, read } from '../support/act';
import { aPerson } from '../support/build';
import { anOrdered } from '../support/cards';
import { identityNumber } from '../support/numbers';
import { aNumber, aSentBatch } from '../support/production';
import { onEachEngine, type World } from '../support/world';

type Line = {
  line: number;
  code: string | null;
  cardNo: string | null;
  chipId: string | null;
  card: { id: string } | null;
};
const scan = (world: World, who: Parameters<typeof read>[1], text: string) =>
  read<Line[]>(
    world,
    who,
    'query ($text: String!) { resolveScan(text: $text) { line code cardNo chipId card { id whereabouts person { name } } } }',
    { text },
  );
const CHIP = `419901${'A'.repeat(26)}`;

onEachEngine('a scan', world => {
  it('means a card by its number, by the identity number, by both, or by what a reader says', async () => {
    const number = identityNumber(61_000, { birth: '19880808' });
    const person = await aPerson(world(), { number, name: '扫码人' });
    const { cards } = await aSentBatch(world(), 1, { personId: person.id });
    const [{ id }] = cards;
    const cardNo = aNumber();
    const lines = [
      number,
      `${number} ${cardNo}`,
      `419901|${number}|${cardNo}|${CHIP}|扫码人|0081|3.00|20261120|20361120|000|00|`,
    ];
    for (const [at, line] of lines.entries())
      expect(await scan(world(), 'cards', line)).toMatchObject([
        {
          line: 1,
          code: null,
          card: { id, whereabouts: 'IN_PRODUCTION' },
          cardNo: at === 0 ? null : cardNo,
          chipId: at === 2 ? CHIP : null,
        },
      ]);
    await done(world(), 'cards', 'markCardProduced', { id, version: cards[0].version, cardNo }, 'id');
    expect(await scan(world(), 'cards', cardNo.toLowerCase())).toMatchObject([
      { code: null, card: { id, whereabouts: 'PRODUCED' } },
    ]);
  });

  it('of several lines each gets its own answer: unknown, another office, misread, doubled, another name', async () => {
    const number = identityNumber(61_001, { birth: '19880808' });
    const person = await aPerson(world(), { number, name: '甲乙' });
    const { id } = await anOrdered(world(), { person });
    const foreign = identityNumber(61_002, { birth: '19880808' });
    const stranger = await aPerson(world(), { number: foreign, name: '丙丁' });
    await anOrdered(world(), { person: stranger, officeId: world().place.other });
    const wrong = `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`;
    const text = [
      'Z99999999',
      foreign,
      wrong,
      number,
      '',
      number,
      'A1000',
      `419901|${number}|A00000001|${CHIP}|别人|0081|3.00|||0|0|`,
      '你好',
      `419901|${number}|A00000001|12|甲乙`,
    ].join('\r\n');
    const answers = await scan(world(), 'cards', text);
    expect(answers.map(({ code }) => code)).toEqual([
      'CARD_UNKNOWN',
      'CARD_UNKNOWN',
      'ID_CHECK',
      null,
      'DUPLICATE',
      'SCAN_UNREADABLE',
      'ID_MISMATCH',
      'SCAN_UNREADABLE',
      'CHIP_ID_FORMAT',
    ]);
    expect(answers[3].card).toMatchObject({ id });
  });

  it('of several cards of one person means the one that is being made', async () => {
    const number = identityNumber(61_003, { birth: '19880808' });
    const person = await aPerson(world(), { number, name: '多卡人' });
    await anOrdered(world(), { person, kind: 'MEDICAL' });
    const { cards } = await aSentBatch(world(), 1, { personId: person.id });
    expect(await scan(world(), 'cards', number)).toMatchObject([{ card: { id: cards[0].id } }]);
  });

  it('a unit finds the cards of its own people and no others', async () => {
    const numbers = [61_004, 61_005].map(serial => identityNumber(serial, { birth: '19880808' }));
    const [own, other] = await Promise.all(numbers.map(number => aPerson(world(), { number, name: '单位人' })));
    await anOrdered(world(), { person: own, employerId: world().place.unitA });
    await anOrdered(world(), { person: other, employerId: world().place.unitB });
    expect((await scan(world(), 'employerA', numbers.join('\n'))).map(({ code }) => code)).toEqual([
      null,
      'CARD_UNKNOWN',
    ]);
  });

  it('takes a thousand lines and not one more: TOO_MANY', async () => {
    const many = Array.from({ length: 1001 }, () => 'Z12345678');
    const { errors } = await world().as('cards', 'query ($text: String!) { resolveScan(text: $text) { code } }', {
      text: many.join('\n'),
    });
    expect(errors[0].code).toBe('TOO_MANY');
    expect(await scan(world(), 'cards', many.slice(1).join('\n'))).toHaveLength(1000);
  });
});

describe('a scanned line', () => {
  const number = identityNumber(61_100);
  it.each([
    ['a pasted row', `1\t${number}\tA10000001`, { number, cardNo: 'A10000001' }],
    ['full width', `${number}　Ａ１０００００１２`, { number, cardNo: 'A10000012' }],
    ['a comma between', `A10000001，${number}`, { number, cardNo: 'A10000001' }],
    ['two letters', 'AB1000001', { number: null, cardNo: 'AB1000001' }],
  ])('%s', (_what, text, found) => {
    expect(readScan(text)).toMatchObject(found);
  });

  it.each([
    ['two numbers', `A10000001 B10000001`, 'SCAN_UNREADABLE'],
    ['a number cut short', number.slice(0, 16), 'ID_FORMAT'],
    ['a card number cut short', 'A1000000', 'CARD_NUMBER_FORMAT'],
    ['a reader cut short', `419901|${number}|A10000001`, 'SCAN_UNREADABLE'],
    ['a reader with a day that is none', `419901|${number}|A10000001|${CHIP}|甲|00|3.00|20261399|`, 'DAY_UNREADABLE'],
  ])('%s is misread', (_what, text, fault) => {
    expect(readScan(text)).toEqual({ fault });
  });
});
