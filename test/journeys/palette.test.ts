import { barriers, onBrowser, overflow } from '../support/browser';
import { heading, lookUp, plural } from './steps';

type Found = {
  applications: { nodes: { id: string; receiptNo: string; person: { id: string; name: string } }[] };
};
type Lines = { inquiryLines: { id: string; name: string; line: string }[] };

onBrowser('Ctrl+K from anywhere', bureau => {
  it.each([
    'zh',
    'en',
  ] as const)('a clerk finds a person by pinyin, reads the one line and opens the person with the keyboard alone, in %s (F-26)', async locale => {
    const visitor = await bureau().signIn('clerk', { locale });
    const { page, words, address } = visitor;
    const { palette } = words;
    await page.goto(`${address}/cards`);
    await page.getByRole('button', { name: palette.title }).waitFor();
    const asked: string[] = [];
    page.on('request', request => {
      const body = request.postData();
      if (body?.includes('query InquiryLines')) asked.push(JSON.parse(body).variables.text);
    });
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: palette.title });
    const input = dialog.getByRole('combobox', { name: palette.askPeople });
    expect(await input.evaluate(one => one === document.activeElement)).toBe(true);
    await page.keyboard.type('w');
    await page.waitForTimeout(600);
    expect(asked).toEqual([]);
    await page.keyboard.type('ang');
    const { inquiryLines } = await lookUp<Lines>(
      visitor,
      `{ inquiryLines(text: "wang") { id name line(locale: ${locale}) } }`,
    );
    const [first, second] = inquiryLines;
    const people = dialog.getByRole('group', { name: palette.people }).getByRole('option');
    await people.first().waitFor();
    expect(asked.at(-1)).toBe('wang');
    expect(asked).not.toContain('w');
    const said = await people.allTextContents();
    expect(said.map((text, at) => text.includes(inquiryLines[at].line))).toEqual(said.map(() => true));
    expect(await people.first().getAttribute('aria-selected')).toBe('true');
    expect(await barriers(visitor)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate(one => one.contains(document.activeElement))).toBe(true);
    await input.focus();
    await page.keyboard.press('ArrowDown');
    expect(await people.nth(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await heading(visitor, first.name).waitFor();
    expect(second.id).not.toBe(first.id);
    expect(page.url()).toBe(`${address}/people/${first.id}/show`);
    await page.getByText(first.line, { exact: true }).waitFor();
    expect(await dialog.count()).toBe(0);
  });

  it('a receipt number typed as a scanner does opens the case; it stands in no address and no store', async () => {
    const visitor = await bureau().signIn('clerk');
    const { page, address } = visitor;
    const { applications } = await lookUp<Found>(
      visitor,
      '{ applications(filter: { status: [SUBMITTED] }, perPage: 1) { nodes { id receiptNo person { id name } } } }',
    );
    const [{ id, receiptNo }] = applications.nodes;
    await page.keyboard.press('Control+k');
    await page.keyboard.type(receiptNo);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}/applications/${id}/show`);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));
    expect(kept).not.toContain(receiptNo);
  });

  it('pages are found by their names in both languages, Esc closes, and nobody is asked about below two characters', async () => {
    const visitor = await bureau().signIn('analyst');
    const { page, words, address } = visitor;
    const { palette } = words;
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: palette.title });
    await dialog.getByRole('combobox', { name: palette.askPages }).fill('Offices');
    await dialog.getByRole('option', { name: plural(words.resources.offices.name) }).waitFor();
    expect(await dialog.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type(plural(words.resources.offices.name));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}/offices`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('没有这样的页面');
    await dialog.getByText(palette.nobody).waitFor();
  });

  it('a unit finds its own people on a narrow screen, and the answer opens beside its list', async () => {
    const visitor = await bureau().signIn('employer2', { width: 390, height: 800 });
    const { page, words, address } = visitor;
    const { palette } = words;
    const { whyNoCards } = await lookUp<{ whyNoCards: { nodes: { id: string; name: string; line: string }[] } }>(
      visitor,
      '{ whyNoCards(perPage: 50, filter: { group: IN_FORCE }) { nodes { id name line } } }',
    );
    const [own] = whyNoCards.nodes;
    await page.getByRole('button', { name: palette.title }).click();
    const dialog = page.getByRole('dialog', { name: palette.title });
    await dialog.getByRole('combobox').fill(own.name);
    const option = dialog.getByRole('group', { name: palette.people }).getByRole('option').first();
    await option.waitFor();
    expect(await barriers(visitor)).toEqual([]);
    expect(await overflow(visitor)).toBe(0);
    await option.click();
    await page.waitForURL(`${address}/inquiry`);
    await page.getByRole('region', { name: words.inquiry.titleHeld }).getByText(words.inquiry.next).waitFor();
    expect(decodeURIComponent(page.url())).not.toContain(own.name);
  });

  it.each([
    ['zh', 'zh'],
    ['zh', 'en'],
    ['en', 'en'],
  ] as const)('the slip printed from a screen in %s says in %s the very words of the server (R-02, R-100)', async (screen, locale) => {
    const visitor = await bureau().signIn('clerk', { locale: screen });
    const { page, words, address } = visitor;
    const { applications } = await lookUp<Found>(
      visitor,
      '{ applications(filter: { status: [RETURNED] }, perPage: 1) { nodes { id receiptNo person { id name } } } }',
    );
    const [{ person }] = applications.nodes;
    const { whyNoCard } = await lookUp<{
      whyNoCard: {
        wording: Record<'title' | 'text' | 'next' | 'actor', string> & { bring: string[]; notes: string[] };
      };
    }>(
      visitor,
      `query ($id: ID!) { whyNoCard(input: { personId: $id, identity: OWN_WORK }) { wording(locale: ${locale}) { title text next actor bring notes } } }`,
      { id: person.id },
    );
    await page.goto(`${address}/people/${person.id}/show`);
    const own = page.getByRole('button', { name: words.inquiry.print, exact: true });
    await own.waitFor();
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    if (screen === locale) await own.click();
    else await page.getByRole('button', { name: `${words.inquiry.print}: English` }).click();
    await page.emulateMedia({ media: 'print' });
    const slip = page.locator('.slip');
    await slip.waitFor();
    const text = await slip.innerText();
    const { title, next, actor, bring, notes, text: reason } = whyNoCard.wording;
    for (const phrase of [title, reason, next, actor, ...bring, ...notes]) expect(text).toContain(phrase);
    expect(await slip.evaluate(one => one.getBoundingClientRect().height)).toBeLessThan(1010);
  });
});
