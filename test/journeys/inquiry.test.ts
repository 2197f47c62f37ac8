import { barriers, onBrowser, overflow, say } from '../support/browser';
import { lookUp, openDesk, plural, rows } from './steps';

type Cases = { applications: { nodes: { receiptNo: string; person: { id: string; name: string } }[] } };

onBrowser('Why no card yet', bureau => {
  it.each([
    'zh',
    'en',
  ] as const)('a clerk looks up a receipt and a name, and is told the next step, in %s (R-02, R-47, R-100)', async locale => {
    const visitor = await bureau().signIn('clerk', { locale });
    const { page, words } = visitor;
    const { applications } = await lookUp<Cases>(
      visitor,
      '{ applications(filter: { status: [SUBMITTED] }, perPage: 1) { nodes { receiptNo person { id name } } } }',
    );
    const [{ receiptNo, person }] = applications.nodes;
    const { title } = words.inquiry.reasons.IN_REVIEW;
    await openDesk(visitor, plural(words.resources.inquiry.name));
    await page.getByRole('textbox', { name: words.inquiry.ask }).fill(receiptNo);
    await page.keyboard.press('Enter');
    await page.getByText(title, { exact: true }).waitFor();
    expect(await page.locator('[aria-current="step"]').textContent()).toContain(words.inquiry.steps.AGENCY);
    expect(await barriers(visitor)).toEqual([]);
    expect(page.url()).not.toContain(receiptNo);
    await page.goto(`${visitor.address}/people/${person.id}/show`);
    await page.getByRole('region', { name: words.inquiry.title }).getByText(title, { exact: true }).waitFor();
    expect(await barriers(visitor)).toEqual([]);
  });

  it('a number that nobody has is answered: not registered, and nothing more', async () => {
    const visitor = await bureau().signIn('clerk');
    const { page, words, address } = visitor;
    await page.goto(`${address}/inquiry`);
    await page.getByRole('textbox', { name: words.inquiry.ask }).fill('419901190001010013');
    await page.keyboard.press('Enter');
    await page.getByText(words.inquiry.reasons.NOT_REGISTERED.title, { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: words.inquiry.openPerson }).count()).toBe(0);
  });

  it.each([
    ['zh', 1366],
    ['en', 1366],
    ['zh', 390],
  ] as const)('a unit sees its people in one sentence, by reason, and the same answer beside, in %s at %i (R-100)', async (locale, width) => {
    const visitor = await bureau().signIn('employer2', { locale, width, height: 800 });
    const { page, words, address } = visitor;
    await page.goto(`${address}/inquiry`);
    const group = page.getByRole('group', { name: words.inquiry.unit.views });
    await group.getByRole('button').nth(1).waitFor();
    const total = Number(/\d+/.exec((await group.getByRole('button').first().textContent())!)![0]);
    const sentence = say(words.inquiry.unit.sentence, { smart_count: total, parts: '' }).slice(0, 6);
    await page.getByText(sentence).first().waitFor();
    await group.getByRole('button').nth(1).click();
    if (width > 800) await rows(visitor).first().waitFor();
    const open = width > 800 ? page.locator('tbody tr button').first() : page.locator('main li button').first();
    await open.click();
    const answer = page.getByRole('region', { name: words.inquiry.title });
    await answer.getByText(words.inquiry.next, { exact: true }).waitFor();
    expect(await answer.locator('[aria-current="step"]').count()).toBe(1);
    expect(await barriers(visitor)).toEqual([]);
    expect(await overflow(visitor)).toBe(0);
  });
});
