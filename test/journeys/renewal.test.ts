import type { Locator } from 'playwright-core';
import { barriers, onBrowser, say, type Visitor } from '../support/browser';
import { type Holder, limitCards, messagesTo } from '../support/renewal';
import { MORNING } from '../support/server';
import { chooseBureau, openCase, openCounter, readReceipt, takeMaterials, takePhoto } from './intakeSteps';
import { eventually, heading, lookUp, openDesk, panel, plural } from './steps';

const NEW_NUMBER = 'N50000001';

let folder = '';
let expiring: Holder;
let lasting: Holder;

type Ref = { id: string; version: number };

onBrowser(
  'A renewal',
  bureau => {
    it('R-58, R-99, T-12, T-14: from the notice over the new card to the cancellation of the old one, which is good until then', async () => {
      await toldOnce();
      const clerk = await bureau().signIn('clerk');
      await seeInForce(clerk);
      expect(await barriers(clerk)).toEqual([]);

      const receiptNo = await takeIn(clerk);
      await seeInForce(clerk);

      await approve(await bureau().signIn('reviewer'), receiptNo);
      await seeInForce(clerk);

      const cards = await bureau().signIn('cards');
      const batch = await order(cards);
      await seeInForce(clerk);
      const renewed = await make(cards, batch);
      await seeInForce(clerk);
      await receive(cards, renewed);
      await seeInForce(clerk);

      await handOver(clerk);
      const witness = await bureau().signIn('clerk');
      await seeInForce(witness);
      await enable(clerk);

      await seeReplaced(witness);
      await seeCard(witness, renewed.id, 'NORMAL', witness.words.functions.next.ss.inUse);
    }, 180_000);

    it('T-14: earlier than 60 days before the card expires the counter says why not, in English', async () => {
      const visitor = await bureau().signIn('clerk', { locale: 'en' });
      const { words } = visitor;
      expect(messagesTo(folder, lasting.personId, 'CARD_EXPIRES')).toEqual([]);
      await openCounter(visitor);
      await wish(visitor, lasting);
      const channel = panel(visitor, words.intake.steps.business).getByRole('button', {
        name: words.codes.channels.BUREAU,
      });
      await channel.getByText(words.failures.RENEWAL_TOO_EARLY).waitFor();
      expect(await channel.isDisabled()).toBe(true);
      expect(await barriers(visitor)).toEqual([]);
    });
  },
  MORNING,
  prepared => {
    folder = prepared;
    [expiring, lasting] = limitCards(prepared, ['2026-12-20', '2030-06-30']);
  },
);

/** The server tells the holder at its start, by a message that names the card and the day. */
async function toldOnce(): Promise<void> {
  const told = await eventually(
    async () => messagesTo(folder, expiring.personId, 'CARD_EXPIRES'),
    messages => messages.length > 0,
  );
  expect(told).toEqual([{ cardId: expiring.cardId, validUntil: expiring.validUntil }]);
}

type Status = keyof Visitor['words']['statuses']['ss'];

/** Opens a card and reads how its social security function stands and what is next; the medical account of the holder is normal at any time. */
async function seeCard(visitor: Visitor, id: string, status: Status, next: string): Promise<Locator> {
  const { codes, functions, statuses } = visitor.words;
  await visitor.page.goto(`${visitor.address}/cards/${id}/show`);
  await heading(visitor, expiring.name).waitFor();
  const part = panel(visitor, codes.cardFunctions.SOCIAL_SECURITY);
  await part.getByText(next).waitFor();
  const heard = (await part.textContent()) ?? '';
  expect(heard.startsWith(`${codes.cardFunctions.SOCIAL_SECURITY}${statuses.ss[status]}`)).toBe(true);
  await part.getByRole('definition').getByText(functions.medicalAccounts.NORMAL, { exact: true }).waitFor();
  return part;
}

/** The old card is in force, and may be renewed. */
async function seeInForce(visitor: Visitor): Promise<void> {
  const next = say(visitor.words.functions.next.ss.renew, { day: expiring.validUntil });
  await seeCard(visitor, expiring.cardId, 'NORMAL', next);
}

/** Finds the holder by name at the counter and chooses the renewal. */
async function wish(visitor: Visitor, { name }: Holder): Promise<void> {
  const { words } = visitor;
  const person = panel(visitor, words.intake.steps.person);
  await person.getByRole('textbox', { name: words.intake.find.label }).fill(name);
  await person.getByRole('button', { name: say(words.intake.find.choose, { name }) }).click();
  const business = panel(visitor, words.intake.steps.business);
  await business.getByRole('button', { name: words.codes.businessTypes.RENEW, exact: true }).click();
}

/** Takes the renewal in with photo and materials, the old card among them; gives the receipt's number. */
async function takeIn(visitor: Visitor): Promise<string> {
  const { page, words } = visitor;
  await openCounter(visitor);
  await wish(visitor, expiring);
  await chooseBureau(visitor);
  await takePhoto(visitor, words.photos.choose, 874);
  await takeMaterials(visitor);
  const old = panel(visitor, words.intake.steps.materials).getByRole('checkbox', {
    name: words.codes.materialKinds.OLD_CARD,
  });
  expect(await old.isChecked()).toBe(true);
  expect(await barriers(visitor)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  return readReceipt(visitor, expiring.name, words.intake.receipt.title);
}

async function approve(visitor: Visitor, receiptNo: string): Promise<void> {
  const { page, words } = visitor;
  await openCase(visitor, expiring.name, receiptNo);
  await page.getByRole('main').getByText(words.codes.businessTypes.RENEW).first().waitFor();
  await page.getByRole('button', { name: words.actions.approve, exact: true }).click();
  await page.getByText(say(words.review.undo.approve, { name: expiring.name })).waitFor();
}

/** Puts the ordered renewals of individuals of the first region into a batch and sends it to the maker. */
async function order(visitor: Visitor): Promise<Ref> {
  type Group = { regionCode: string; businessType: string; employerId: string | null; count: number };
  const { orderedGroups } = await lookUp<{ orderedGroups: Group[] }>(
    visitor,
    '{ orderedGroups { regionCode businessType employerId count } }',
  );
  const { count, ...group } = orderedGroups.find(
    ({ employerId, businessType }) => employerId === null && businessType === 'RENEW',
  )!;
  const { opened } = await lookUp<{ opened: Ref }>(
    visitor,
    'mutation ($input: OpenBatch!) { opened: openBatch(input: $input) { id version } }',
    { input: { ...group, expectedCount: count } },
  );
  const { sent } = await lookUp<{ sent: Ref }>(
    visitor,
    'mutation ($input: RefInput!) { sent: sendBatch(input: $input) { id version } }',
    { input: opened },
  );
  return sent;
}

/** Notes the new card of the batch as made, with its number, chip and bank card. */
async function make(visitor: Visitor, batch: Ref): Promise<Ref> {
  type Made = Ref & { person: { name: string } };
  const read = async () => {
    const { cards } = await lookUp<{ cards: { nodes: Made[] } }>(
      visitor,
      'query ($filter: CardFilter!) { cards(filter: $filter, perPage: 200) { nodes { id version person { name } } } }',
      { filter: { batchId: batch.id } },
    );
    const { id, version } = cards.nodes.find(({ person }) => person.name === expiring.name)!;
    return { id, version };
  };
  const chipId = `419901D1${'1'.padStart(24, '0')}`;
  const item = { ...(await read()), cardNo: NEW_NUMBER, chipId, bankCardNo: '62170000000001874' };
  const { outcomes } = await lookUp<{ outcomes: { ok: boolean }[] }>(
    visitor,
    'mutation ($input: MarkCardsProduced!) { outcomes: markCardsProduced(input: $input) { ok } }',
    { input: { items: [item] } },
  );
  expect(outcomes).toEqual([{ ok: true }]);
  return read();
}

async function receive(visitor: Visitor, card: Ref): Promise<void> {
  const { outcomes } = await lookUp<{ outcomes: { ok: boolean }[] }>(
    visitor,
    'mutation ($input: ReceiveCards!) { outcomes: receiveCards(input: $input) { ok } }',
    { input: { items: [card], shelf: '丙-01', expectedCount: 1 } },
  );
  expect(outcomes).toEqual([{ ok: true }]);
}

/** Hands the new card to its holder at the collection desk. */
async function handOver(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { custody } = words;
  await openDesk(visitor, plural(words.resources.collection.name));
  const find = page.getByRole('textbox', { name: custody.desk.find });
  await find.fill(NEW_NUMBER);
  await find.press('Enter');
  await page.getByText(say(custody.here, { shelf: '丙-01' })).waitFor();
  await page.getByRole('checkbox', { name: custody.hand.holderSighted }).check();
  await page.getByRole('button', { name: custody.hand.send }).click();
  await page.getByRole('heading', { name: custody.enable.title }).waitFor();
}

/** Enables the card that was just handed over. */
async function enable({ page, words: { custody } }: Visitor): Promise<void> {
  await page.getByRole('button', { name: custody.enable.send, exact: true }).click();
  await page.getByText(custody.now.NORMAL).waitFor();
}

/** The old card is cancelled for good, for the new one took its place. */
async function seeReplaced(visitor: Visitor): Promise<void> {
  const { codes, functions } = visitor.words;
  const part = await seeCard(visitor, expiring.cardId, 'CANCELLED', functions.next.ss.cancelled);
  await part.getByRole('definition').getByText(codes.cancelReasons.REPLACED).waitFor();
}
