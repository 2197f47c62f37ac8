import { barriers, onBrowser, say, type Visitor } from '../support/browser';
import { picture } from '../support/build';
import { identityNumber } from '../support/numbers';
import { UNIT } from '../support/roster';
import { heading, lookUp, openDesk, panel, plural, rows } from './steps';

const NAMES = ['柏一', '柏二', '柏三', '柏四', '柏五', '柏六', '柏七'] as const;
/** Who stands for what: three whose photo is bad, one whose name is disputed, one who has left since. */
const [, , , , , DISPUTED, LEFT] = NAMES;
const RIGHT_NAME = '柏陆';

onBrowser('A checklist officer', bureau => {
  it('has an extension granted by the supervisor, without which the unit could not submit today (R-10)', async () => {
    const visitor = await bureau().signIn('supervisor');
    const { page, words } = visitor;
    const { windows } = words.bureau;
    await page.getByRole('button', { name: `${windows.extend} ${UNIT.name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(windows.to).fill('2026-11-24');
    await dialog.getByRole('textbox', { name: windows.reason }).fill('单位系统故障');
    expect(await barriers(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: windows.extension.send, exact: true }).click();
    await panel(visitor, windows.title)
      .getByText(say(windows.span, { from: '2026-11-23', to: '2026-11-24' }))
      .waitFor();
    expect(await barriers(visitor)).toEqual([]);
  });

  it('waits for a unit that sends its list in', () => sendList(bureau().signIn));

  it('finds what came in with its seal whole, decides a correction, returns three, and undoes a conversion by its key (R-15)', async () => {
    const visitor = await bureau().signIn('checklist');
    await openSubmitted(visitor);
    await acceptCorrection(visitor);
    await returnThree(visitor);
    await convertAndUndo(visitor);
  });

  it('converts with a preview and an outcome for each, returns the last, and confirms the list with a voucher', async () => {
    const visitor = await bureau().signIn('checklist');
    await openFromList(visitor);
    await convertWithPreview(visitor);
    await returnLast(visitor);
    await confirm(visitor);
  });
});

type SignIn = (username: string) => Promise<Visitor>;

/** The unit sends in a list of seven, of whom one has left meanwhile. */
async function sendList(signIn: SignIn): Promise<void> {
  const clerk = await signIn('clerk');
  const officer = await signIn('checklist');
  const unit = await signIn('employer');
  const { page } = await lookUp<{ page: { nodes: { id: string }[] } }>(
    officer,
    'query ($code: String!) { page: employers(filter: { search: $code }) { nodes { id } } }',
    { code: UNIT.creditCode },
  );
  const employerId = page.nodes[0].id;
  const enrolments = new Map<string, Ref>();
  const enter = async (name: string, at: number) => {
    const number = identityNumber(400 + at, { birth: '19900517' });
    const entered = { idKind: 'RESIDENT', category: 'EMPLOYEE', mobile: `1990000840${at}`, name, number };
    const { id: personId } = await act(clerk, 'enterPerson', 'EnterPerson', entered);
    const enrolled = { personId, employerId, insuranceKind: 'EMPLOYEE_MEDICAL', employedOn: '2026-10-08' };
    const registered = await act(officer, 'registerEnrolment', 'RegisterEnrolment', enrolled);
    enrolments.set(name, await act(officer, 'acceptEnrolment', 'RefInput', registered));
  };
  await Promise.all(NAMES.map(enter));
  const list = await act(unit, 'requestChecklist', 'RequestChecklist', { employerId });
  await Promise.all((await rowsOf(unit, list.id)).map((row, at) => fill(unit, row, at)));
  const { list: now } = await lookUp<{ list: Ref }>(
    unit,
    'query ($id: ID!) { list: checklist(id: $id) { id version } }',
    { id: list.id },
  );
  const sealed = await act(unit, 'sealChecklist', 'SealChecklist', { ...now, sealedBy: '冯专管' });
  await act(unit, 'submitChecklist', 'RefInput', sealed);
  await act(officer, 'endEnrolment', 'EndEnrolment', { ...enrolments.get(LEFT), endedOn: '2026-11-22' });
}

/** Photo and ID copy of one person; one disputes the name, the others say that all is right. */
async function fill(unit: Visitor, { id, version, person: { name } }: Row, at: number): Promise<void> {
  const photo = await upload(unit, 'PHOTO', 700 + at);
  const copy = await upload(unit, 'DOCUMENT', 800 + at);
  const pictured = await act(unit, 'stagePhoto', 'StageItem', { id, version, fileId: photo });
  const whole = await act(unit, 'stageIdCopy', 'StageItem', { ...pictured, fileId: copy });
  if (name !== DISPUTED) await act(unit, 'confirmItem', 'RefInput', whole);
  else await act(unit, 'disputeItem', 'DisputeItem', { ...whole, field: 'name', proposed: RIGHT_NAME });
}

type Ref = { id: string; version: number };
type Row = Ref & { person: { name: string } };

async function act(visitor: Visitor, verb: string, type: string, input: object): Promise<Ref> {
  const query = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { id version } }`;
  return (await lookUp<{ done: Ref }>(visitor, query, { input })).done;
}

async function rowsOf(visitor: Visitor, checklistId: string): Promise<Row[]> {
  const query =
    'query ($id: ID!) { page: checklistItems(filter: { checklistId: $id }) { nodes { id version person { name } } } }';
  return (await lookUp<{ page: { nodes: Row[] } }>(visitor, query, { id: checklistId })).page.nodes;
}

async function upload({ page, address }: Visitor, purpose: string, seed: number): Promise<string> {
  const answer = await page.context().request.post(`${address}/files`, {
    headers: { 'content-type': 'image/jpeg', 'x-requested-by': 'console', 'x-purpose': purpose },
    data: await picture(seed),
  });
  return (await answer.json()).id;
}

/** From the home page by the count of what was submitted to the list of the unit; its seal holds. */
async function openSubmitted(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const stages = page.getByRole('navigation', { name: words.bureau.units.stages });
  await stages.getByRole('link', { name: new RegExp(`^${words.codes.unitStages.SUBMITTED}\\s*\\d+$`) }).click();
  await rows(visitor).getByText(words.statuses.checklist.SUBMITTED).first().waitFor();
  expect(await barriers(visitor)).toEqual([]);
  await rows(visitor).getByRole('link', { name: UNIT.name }).click();
  await heading(visitor, UNIT.name).waitFor();
  await panel(visitor, words.bureau.seal.title).getByText(words.bureau.seal.intact).waitFor();
  await wall(visitor)
    .nth(NAMES.length - 1)
    .waitFor();
  expect(await barriers(visitor)).toEqual([]);
}

/** From the list of lists, narrowed to those that were submitted. */
async function openFromList(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  await openDesk(visitor, plural(words.resources.checklists.name));
  await page
    .getByRole('group', { name: words.bureau.list.views })
    .getByRole('button', { name: new RegExp(`^${words.statuses.checklist.SUBMITTED}\\s*\\d+$`) })
    .click();
  await rows(visitor).getByRole('link', { name: UNIT.name }).click();
  await wall(visitor).nth(3).waitFor();
}

/** The people of the list in the view that is open. */
const wall = ({ page, words }: Visitor) => page.getByRole('list', { name: words.bureau.sums.title }).locator('> li');

const person = (visitor: Visitor, name: string) => wall(visitor).filter({ hasText: name });

async function acceptCorrection(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { accept, done } = words.bureau.dispute;
  const row = person(visitor, DISPUTED);
  await row.getByText(RIGHT_NAME).waitFor();
  await row.getByRole('button', { name: accept, exact: true }).click();
  expect(await barriers(visitor)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: accept, exact: true }).click();
  await page.getByText(done.accept).waitFor();
  await person(visitor, RIGHT_NAME).getByText(words.bureau.row.can).waitFor();
}

async function returnThree(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  for (const name of NAMES.slice(0, 3)) await person(visitor, name).getByRole('checkbox').check();
  await page.getByText(say(words.bureau.chosen.count, { smart_count: 3 })).waitFor();
  await page.getByRole('toolbar').getByRole('button', { name: words.bureau.chosen.return, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: words.reasons.return.PHOTO_BLURRED }).check();
  await dialog.getByRole('checkbox', { name: words.reasons.return.PHOTO_GLARE }).check();
  await dialog.getByRole('button', { name: say(words.bureau.return.send, { smart_count: 2 }) }).click();
  await dialog.waitFor({ state: 'detached' });
  await sumSays(visitor, { converted: 0, returned: 3, undecided: 4 });
}

/** Converts the row under the keys by C, and takes it back by U. */
async function convertAndUndo(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  await person(visitor, NAMES[3]).getByText(words.bureau.row.can).click();
  await page.keyboard.press('c');
  await page.getByText(say(words.bureau.undo.convert, { name: NAMES[3] })).waitFor();
  await sumSays(visitor, { converted: 1, returned: 3, undecided: 3 });
  await page.keyboard.press('u');
  await page.getByText(say(words.bureau.undo.done, { smart_count: 1 })).waitFor();
  await sumSays(visitor, { converted: 0, returned: 3, undecided: 4 });
}

/** The preview says who would be held up and why; the conversion gives an outcome for each row. */
async function convertWithPreview(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { convert } = words.bureau;
  await page.getByRole('button', { name: convert.button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say(convert.ready, { smart_count: 3 })).waitFor();
  await dialog.getByRole('row').filter({ hasText: words.failures.NOT_ELIGIBLE }).getByRole('link').waitFor();
  expect(await barriers(visitor)).toEqual([]);
  await dialog.getByRole('button', { name: say(convert.send, { smart_count: 3 }) }).click();
  await dialog.getByText(say(convert.done, { smart_count: 3, count: 4 })).waitFor();
  await dialog.getByRole('row').filter({ hasText: LEFT }).getByText(words.failures.NOT_ELIGIBLE).waitFor();
  expect(await dialog.getByRole('row').filter({ hasText: convert.passed }).count()).toBe(3);
  expect(await barriers(visitor)).toEqual([]);
  await dialog.getByRole('button', { name: words.ra.action.close }).click();
  await sumSays(visitor, { converted: 3, returned: 3, undecided: 1 });
}

/** What the system found is ticked; the list cannot be confirmed before. */
async function returnLast(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const button = page.getByRole('button', { name: words.bureau.verbs.confirm });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await person(visitor, LEFT).getByRole('button', { name: words.bureau.verbs.returnItem }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('checkbox', { name: words.reasons.return.NOT_ENROLLED }).isChecked()).toBe(true);
  await dialog.getByRole('button', { name: say(words.bureau.return.send, { smart_count: 1 }) }).click();
  await panel(visitor, words.bureau.sums.title).getByText(words.bureau.sums.allDecided).waitFor();
}

async function confirm(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  await page.getByRole('button', { name: words.bureau.verbs.confirm }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.bureau.confirm.send, exact: true }).click();
  const voucher = panel(visitor, words.bureau.voucher.title);
  expect(await voucher.getByRole('status').textContent()).toMatch(/\d{6}-\d{6}-\d{5}$/);
  await voucher.getByRole('link', { name: words.bureau.voucher.cases }).waitFor();
  await voucher.getByRole('link', { name: /4/ }).click();
  await page.getByRole('link', { name: words.bureau.show.supplementOf }).waitFor();
  await person(visitor, LEFT).getByText(words.reasons.return.NOT_ENROLLED).waitFor();
  expect(await barriers(visitor)).toEqual([]);
}

/** The sum over the wall: every part of it leads to those people. */
async function sumSays(visitor: Visitor, parts: Readonly<Record<'converted' | 'returned' | 'undecided', number>>) {
  const { sums } = visitor.words.bureau;
  for (const [name, count] of Object.entries(parts)) {
    const part = new RegExp(`^${count}\\s*${sums[name as keyof typeof parts]}$`);
    await panel(visitor, sums.title).getByRole('link', { name: part }).waitFor();
  }
}
