import { onBrowser } from '../support/browser';
import { lookUp } from './steps';
import {
  acceptRoster,
  approveConverted,
  convertAll,
  enableOne,
  issueToUnit,
  makeCards,
  receiveCards,
} from './unit120.bureau';
import type { Play } from './unit120.play';
import {
  bringRoster,
  distribute,
  mendPhotos,
  readAnswers,
  readSmall,
  requestList,
  sealList,
  submitList,
} from './unit120.unit';

jest.setTimeout(180_000);

/** When it is played, in which language the unit works, and which roster it brings. */
const plays = [
  {
    day: '2026-11-22',
    locale: 'zh',
    roster: 'roster.xlsx',
    window: { kind: 'EXTENSION', from: '2026-11-14', to: '2026-12-02' },
  },
  {
    day: '2026-11-25',
    locale: 'en',
    roster: 'roster.csv',
    window: { kind: 'MONTHLY', from: '2026-11-25', to: '2026-12-07' },
  },
] as const;

for (const { day, locale, roster, window } of plays)
  onBrowser(
    `The unit of 120 people on ${day}, in ${locale}`,
    bureau => {
      const play: Play = { day, roster, window, list: '', voucherNo: '', batchId: '', cardNos: [] };
      let whole = true;
      /** Each step builds on those before it: where one failed, the others fail at once. */
      const inTurn = (step: () => Promise<void>) => async () => {
        if (!whole) throw new Error('an earlier step failed');
        whole = false;
        await step();
        whole = true;
      };
      const unit = async () => {
        const visitor = await bureau().signIn('employer', { locale });
        visitor.page.setDefaultTimeout(60_000);
        return visitor;
      };

      it(
        'R-03, R-61: brings its roster, of which 112 people are registered',
        inTurn(async () => bringRoster(play, await unit())),
      );
      it(
        'R-04: has them accepted by the officer in one go',
        inTurn(async () => acceptRoster(play, await bureau().signIn('checklist'))),
      );
      it(
        'requests the list of these 112 people',
        inTurn(async () => requestList(play, await unit())),
      );
      it(
        'drops both archives, sees the five refused and the one missing, and mends them',
        inTurn(async () => mendPhotos(play, await unit())),
      );
      it(
        'says that all are right, seals, and is warned before a change that would break the seal (R-14)',
        inTurn(async () => sealList(play, await unit())),
      );
      it(
        'R-10, R-11: submits inside the window or its extension, and reads on a small screen where the list is',
        inTurn(async () => {
          await submitList(play, await unit());
          await readSmall(await bureau().signIn('employer', { locale, width: 390, height: 780 }));
        }),
      );
      it(
        'R-15: has all 112 rows converted by the officer, who confirms the list',
        inTurn(async () => convertAll(play, await bureau().signIn('checklist'))),
      );
      it(
        'has its 112 cases approved in bulk by a reviewer, who finds them by the unit',
        inTurn(async () => approveConverted(await bureau().signIn('reviewer'))),
      );
      it(
        'R-55: has its cards made: 112 = 109 + 2 + 1, each number a filter',
        inTurn(async () => makeCards(play, await bureau().signIn('cards'))),
      );
      it(
        'R-41: has the 109 cards received at the office and fetches them with its voucher',
        inTurn(async () => {
          const visitor = await bureau().signIn('cards');
          visitor.page.setDefaultTimeout(60_000);
          await receiveCards(play, visitor);
          await issueToUnit(play, visitor);
        }),
      );
      it(
        'R-42: hands them to their holders',
        inTurn(async () => distribute(await unit())),
      );
      it(
        'R-58: has a card enabled at the counter',
        inTurn(async () => enableOne(play, await bureau().signIn('clerk'))),
      );
      it(
        'reads of each person what is still missing',
        inTurn(async () => readAnswers(await unit())),
      );
      it(
        'leaves 109 cards with their holders, two failed, one missing',
        inTurn(async () => {
          const asked = `query ($filter: CardFilter!) { cards(filter: $filter, perPage: 1) { totalCount } }`;
          const visitor = await bureau().signIn('cards');
          for (const [whereabouts, count] of [
            ['COLLECTED', 109],
            ['FAILED', 2],
            ['MISSING', 1],
          ] as const) {
            const filter = { whereabouts: [whereabouts], batchId: play.batchId };
            const { cards } = await lookUp<{ cards: { totalCount: number } }>(visitor, asked, { filter });
            expect([whereabouts, cards.totalCount]).toEqual([whereabouts, count]);
          }
        }),
      );
    },
    `${day}T02:00:00.000Z`,
  );
