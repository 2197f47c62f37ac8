import type { Locale } from '../../admin/messages';
import { barriers, onBrowser, overflow, say, type Visitor } from '../support/browser';
import { UNIT, unitFile } from '../support/roster';
import { goHome, lookUp, openDesk, plural, rows } from './steps';

onBrowser('A unit', bureau => {
  it.each<[Locale, string]>([
    ['zh', 'roster.xlsx'],
    ['en', 'roster.csv'],
  ])('R-61: brings the roster and is shown what is right, what to mend, and who is not registered yet, in %s', async (locale, file) => {
    const visitor = await bureau().signIn('employer', { locale });
    await openRoster(visitor);
    expect(await barriers(visitor)).toEqual([]);
    await bring(visitor, file, unitFile(file));
    await seeFaults(visitor);
    await seeDays(visitor);
    expect(await barriers(visitor)).toEqual([]);
    expect(await overflow(visitor)).toBe(0);
  });

  it('is told in words why a file is none, and brings another at once', async () => {
    const visitor = await bureau().signIn('employer');
    const { page, words } = visitor;
    await openRoster(visitor);
    await bring(visitor, '表头.csv', Buffer.from('姓名,身份证号\n张三,1'));
    const { sex, mobile, employedOn } = words.roster.columns;
    await page
      .getByText(say(words.failures.SHEET_COLUMNS, { missing: [sex, mobile, employedOn].join('、') }))
      .waitFor();
    await bring(visitor, 'roster.csv', unitFile('roster.csv'));
    await actButton(visitor).waitFor();
  });

  it('R-03, R-04: registers the 112, follows the job, and finds them waiting; the same file again changes nothing', async () => {
    await enterOtherwise(await bureau().signIn('clerk'));
    const visitor = await bureau().signIn('employer');
    const { page, words } = visitor;
    await openRoster(visitor);
    await bring(visitor, 'roster.xlsx', unitFile('roster.xlsx'));
    await actButton(visitor).click();
    await page.getByText(say(words.roster.doneTitle, { smart_count: 112 })).waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await page.getByText(say(words.roster.faults.DOUBLED, { otherRow: 2 })).waitFor();
    await page.getByRole('link', { name: words.roster.pending }).click();
    await rows(visitor).filter({ hasText: '朱雪' }).first().waitFor();
    await openRoster(visitor);
    await bring(visitor, 'roster.csv', unitFile('roster.csv'));
    await page.getByText(words.roster.nothing).waitFor();
    await page.getByRole('button', { name: `${words.roster.parts.both} 112` }).waitFor();
  });

  it('R-04: is accepted by the checklist officer in one go, who sees where what it sent is not what is known', async () => {
    const visitor = await bureau().signIn('checklist');
    const { page, words } = visitor;
    await goHome(visitor);
    const asked = 'query ($name: String!) { page: employers(filter: { search: $name }) { nodes { id } } }';
    const { nodes } = (await lookUp<{ page: { nodes: { id: string }[] } }>(visitor, asked, { name: UNIT.name })).page;
    const filter = JSON.stringify({ status: ['PENDING'], employerId: nodes[0].id });
    await page.goto(`${visitor.address}/enrolments?filter=${encodeURIComponent(filter)}`);
    await page.getByRole('button', { name: words.enrolments.differs }).first().click();
    await page.getByText('韩强岗').last().waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: new RegExp(say(words.enrolments.bulk.all, { smart_count: '\\d+' })) })
      .click();
    await page.getByText(say(words.enrolments.bulk.differs, { smart_count: 1 })).waitFor();
    await page
      .getByRole('button', { name: new RegExp(`^${say(words.enrolments.bulk.confirm, { smart_count: '\\d+' })}$`) })
      .click();
    const status = await page.getByRole('status').filter({ hasText: /\d/ }).textContent();
    const [done, all] = (status ?? '').match(/\d+/g) ?? [];
    expect(Number(done)).toBeGreaterThanOrEqual(112);
    expect(done).toBe(all);
  });
});

const openRoster = (visitor: Visitor): Promise<void> => openDesk(visitor, plural(visitor.words.resources.roster.name));

async function bring({ page, words }: Visitor, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel(words.roster.dropLabel).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

const actButton = ({ page, words }: Visitor) =>
  page.getByRole('button', { name: say(words.roster.act, { smart_count: 112 }), exact: true });

/** The sum, and each of the eight rows by its number with its words. */
async function seeFaults(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  await actButton(visitor).waitFor();
  const table = page.getByRole('table', { name: words.roster.faultsTitle });
  const { faults } = words.roster;
  for (const [row, word] of [
    [112, faults.DATE_UNREADABLE],
    [113, faults.NAME_CHARACTERS],
    [114, faults.PHONE_FORMAT],
    [115, say(faults.DOUBLED, { otherRow: 2 })],
    [116, faults.SEX_MISMATCH],
    [117, faults.NAME_MISSING],
    [118, faults.ID_BIRTH_IN_FUTURE],
    [119, faults.ID_CHECK],
  ] as const)
    await table
      .getByRole('row')
      .filter({ hasText: `${row}` })
      .filter({ hasText: word })
      .waitFor();
}

async function seeDays({ page, words }: Visitor): Promise<void> {
  const table = page.getByRole('table', { name: words.roster.parts.onlyYours });
  await table.getByRole('row').filter({ hasText: '朱雪' }).getByText(/\d/).last().waitFor();
  await page
    .getByRole('button', { name: 'page 8' })
    .or(page.getByRole('button', { name: '8', exact: true }))
    .first()
    .click();
  await table.getByRole('row').filter({ hasText: '钱建然' }).waitFor();
}

/** Somebody of the roster is known under another name. */
async function enterOtherwise({ page }: Visitor): Promise<void> {
  await page.evaluate(async () => {
    const input = { idKind: 'RESIDENT', number: '419903198512242732', name: '韩强岗', category: 'EMPLOYEE' };
    const query = 'mutation ($input: EnterPerson!) { enterPerson(input: $input) { id } }';
    await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query, variables: { input } }),
    });
  });
}
