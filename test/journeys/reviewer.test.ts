import type { Locator } from 'playwright-core';
import { failingReasons } from '../../shared/checks';
import { barriers, onBrowser, say, type Visitor } from '../support/browser';
import { countIn, heading, lookUp, openDesk, panel, plural, rows } from './steps';

onBrowser('A reviewer', bureau => {
  it.each(['zh', 'en'] as const)('reads in the queue what is late and what is due today, in %s', async locale => {
    const visitor = await bureau().signIn('reviewer', { locale });
    const { words } = visitor;
    const late = await countIn(tile(visitor, words.review.views.overdue));
    expect(late).toBeGreaterThan(0);
    expect(await countIn(tile(visitor, words.review.views.today))).toBeGreaterThan(0);
    expect(await barriers(visitor)).toEqual([]);
    await tile(visitor, words.review.views.overdue).click();
    await heading(visitor, plural(words.resources.applications.name)).waitFor();
    await rows(visitor).first().waitFor();
    expect(await countIn(view(visitor, words.review.views.overdue))).toBe(late);
    expect(await rows(visitor).count()).toBe(late);
    expect(await rows(visitor).first().textContent()).toMatch(overdueWords(visitor));
    expect(await barriers(visitor)).toEqual([]);
  });

  it('compares an overdue case with its checks, approves it by A, and takes that back by Z', async () => {
    const visitor = await bureau().signIn('reviewer');
    const { page, words } = visitor;
    const { name } = await openOverdue(visitor);
    await seeChecks(visitor);
    expect(await barriers(visitor)).toEqual([]);
    await page.keyboard.press('a');
    await page.getByText(say(words.review.undo.approve, { name })).waitFor();
    await nextCaseThan(visitor, name);
    await page.keyboard.press('z');
    await heading(visitor, name).waitFor();
    await panel(visitor, words.review.history.title).getByText(words.events.application.undoDecision).waitFor();
    await page.getByRole('button', { name: words.actions.approve, exact: true }).waitFor();
  });

  it('scans a card at the desk: its letters are no keys, nothing is approved by them', async () => {
    const visitor = await bureau().signIn('reviewer');
    const { page, words } = visitor;
    const { name } = await openOverdue(visitor);
    await seeChecks(visitor);
    await page.keyboard.type('A49999999');
    await page.keyboard.press('Enter');
    await page.getByText(words.failures.CARD_UNKNOWN).waitFor();
    expect(await page.getByText(say(words.review.undo.approve, { name })).count()).toBe(0);
    await heading(visitor, name).waitFor();
  });

  it('returns a case with all that the checks found ticked, and the next case lies on the desk', async () => {
    const visitor = await bureau().signIn('reviewer');
    const { page, words } = visitor;
    const { id, name, reasons } = (await waiting(visitor)).find(each => each.reasons.length > 0)!;
    await openCase(visitor, id);
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: say(words.review.return.title, { name }) });
    await dialog.waitFor();
    const box = (reason: (typeof reasons)[number]) =>
      dialog.getByRole('checkbox', { name: words.reasons.return[reason] });
    for (const reason of reasons) expect(await box(reason).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(reasons.length);
    expect(await barriers(visitor)).toEqual([]);
    await box('PHOTO_GLARE').check();
    await dialog
      .getByRole('button', { name: say(words.review.return.button, { smart_count: reasons.length + 1 }) })
      .click();
    await page.getByText(say(words.review.undo.return, { name })).waitFor();
    await nextCaseThan(visitor, name);
    await page.getByRole('button', { name: words.widgets.undo.button }).click();
    await heading(visitor, name).waitFor();
  });

  it('is told that a colleague was faster, and sees what the case has become', async () => {
    const [first, second] = [await bureau().signIn('reviewer'), await bureau().signIn('reviewer2')];
    const { id, name } = await aCleanCase(second);
    for (const visitor of [first, second]) await openCase(visitor, id);
    await first.page.keyboard.press('a');
    await first.page.getByText(say(first.words.review.undo.approve, { name })).waitFor();
    await second.page.keyboard.press('a');
    const { words, page } = second;
    const [told] = say(words.review.lost.moved, {
      role: words.roles.reviewer,
      event: words.events.application.approve,
    }).split('%{at}');
    await page.getByRole('alert').filter({ hasText: told }).waitFor();
    await page.getByText(words.statuses.application.APPROVED, { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: words.actions.approve, exact: true }).count()).toBe(0);
  });

  it('approves many at once: own intake stays out, what a colleague has just decided is refused, the rest passes', async () => {
    const [visitor, colleague] = [await bureau().signIn('reviewer2'), await bureau().signIn('reviewer')];
    const { page, words } = visitor;
    const [own] = await waiting(visitor, { own: true });
    const [taken, free] = (await waiting(visitor)).filter(({ failing }) => !failing).slice(-2);
    await openQueue(visitor);
    await showHundred(visitor);
    for (const { label } of [own, taken, free])
      await page.getByRole('checkbox', { name: say(words.widgets.list.select, { label }) }).check();
    await page.getByRole('button', { name: words.review.bulk.button }).click();
    const dialog = page.getByRole('dialog', { name: say(words.review.bulk.title, { smart_count: 3 }) });
    await outcome(dialog, own.name, words.failures.OWN_WORK);
    await outcome(dialog, free.name, words.review.bulk.willPass);
    expect(await barriers(visitor)).toEqual([]);
    await openCase(colleague, taken.id);
    await colleague.page.keyboard.press('a');
    await colleague.page.getByText(say(words.review.undo.approve, { name: taken.name })).waitFor();
    await dialog.getByRole('button', { name: say(words.review.bulk.approve, { smart_count: 2 }) }).click();
    await dialog.getByText(say(words.review.bulk.done, { smart_count: 1, count: 2 })).waitFor();
    await outcome(dialog, taken.name, words.failures.STALE);
    await outcome(dialog, free.name, words.review.bulk.passed);
  });

  it('does not decide what came in by the same hands, and reads why', async () => {
    const visitor = await bureau().signIn('reviewer2');
    const { page, words } = visitor;
    const [own] = await waiting(visitor, { own: true });
    await openQueue(visitor);
    await view(visitor, words.review.views.own).click();
    await rows(visitor).getByRole('link', { name: own.receiptNo }).click();
    await page.getByText(words.failures.OWN_WORK).waitFor();
    const approve = page.getByRole('button', { name: words.actions.approve, exact: true });
    expect(await approve.getAttribute('aria-disabled')).toBe('true');
    await approve.hover();
    await page
      .getByRole('tooltip')
      .getByText(say(words.widgets.steps.blocked, { why: words.failures.OWN_WORK }))
      .waitFor();
    await page.keyboard.press('a');
    await approve.click({ force: true });
    await page.getByText(words.failures.OWN_WORK).first().waitFor();
    await page.getByText(words.statuses.application.SUBMITTED, { exact: true }).first().waitFor();
  });
});

/** A number on the first page that leads to its cases. */
const tile = ({ page, words }: Visitor, name: string): Locator =>
  page.getByRole('navigation', { name: words.review.list.views }).getByRole('link', { name: new RegExp(`^${name}`) });

/** A view of the queue with its count. */
const view = ({ page, words }: Visitor, name: string): Locator =>
  page.getByRole('group', { name: words.review.list.views }).getByRole('link', { name: new RegExp(`^${name}`) });

const overdueWords = ({ words }: Visitor): RegExp =>
  new RegExp(
    words.widgets.due.overdue
      .split('||||')
      .map(form => form.trim().replace(/%\{\w+\}/, '\\d+'))
      .join('|'),
  );

const openQueue = (visitor: Visitor): Promise<void> =>
  openDesk(visitor, plural(visitor.words.resources.applications.name));

/** Opens from the queue the first overdue case that has a photo and a copy to compare and nothing against it. */
async function openOverdue(visitor: Visitor): Promise<Waiting> {
  const { page, words } = visitor;
  const overdue = (await waiting(visitor, { due: 'OVERDUE' })).find(({ failing, pictured }) => pictured && !failing)!;
  await openQueue(visitor);
  await view(visitor, words.review.views.overdue).click();
  await page.getByRole('link', { name: overdue.receiptNo }).click();
  await heading(visitor, overdue.name).waitFor();
  return overdue;
}

async function seeChecks(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const person = panel(visitor, words.review.person.title);
  await person.getByText(words.statuses.enrolment.ACCEPTED).first().waitFor();
  expect(await person.getByText(words.widgets.verdict.good, { exact: true }).count()).toBeGreaterThan(5);
  for (const label of [words.codes.materialKinds.PHOTO, words.codes.materialKinds.ID_COPY])
    await page
      .getByRole('button', { name: say(words.widgets.photo.enlarge, { label }) })
      .locator('img')
      .waitFor();
  expect(await person.getByText(/^\*{14}/).count()).toBe(1);
}

/** Waits until another case lies on the desk. */
async function nextCaseThan({ page, words }: Visitor, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: name }).waitFor();
  await page.getByRole('button', { name: words.actions.approve, exact: true }).waitFor();
}

async function openCase(visitor: Visitor, id: string): Promise<void> {
  await visitor.page.goto(`${visitor.address}/applications/${id}/show`);
  await visitor.page.getByRole('button', { name: visitor.words.actions.approve, exact: true }).waitFor();
}

async function showHundred({ page, words }: Visitor): Promise<void> {
  await page.getByRole('combobox', { name: words.ra.navigation.page_rows_per_page }).click();
  await page.getByRole('option', { name: '100', exact: true }).click();
}

async function outcome(dialog: Locator, name: string, words: string): Promise<void> {
  await dialog.getByRole('row').filter({ hasText: name }).getByText(words).waitFor();
}

type Waiting = {
  id: string;
  name: string;
  receiptNo: string;
  label: string;
  reasons: ReturnType<typeof failingReasons>;
  failing: boolean;
  pictured: boolean;
};

type Node = {
  id: string;
  receiptNo: string;
  person: { name: string };
  checks: Parameters<typeof failingReasons>[0];
  photo: object | null;
  materials: readonly { kind: string; fileId: string | null }[];
};

/** The cases that wait for review and are not one's own intake, with what the checks found. */
async function waiting(visitor: Visitor, narrowed: object = {}): Promise<Waiting[]> {
  const { applications } = await lookUp<{ applications: { nodes: Node[] } }>(
    visitor,
    `query ($filter: ApplicationFilter) { applications(filter: $filter, perPage: 200) { nodes {
      id receiptNo person { name } checks { code verdict concern reason } photo { fileId } materials { kind fileId } } } }`,
    { filter: { status: ['SUBMITTED'], own: false, ...narrowed } },
  );
  return applications.nodes.map(({ id, receiptNo, person: { name }, checks, photo, materials }) => ({
    id,
    name,
    receiptNo,
    label: `${name} ${receiptNo}`,
    reasons: failingReasons(checks),
    failing: checks.some(({ verdict }) => verdict === 'FAIL'),
    pictured: photo !== null && materials.some(({ kind, fileId }) => kind === 'ID_COPY' && fileId),
  }));
}

const aCleanCase = async (visitor: Visitor): Promise<Waiting> =>
  (await waiting(visitor)).find(({ failing }) => !failing)!;
