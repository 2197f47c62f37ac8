import type { Locator, Page } from 'playwright-core';
import { examples } from '../../admin/explorer/examples';
import { barriers, DEMO_PASSWORD, enter, onBrowser, say, type Visitor } from '../support/browser';
import { countIn, eventually, heading, lookUp, openDesk, panel, plural, rows } from './steps';

onBrowser('Everybody else in the house', bureau => {
  it('the supervisor sees what will be late, office by office, and opens exactly those cases', async () => {
    const visitor = await bureau().signIn('supervisor');
    const { page, words } = visitor;
    const late = panel(visitor, words.review.home.late);
    const overdue = await countIn(late.getByRole('link', { name: new RegExp(`^${words.review.views.overdue}`) }));
    expect(overdue).toBeGreaterThan(0);
    const offices = await eventually(
      () => overdueByOffice(visitor),
      counts => counts.reduce((sum, { count }) => sum + count, 0) === overdue,
    );
    expect(await barriers(visitor)).toEqual([]);
    const [latest] = offices;
    const office = panel(visitor, words.review.home.byOffice).getByRole('row').filter({ hasText: latest.name });
    await office.getByRole('link').first().click();
    await eventually(
      () => rows(visitor).count(),
      count => count === latest.count,
    );
    expect(await page.getByRole('button', { name: words.review.bulk.button }).count()).toBe(0);
  });

  it('the analyst reads figures with their definition, and runs the five examples of the explorer', async () => {
    const visitor = await bureau().signIn('analyst');
    const { page, words } = visitor;
    const standing = panel(visitor, words.boards.analyst.standing);
    expect(
      await countIn(standing.getByRole('listitem').filter({ hasText: words.statuses.application.SUBMITTED })),
    ).toBeGreaterThan(20);
    expect(await barriers(visitor)).toEqual([]);
    await page.getByRole('link', { name: words.boards.analyst.explore }).click();
    await page
      .getByRole('tab')
      .nth(examples.length - 1)
      .waitFor();
    for (const at of examples.keys()) expect(await runExample(page, at)).toBeGreaterThan(0);
    expect(await barriers(visitor, GRAPHIQLS_OWN)).toEqual([]);
  });

  it('the analyst finds nobody in the schema: no person, number, phone or file', async () => {
    const visitor = await bureau().signIn('analyst');
    type Schema = { __schema: { types: { name: string; fields: { name: string }[] | null }[] } };
    const { __schema } = await lookUp<Schema>(visitor, '{ __schema { types { name fields { name } } } }');
    const names = __schema.types.flatMap(({ name, fields }) => [
      name,
      ...(fields ?? []).map(field => `${name}.${field.name}`),
    ]);
    expect(names.length).toBeGreaterThan(30);
    expect(
      names.filter(name => /person|maskedNumber|mobile|phone$|file/i.test(name) && !/^Office\./.test(name)),
    ).toEqual([]);
  });

  it('the auditor reads who did what and has the trail proved', async () => {
    const visitor = await bureau().signIn('auditor');
    const { page, words } = visitor;
    await openDesk(visitor, plural(words.resources.audit.name));
    await page.getByText('session.signIn').or(page.getByText('signIn')).first().waitFor();
    expect(await rows(visitor).count()).toBe(25);
    await page.getByRole('button', { name: words.audit.verify.button }).click();
    const [whole] = say(words.audit.verify.ok).split('%{checked}');
    await page.getByRole('alert').filter({ hasText: whole }).waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await mayNotOpen(visitor, '/people');
  });

  it('the system administrator invites a colleague, whose link works once', async () => {
    const visitor = await bureau().signIn('sysadmin');
    const { page, words } = visitor;
    const link = await invite(visitor, 'xin.ren', '辛任');
    const colleague = await bureau().visit();
    await takeUp(colleague, link, 'Lantern.Willow.27');
    await enter(colleague, 'xin.ren', 'Lantern.Willow.27');
    await colleague.page.getByRole('button', { name: say(words.layout.account, { name: '辛任' }) }).waitFor();
    const late = await bureau().visit();
    await late.page.goto(link);
    await heading(late, words.entry.invite.invalid).waitFor();
    await page.getByRole('button', { name: words.ra.action.close }).click();
    await page.getByRole('searchbox', { name: words.accounts.search }).fill('xin.ren');
    await rows(visitor).filter({ hasText: '辛任' }).waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await mayNotOpen(visitor, '/people');
  });

  it('the checklist officer accepts many enrolments at once and reads what came of each', async () => {
    const visitor = await bureau().signIn('checklist');
    const { page, words } = visitor;
    expect(await barriers(visitor)).toEqual([]);
    await openDesk(visitor, plural(words.resources.enrolments.name));
    const names = await chooseFirst(visitor, 3);
    await page.getByRole('toolbar').getByRole('button', { name: words.enrolments.bulk.button }).click();
    const dialog = page.getByRole('dialog', { name: say(words.enrolments.bulk.title, { smart_count: 3 }) });
    await outcome(dialog, names[0], words.enrolments.bulk.willPass);
    expect(await barriers(visitor)).toEqual([]);
    await acceptAsColleague(await bureau().signIn('clerk'), names[0]);
    await dialog.getByRole('button', { name: say(words.enrolments.bulk.confirm, { smart_count: 3 }) }).click();
    await dialog.getByText(say(words.enrolments.bulk.done, { smart_count: 2, count: 3 })).waitFor();
    await outcome(dialog, names[0], words.failures.STALE);
    await outcome(dialog, names[1], words.enrolments.bulk.accepted);
  });

  it('the employer sees the people of the own unit and nobody else', async () => {
    const visitor = await bureau().signIn('employer');
    const { page, words } = visitor;
    await page
      .getByRole('banner')
      .getByText(/有限公司/)
      .waitFor();
    const unit = (await page.getByRole('main').getByRole('heading', { level: 2 }).first().textContent()) ?? '';
    expect(await barriers(visitor)).toEqual([]);
    await openDesk(visitor, plural(words.resources.enrolments.name));
    await page
      .getByRole('group', { name: words.enrolments.views })
      .getByText(words.statuses.enrolment.ACCEPTED)
      .click();
    await rows(visitor).first().waitFor();
    for (const row of await rows(visitor).allTextContents()) expect(row).toContain(unit);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await mayNotOpen(visitor, '/people');
    await mayNotOpen(visitor, '/applications');
  });
});

/** The first number of each office in the supervisor's table: what is overdue there. */
const overdueByOffice = (visitor: Visitor): Promise<{ name: string; count: number }[]> =>
  panel(visitor, visitor.words.review.home.byOffice)
    .locator('tbody tr')
    .evaluateAll(offices =>
      offices.map(({ children: [name, count] }) => ({
        name: name.textContent ?? '',
        count: Number(count.textContent),
      })),
    );

/** GraphiQL nests its buttons in its tabs. */
const GRAPHIQLS_OWN = ['nested-interactive'];

/** Runs one worked example by its button; gives the number of rows in the answer. */
async function runExample(page: Page, at: number): Promise<number> {
  const [, operation = ''] = /query (\w+)/.exec(examples[at].query) ?? [];
  await page.getByRole('tab').nth(at).click();
  await page.locator('.view-lines').getByText(operation).first().waitFor();
  const [response] = await Promise.all([
    page.waitForResponse(one => one.url().endsWith('/graphql')),
    page.getByRole('button', { name: /Execute query/ }).click(),
  ]);
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  const [answer] = Object.values(data as Record<string, { rows: unknown[] }>);
  return answer.rows.length;
}

/** An address that is not for this role leads to no list. */
async function mayNotOpen(visitor: Visitor, path: string): Promise<void> {
  await visitor.page.goto(`${visitor.address}${path}`);
  await heading(visitor, visitor.words.layout.denied.title).waitFor();
}

/** Invites a clerk and reads the link that is shown this once. */
async function invite(visitor: Visitor, username: string, name: string): Promise<string> {
  const { page, words } = visitor;
  await openDesk(visitor, plural(words.resources.accounts.name));
  await page.getByRole('button', { name: words.accounts.invite, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.accounts.inviteTitle });
  await dialog.getByRole('textbox', { name: words.accounts.fields.username }).fill(username);
  await dialog.getByRole('textbox', { name: words.accounts.fields.displayName }).fill(name);
  await dialog.getByRole('combobox', { name: words.accounts.fields.role }).selectOption('clerk');
  await dialog.getByRole('combobox', { name: words.accounts.fields.office }).selectOption({ index: 1 });
  await dialog.locator('input[autocomplete="current-password"]').fill(DEMO_PASSWORD);
  await dialog.getByRole('button', { name: words.accounts.send }).click();
  const shown = page.getByRole('dialog', { name: say(words.accounts.link.title, { username }) });
  return (await shown.getByRole('code').textContent()) ?? '';
}

async function takeUp(visitor: Visitor, link: string, password: string): Promise<void> {
  const { page, words } = visitor;
  await page.goto(link);
  await heading(visitor, words.entry.invite.title).waitFor();
  expect(await barriers(visitor)).toEqual([]);
  for (const field of await page.locator('input[autocomplete="new-password"]').all()) await field.fill(password);
  await page.getByRole('button', { name: words.entry.invite.submit }).click();
  await heading(visitor, words.entry.title).waitFor();
}

/** Ticks the first rows of a list; gives the names in them. */
async function chooseFirst(visitor: Visitor, count: number): Promise<string[]> {
  const names: string[] = [];
  await rows(visitor).first().waitFor();
  for (let at = 0; at < count; at += 1) {
    const row = rows(visitor).nth(at);
    await row.getByRole('checkbox').check();
    names.push((await row.getByRole('link').textContent()) ?? '');
  }
  return names;
}

async function acceptAsColleague(visitor: Visitor, name: string): Promise<void> {
  const { words } = visitor;
  await openDesk(visitor, plural(words.resources.enrolments.name));
  const row = rows(visitor).filter({ hasText: name }).first();
  await row.getByRole('button', { name: words.actions.accept, exact: true }).click();
  await visitor.page.getByText(words.enrolments.done.accept).waitFor();
}

async function outcome(dialog: Locator, name: string, words: string): Promise<void> {
  await dialog.getByRole('row').filter({ hasText: name }).first().getByText(words).waitFor();
}
