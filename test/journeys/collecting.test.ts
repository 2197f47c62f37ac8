import { barriers, onBrowser, say, type Visitor } from '../support/browser';
import { identityNumber } from '../support/numbers';
import { eventually, lookUp, openDesk, panel, plural } from './steps';

type Kept = {
  id: string;
  cardNo: string;
  shelf: string;
  photoFileId: string | null;
  person: { name: string; birthYear: number; idValidTo: string | null };
};

/** Cards of grown people that lie at the own office, each with a certificate in force. */
async function keptHere(visitor: Visitor): Promise<Kept[]> {
  const { session } = await lookUp<{ session: { office: { id: string } } }>(visitor, '{ session { office { id } } }');
  const { cards } = await lookUp<{ cards: { nodes: Kept[] } }>(
    visitor,
    `query ($filter: CardFilter!) { cards(filter: $filter, perPage: 100) {
      nodes { id cardNo shelf photoFileId person { name birthYear idValidTo } } } }`,
    { filter: { whereabouts: ['IN_CUSTODY'], keeperOfficeId: [session.office.id] } },
  );
  return cards.nodes.filter(({ person }) => person.birthYear < 2010 && (person.idValidTo ?? '2999') > '2026-11-24');
}

/** Scans a card at the desk: typed fast and ended by Enter. */
async function scan({ page, words }: Visitor, { cardNo, shelf }: Kept): Promise<void> {
  const find = page.getByRole('textbox', { name: words.custody.desk.find });
  await find.fill(cardNo);
  await find.press('Enter');
  await page.getByText(say(words.custody.here, { shelf })).waitFor();
}

/** The paper that opens beside the page when something is printed. */
async function paperFrom({ page, address }: Visitor, act: () => Promise<void>): Promise<Buffer> {
  const profile = page.context();
  const [request] = await Promise.all([
    profile.waitForEvent('request', one => one.url().startsWith(`${address}/files/`) && one.isNavigationRequest()),
    act(),
  ]);
  const answer = await profile.request.get(request.url());
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return answer.body();
}

onBrowser('Collecting a card', bureau => {
  it('R-07, R-08, R-93: by the holder, with the keyboard only: scanned, checked, handed over, receipt printed, enabled, next', async () => {
    const clerk = await bureau().signIn('clerk');
    const { page, words } = clerk;
    await openDesk(clerk, plural(words.resources.collection.name));
    const [card] = await keptHere(clerk);
    await scan(clerk, card);
    await page.getByText(words.desk.check.materials).waitFor();
    const seen = page.getByRole('checkbox', { name: words.custody.hand.holderSighted });
    await page.locator('input[type=checkbox]:focus').waitFor();
    expect(await barriers(clerk)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await seen.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    const collected = panel(clerk, `${words.desk.collected.title} · 2026-11-23`);
    await collected.getByText(/^LQ-419901-20261123-\d{5}$/).waitFor();
    await page.locator('button[type=submit]:focus').waitFor();
    expect(await barriers(clerk)).toEqual([]);
    const paper = await paperFrom(clerk, () => page.keyboard.press('p'));
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    await page.bringToFront();
    await page.getByRole('button', { name: words.custody.enable.send, exact: true }).press('Enter');
    await page.getByText(words.custody.now.NORMAL).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(words.custody.desk.start).waitFor();
  }, 120_000);

  it('R-39, R-40, R-67: by a proxy, in English: relation, scope, both certificates; then enabled at the hospital', async () => {
    const clerk = await bureau().signIn('clerk', { locale: 'en' });
    const { page, words } = clerk;
    await openDesk(clerk, plural(words.resources.collection.name));
    const [card] = await keptHere(clerk);
    await scan(clerk, card);
    await page.locator('input[type=checkbox]:focus').waitFor();
    await page.keyboard.press('2');
    const relation = page.getByRole('combobox', { name: words.intake.comes.relation });
    await relation.selectOption('SPOUSE');
    await page.getByRole('textbox', { name: words.intake.comes.name, exact: true }).fill('李代领');
    await page.getByRole('textbox', { name: words.intake.comes.number }).fill(identityNumber(9105));
    await page.getByRole('checkbox', { name: words.intake.comes.longTerm }).check();
    await page
      .getByRole('combobox', { name: words.desk.proxy.scope })
      .selectOption({ label: words.codes.proxyScopes.COLLECT_AND_ENABLE });
    await page.getByRole('checkbox', { name: words.custody.hand.holderSighted }).check();
    await page.getByRole('checkbox', { name: words.custody.hand.otherSighted }).check();
    expect(await barriers(clerk)).toEqual([]);
    await page.getByRole('button', { name: words.custody.hand.send }).click();
    await panel(clerk, `${words.desk.collected.title} · 2026-11-23`).waitFor();
    await page.getByText(/李代领/).waitFor();
    await page.getByRole('combobox', { name: words.custody.enable.route }).selectOption('HOSPITAL');
    await page.getByRole('combobox', { name: words.desk.enable.place }).waitFor();
    await page.getByRole('button', { name: words.custody.enable.send, exact: true }).click();
    await page.getByText(words.failures.VISIT_MISSING).waitFor();
    await page.getByRole('combobox', { name: words.desk.enable.visit }).selectOption('OUTPATIENT');
    expect(await barriers(clerk)).toEqual([]);
    await page.getByRole('button', { name: words.custody.enable.send, exact: true }).click();
    await page.getByText(words.custody.now.NORMAL).waitFor();
    await page.getByText(new RegExp(words.codes.visitKinds.OUTPATIENT)).waitFor();
  }, 120_000);

  it('R-42: by the employer: the register printed, signed on different days, entered; who refused stays on it', async () => {
    const unit = await bureau().signIn('employer3');
    const { page, words } = unit;
    await openDesk(unit, plural(words.resources.register.name));
    await page
      .getByText(/LQ|D\d{8}/)
      .first()
      .waitFor();
    const rows = page.getByRole('checkbox', { name: new RegExp(words.custody.rows.one.replace('%{name}', '.+')) });
    expect(await rows.count()).toBe(2);
    const paper = await paperFrom(unit, () => page.getByRole('button', { name: words.desk.register.print }).click());
    expect(paper.length).toBeGreaterThan(5_000);
    await page.bringToFront();
    const name = (await page.locator('tbody tr').first().locator('td').nth(1).textContent())?.split('*')[0];
    await rows.first().check();
    const ownDay = page.getByLabel(new RegExp(words.desk.register.ownDay.replace('%{name}', '.+')));
    await ownDay.fill('2026-11-20');
    expect(await barriers(unit)).toEqual([]);
    await page.getByRole('button', { name: say(words.custody.register.send, { smart_count: 1 }) }).click();
    await page.getByText(say(words.custody.register.done, { count: 1 })).waitFor();
    await page.getByRole('button', { name: words.ra.action.close }).click();
    expect(
      await eventually(
        () => rows.count(),
        left => left === 1,
      ),
    ).toBe(1);
    const { cards } = await lookUp<{ cards: { nodes: { collectedOn: string }[] } }>(
      unit,
      'query ($filter: CardFilter!) { cards(filter: $filter, perPage: 5) { nodes { collectedOn } } }',
      { filter: { search: name ?? '', whereabouts: ['COLLECTED'] } },
    );
    expect(cards.nodes.map(({ collectedOn }) => collectedOn)).toContain('2026-11-20');
  }, 120_000);
});
