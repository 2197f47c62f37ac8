import { barriers, overflow, say, type Visitor } from '../support/browser';
import { expected, UNIT, unitFile } from '../support/roster';
import { heading, lookUp, openDesk, panel, plural, rows } from './steps';

/** One play of the unit of 120 people, and what one step leaves for the next. */
export type Play = {
  day: string;
  roster: string;
  window: { kind: 'MONTHLY' | 'EXTENSION'; from: string; to: string };
  /** Where the list is, as the unit sees it. */
  list: string;
  voucherNo: string;
  batchId: string;
  /** The cards that were made. */
  cardNos: readonly string[];
};

const PEOPLE = expected.photos['persons expected'];
const { produced: MADE } = expected.return;

/** The unit brings its roster and registers whom it can. */
export async function bringRoster({ roster }: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  await openDesk(visitor, plural(words.resources.roster.name));
  const file = { name: roster, mimeType: 'application/octet-stream', buffer: unitFile(roster) };
  await page.getByLabel(words.roster.dropLabel).setInputFiles(file);
  await page.getByRole('button', { name: say(words.roster.act, { smart_count: PEOPLE }), exact: true }).click();
  await page.getByText(say(words.roster.doneTitle, { smart_count: PEOPLE })).waitFor();
}

/** The officer chooses all that wait of this unit but those who waited before, and accepts them together. */
export async function acceptRoster({ day }: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const before = await waitedBefore(visitor, day);
  await openDesk(visitor, plural(words.resources.enrolments.name));
  await chooseUnit(visitor);
  await showMost(visitor);
  await rows(visitor)
    .nth(PEOPLE + before.length - 1)
    .waitFor();
  await page.getByRole('checkbox', { name: words.ra.action.select_all }).check();
  for (const { maskedNumber, name } of before)
    await rows(visitor)
      .filter({ hasText: maskedNumber })
      .getByRole('checkbox', { name: say(words.widgets.list.select, { label: name }) })
      .uncheck();
  await page.getByRole('toolbar').getByRole('button', { name: words.enrolments.bulk.button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say(words.enrolments.bulk.ready, { smart_count: PEOPLE })).waitFor();
  await dialog.getByRole('button', { name: say(words.enrolments.bulk.confirm, { smart_count: PEOPLE }) }).click();
  await dialog.getByText(say(words.enrolments.bulk.done, { smart_count: PEOPLE, count: PEOPLE })).waitFor();
}

type Person = { name: string; maskedNumber: string };

/** Those of the unit whose enrolment waited already before its roster came in today. */
async function waitedBefore(visitor: Visitor, day: string): Promise<Person[]> {
  const { page } = await lookUp<{ page: { nodes: { createdAt: string; person: Person }[] } }>(
    visitor,
    `query ($filter: EnrolmentFilter) {
      page: enrolments(filter: $filter, perPage: 200) { nodes { createdAt person { name maskedNumber } } } }`,
    { filter: { employerId: await unitId(visitor), status: ['PENDING'] } },
  );
  return page.nodes.filter(({ createdAt }) => createdAt < day).map(({ person }) => person);
}

async function unitId(visitor: Visitor): Promise<string> {
  const { page } = await lookUp<{ page: { nodes: { id: string }[] } }>(
    visitor,
    'query ($code: String!) { page: employers(filter: { search: $code }) { nodes { id } } }',
    { code: UNIT.creditCode },
  );
  return page.nodes[0].id;
}

/** Narrows the list on the page to the unit, or finds the unit that comes to the desk. */
async function chooseUnit({ page, words }: Visitor, label = words.enrolments.unit): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(UNIT.creditCode);
  await page.getByRole('option', { name: UNIT.name }).click();
}

async function showMost({ page, words }: Visitor): Promise<void> {
  await page.getByRole('combobox', { name: words.ra.navigation.page_rows_per_page }).click();
  await page.getByRole('option', { name: '200', exact: true }).click();
}

/** The list is made of those that were accepted; the sentence over it says what is missing. */
export async function requestList(play: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit } = words.checklists;
  await page.getByText(unit.noList).waitFor();
  expect(await barriers(visitor)).toEqual([]);
  await page.getByRole('button', { name: words.actions.request }).click();
  await sentence(visitor, say(unit.lacking.photos, { count: PEOPLE, smart_count: PEOPLE }));
  play.list = new URL(page.url()).pathname;
}

/** Drops the archives: each outcome is counted, each fault named, and the six are mended. */
export async function mendPhotos({ list }: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit } = words.checklists;
  const counted = (outcome: keyof typeof unit.sum.texts, count: number) =>
    say(unit.sum[outcome], { count, smart_count: count });
  const outcome = (text: string) => page.getByText(text, { exact: true });
  await page.goto(`${visitor.address}${list}`);
  await drop(visitor, 'PHOTO', 'photos.zip');
  for (const text of [counted('ACCEPTED', 106), counted('REFUSED', 5), counted('UNMATCHED', 1), counted('IGNORED', 3)])
    await outcome(text).waitFor();
  const mend = panel(visitor, say(unit.mend.title, { smart_count: 6 }));
  await mend.getByText(unit.mend.missing).waitFor();
  const refused = mend.getByRole('listitem').filter({ has: page.locator('img') });
  expect(await refused.count()).toBe(5);
  for (const code of ['BACKGROUND', 'PIXELS', 'FORMAT', 'COLOUR', 'SAME_AS_ANOTHER'] as const)
    await refused.getByText(like(words.photos.findings[code])).waitFor();
  await outcome(counted('UNMATCHED', 1)).click();
  await page.getByText(/无名氏\.jpg$/).waitFor();
  await page.keyboard.press('Escape');
  await drop(visitor, 'ID_COPY', 'id-copies.zip');
  await outcome(counted('ACCEPTED', PEOPLE)).waitFor();
  await drop(visitor, 'PHOTO', 'photos-corrected.zip');
  await page.getByText(unit.photos.complete).waitFor();
  expect(await barriers(visitor)).toEqual([]);
}

/** Says that all are right, seals, changes one after a warning, and seals again. */
export async function sealList({ list }: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit } = words.checklists;
  await page.goto(`${visitor.address}${list}?step=check`);
  await page.getByRole('button', { name: say(unit.all.button, { smart_count: PEOPLE }) }).click();
  await page.getByRole('button', { name: unit.all.verb }).click();
  await page.getByText(say(unit.all.done, { smart_count: PEOPLE })).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: words.ra.action.close }).click();
  await seal(visitor);
  await page.goto(`${visitor.address}${list}?step=check`);
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('r');
  await page.getByRole('dialog', { name: unit.guard.title }).getByRole('button', { name: unit.guard.verb }).click();
  await page.getByText(unit.voided.title, { exact: true }).waitFor();
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('c');
  await sentence(visitor, unit.ready.OPEN);
  await seal(visitor);
}

/** Inside its window, or inside the extension that a supervisor granted where the window is closed that day. */
export async function submitList({ list, window }: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { facts, verbs, window: windows } = words.checklists.unit;
  await page.goto(`${visitor.address}${list}?step=seal`);
  await page.getByText(facts.same).waitFor();
  const { from, to } = window;
  await panel(visitor, words.checklists.unit.sealing.SEALED)
    .getByText(say(windows.open, { kind: words.codes.unitWindowKinds[window.kind], from, to }))
    .waitFor();
  await page.getByRole('button', { name: verbs.submit, exact: true }).click();
  await sentence(visitor, words.checklists.unit.ended.waiting);
  await page.getByRole('button', { name: words.checklists.unit.verbs.recall }).waitFor();
  expect(await barriers(visitor)).toEqual([]);
}

/** On a phone, from the first page to where the list is. */
export async function readSmall(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit } = words.checklists;
  const people = say(unit.people, { count: PEOPLE, smart_count: PEOPLE });
  await page.getByText([people, unit.ended.waiting].join(unit.comma)).waitFor();
  expect(await overflow(visitor)).toBe(0);
  expect(await barriers(visitor)).toEqual([]);
  await page.getByRole('link', { name: unit.go.look, exact: true }).click();
  await panel(visitor, unit.bureau.SUBMITTED).waitFor();
  expect(await overflow(visitor)).toBe(0);
}

/** The officer finds the list among those that were submitted, converts all of it after a preview, and confirms it. */
export async function convertAll(play: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { convert, confirm, voucher, verbs } = words.bureau;
  const stages = page.getByRole('navigation', { name: words.bureau.units.stages });
  await stages.getByRole('link', { name: new RegExp(`^${words.codes.unitStages.SUBMITTED}\\s*\\d+$`) }).click();
  await rows(visitor).getByRole('link', { name: UNIT.name }).click();
  await panel(visitor, words.bureau.seal.title).getByText(words.bureau.seal.intact).waitFor();
  await page.getByRole('button', { name: convert.button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say(convert.ready, { smart_count: PEOPLE })).waitFor();
  await dialog.getByRole('button', { name: say(convert.send, { smart_count: PEOPLE }) }).click();
  await dialog.getByText(say(convert.done, { smart_count: PEOPLE, count: PEOPLE })).waitFor();
  await dialog.getByRole('button', { name: words.ra.action.close }).click();
  await page.getByRole('button', { name: verbs.confirm }).click();
  await page.getByRole('dialog').getByRole('button', { name: confirm.send, exact: true }).click();
  play.voucherNo = (await panel(visitor, voucher.title).getByRole('status').textContent()) ?? '';
  expect(play.voucherNo).toMatch(/\d{6}-\d{6}-\d{5}$/);
}

/** The reviewer narrows the rows from checklists to the unit, and approves all of them in one go. */
export async function approveConverted(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  await openDesk(visitor, plural(words.resources.applications.name));
  const views = page.getByRole('group', { name: words.review.list.views });
  await views.getByRole('link', { name: new RegExp(`^${words.review.views.checklist}`) }).click();
  await chooseUnit(visitor);
  await showMost(visitor);
  await views.getByRole('link', { name: new RegExp(`^${words.review.views.checklist}\\s*${PEOPLE}$`) }).waitFor();
  await rows(visitor)
    .nth(PEOPLE - 1)
    .waitFor();
  await page.getByRole('checkbox', { name: words.ra.action.select_all }).check();
  await page.getByRole('button', { name: words.review.bulk.button }).click();
  const dialog = page.getByRole('dialog', { name: say(words.review.bulk.title, { smart_count: PEOPLE }) });
  await dialog.getByRole('button', { name: say(words.review.bulk.approve, { smart_count: PEOPLE }) }).click();
  await dialog.getByText(say(words.review.bulk.done, { smart_count: PEOPLE, count: PEOPLE })).waitFor();
  await dialog.getByRole('button', { name: words.ra.action.close }).click();
  await views.getByRole('link', { name: new RegExp(`^${words.review.views.checklist}\\s*0$`) }).waitFor();
}

/** Puts the unit's cards together, sends them, imports the answer, marks the one without a line missing, closes the batch. */
export async function makeCards(play: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { production } = words;
  const group = `${production.waiting.open}: ${UNIT.name}, ${words.codes.businessTypes.FIRST}`;
  await page.getByRole('button', { name: group }).click();
  await heading(visitor, /^P4199/).waitFor();
  play.batchId = /production\/([\w-]+)\/show/.exec(page.url())![1];
  await page.getByRole('button', { name: words.actions.send, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.actions.send, exact: true }).click();
  const answer = { name: 'return.csv', mimeType: 'text/csv', buffer: unitFile('return.csv') };
  await page.getByLabel(production.returned.drop).setInputFiles(answer);
  await page.getByRole('button', { name: production.returned.import, exact: true }).click();
  await page.getByText(production.returned.doneTitle).waitFor();
  await sumPart(visitor, production.sum.produced, `${MADE}`).waitFor();
  await sumPart(visitor, production.sum.extra, '+1').waitFor();
  await sumPart(visitor, production.sum.failed, '2').click();
  for (const [, reason] of Object.values(expected.return.failed)) await page.getByText(reason).waitFor();
  expect(await barriers(visitor)).toEqual([]);
  await sumPart(visitor, production.sum.withoutLine, '1').click();
  await rows(visitor).filter({ hasText: production.rows.noLine }).getByRole('checkbox').check();
  await page.getByRole('toolbar').getByRole('button', { name: production.bulk.markMissing }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: words.custody.losses.lostBy }).selectOption('MAKER');
  await dialog.getByRole('textbox', { name: words.custody.losses.missingNote }).fill('清点缺少一张');
  await dialog.getByRole('button', { name: words.actions.markMissing, exact: true }).click();
  await dialog.getByRole('button', { name: say(production.bulk.confirm, { smart_count: 1 }) }).click();
  await dialog.getByText(say(production.bulk.done, { smart_count: 1, count: 1 })).waitFor();
  await dialog.getByRole('button', { name: words.ra.action.close }).click();
  await page.getByText(production.sum.addsUp).waitFor();
  await page.getByRole('button', { name: words.actions.close, exact: true }).click();
  await page.getByText(production.sum.closed).first().waitFor();
}

/** Pastes what the scanner read of the box, counts, and puts it on a shelf. */
export async function receiveCards(play: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { receive } = words.custody;
  play.cardNos = await cardNosOf(visitor, play.batchId);
  await openDesk(visitor, plural(words.resources.custody.name));
  const scan = page.getByRole('textbox', { name: receive.scan });
  await scan.fill(play.cardNos.join('\n'));
  await scan.press('Enter');
  await page.getByRole('textbox', { name: receive.shelf }).fill('甲-01');
  await page.getByRole('textbox', { name: receive.counted }).fill(`${MADE}`);
  await page.getByRole('button', { name: say(receive.send, { smart_count: MADE }) }).click();
  await page.getByText(say(receive.done, { count: MADE, shelf: '甲-01' })).waitFor();
}

async function cardNosOf(visitor: Visitor, batchId: string): Promise<string[]> {
  const { cards } = await lookUp<{ cards: { nodes: { cardNo: string }[] } }>(
    visitor,
    'query ($filter: CardFilter) { cards(filter: $filter, perPage: 200) { nodes { cardNo } } }',
    { filter: { batchId, whereabouts: ['PRODUCED'] } },
  );
  return cards.nodes.map(({ cardNo }) => cardNo);
}

/** The unit's agent comes with the voucher and takes all cards. */
export async function issueToUnit({ voucherNo }: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { custody } = words;
  await page
    .getByRole('group', { name: plural(words.resources.custody.name) })
    .getByRole('button', { name: custody.tasks.issue })
    .click();
  await chooseUnit(visitor, custody.issue.unit);
  await page.getByRole('textbox', { name: custody.issue.VOUCHER }).fill(voucherNo);
  await page.getByRole('textbox', { name: custody.issue.agentName }).fill('钱专管');
  await page.getByRole('textbox', { name: custody.issue.agentNumber }).fill('419901199007221027');
  await page.getByRole('checkbox', { name: custody.issue.longTerm }).check();
  expect(await barriers(visitor)).toEqual([]);
  await page.getByRole('button', { name: say(custody.issue.send, { smart_count: MADE }) }).click();
  await page.getByText(say(custody.issue.done, { count: MADE })).waitFor();
}

/** The unit notes that each of its people has the card. */
export async function distribute(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { register, rows: table } = words.custody;
  await openDesk(visitor, plural(words.resources.register.name));
  await page.getByRole('checkbox', { name: table.all, exact: true }).check();
  expect(await barriers(visitor)).toEqual([]);
  await page.getByRole('button', { name: say(register.send, { smart_count: MADE }) }).click();
  await page.getByText(say(register.done, { count: MADE, smart_count: MADE })).waitFor();
}

/** Somebody comes to the counter with the new card, and it is enabled. */
export async function enableOne({ cardNos: [cardNo] }: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { desk, enable, now } = words.custody;
  await openDesk(visitor, plural(words.resources.collection.name));
  const find = page.getByRole('textbox', { name: desk.find });
  await find.fill(cardNo);
  await find.press('Enter');
  await page.getByText(now.SEALED).waitFor();
  await page.getByRole('button', { name: enable.send, exact: true }).click();
  await page.getByText(now.NORMAL).waitFor();
}

/** What the unit is told of its people: two to be made anew, one missing, the others with their cards. */
export async function readAnswers(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit, reasons } = words.inquiry;
  const menu = page.getByRole('navigation', { name: words.layout.menu });
  await menu.getByRole('link', { name: plural(words.resources.inquiry.name), exact: true }).click();
  await heading(visitor, unit.title).waitFor();
  await page.getByRole('combobox', { name: unit.reason }).click();
  for (const [reason, count] of [
    ['FAILED', 2],
    ['MISSING', 1],
    ['COLLECTED_NOT_ENABLED', MADE - 1],
  ] as const)
    await page.getByRole('option', { name: `${reasons[reason].title} · ${count}`, exact: true }).waitFor();
  await page.keyboard.press('Escape');
}

/** Waits until the sentence over the list says something. */
const sentence = (visitor: Visitor, part: string): Promise<void> => heading(visitor, like(part)).waitFor();

/** A phrase with whatever its blanks are filled with. */
const like = (phrase: string): RegExp =>
  new RegExp(phrase.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/%\{\w+\}/g, '.+'));

const drop = ({ page, words }: Visitor, kind: 'PHOTO' | 'ID_COPY', name: string): Promise<void> =>
  page
    .getByLabel(words.checklists.unit.zones[kind].label, { exact: true })
    .setInputFiles({ name, mimeType: 'application/zip', buffer: unitFile(name) });

async function seal(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit } = words.checklists;
  await page.getByRole('navigation', { name: unit.steps.label }).getByRole('link', { name: unit.steps.seal }).click();
  await page.getByRole('button', { name: unit.verbs.seal }).click();
  await page.getByRole('dialog').getByRole('button', { name: unit.sealDialog.verb }).click();
  await page.getByText(unit.facts.same).waitFor();
}

const sumPart = ({ page, words }: Visitor, word: string, count: string) =>
  page
    .getByRole('group', { name: words.production.sum.title })
    .getByRole('button', { name: new RegExp(`^${count.replace('+', '\\+')}\\s*${word}$`) });
