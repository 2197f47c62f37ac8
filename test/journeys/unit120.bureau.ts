import { barriers, say, type Visitor } from '../support/browser';
import { expected, UNIT, unitFile } from '../support/roster';
import { heading, lookUp, openDesk, panel, paste, plural, rows } from './steps';
import { MADE, PEOPLE, type Play } from './unit120.play';

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
  await sumPart(visitor, production.sum.extra, '+1').click();
  const findings = panel(visitor, words.making.findings.title);
  await findings.getByRole('button', { name: words.making.findings.explain, exact: true }).click();
  const why = page.getByRole('dialog', { name: words.making.findings.dialog });
  await why.getByRole('textbox', { name: words.making.findings.note }).fill('制卡商误投，已退回');
  await why.getByRole('button', { name: words.making.findings.explain, exact: true }).click();
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
  await paste(scan, play.cardNos.join('\n'));
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

const sumPart = ({ page, words }: Visitor, word: string, count: string) =>
  page
    .getByRole('group', { name: words.production.sum.title })
    .getByRole('button', { name: new RegExp(`^${count.replace('+', '\\+')}\\s*${word}$`) });
/** Narrows the list on the page to the unit, or finds the unit that comes to the desk. */
async function chooseUnit({ page, words }: Visitor, label = words.enrolments.unit): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(UNIT.creditCode);
  await page.getByRole('option', { name: UNIT.name }).click();
}

async function showMost({ page, words }: Visitor): Promise<void> {
  await page.getByRole('combobox', { name: words.ra.navigation.page_rows_per_page }).click();
  await page.getByRole('option', { name: '200', exact: true }).click();
}
