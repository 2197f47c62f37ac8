import { onBrowser, overflow, say, type Visitor } from '../support/browser';
import { lookUp } from './steps';

type Screens = (visitor: Visitor) => Promise<readonly string[]>;

/** Every screen of the console, by who has it. */
const SCREENS: Readonly<Record<string, Screens>> = {
  reviewer: async visitor => [
    '/',
    '/applications',
    `/applications/${await firstId(visitor, 'applications(filter: { due: OVERDUE })')}/show`,
  ],
  clerk: async visitor => [
    '/',
    '/intake',
    '/collection',
    '/inquiry',
    `/intake?case=${await firstId(visitor, 'applications(filter: { own: true, status: [RETURNED] })')}`,
    `/intake?person=${await firstId(visitor, 'people')}`,
    '/people',
    '/people/create',
    `/people/${await firstId(visitor, 'people')}/show`,
    '/employers',
    '/employers/create',
    `/employers/${await firstId(visitor, 'employers')}/show`,
  ],
  checklist: async () => ['/', '/enrolments', '/checklists'],
  cards: async visitor => [
    '/',
    '/production',
    `/production/${await firstId(visitor, 'batches(filter: { status: [SENT_TO_MAKER] })')}/show`,
    '/cards',
    `/cards/${await firstId(visitor, 'cards(filter: { whereabouts: [IN_PRODUCTION] })')}/show`,
    '/collection',
    '/custody',
    '/custody?task=issue',
  ],
  supervisor: async () => ['/', '/offices'],
  employer: async () => ['/', '/roster', '/register', '/enrolments', '/inquiry', '/account'],
  analyst: async () => ['/', '/explorer'],
  auditor: async () => ['/', '/audit'],
  sysadmin: async () => ['/', '/accounts'],
};

onBrowser('A narrow screen of 390 pixels', bureau => {
  it.each(['zh', 'en'] as const)('shows the sign-in page without scrolling sideways, in %s', async locale => {
    expect(await overflow(await bureau().visit({ locale, ...NARROW }))).toBe(0);
  });

  it.each(
    Object.entries(SCREENS),
  )('shows every screen of %s in both languages without scrolling sideways', async (username, screens) => {
    const visitor = await bureau().signIn(username, NARROW);
    const paths = await screens(visitor);
    const wide = await tooWide(visitor, paths);
    await visitor.page.goto(visitor.address);
    await switchLanguage(visitor);
    expect([...wide, ...(await tooWide(visitor, paths))]).toEqual([]);
  });
});

const NARROW = { width: 390, height: 844 } as const;

/** The screens that are wider than the window, with their language and by how much. */
async function tooWide(visitor: Visitor, paths: readonly string[]): Promise<string[]> {
  const wide: string[] = [];
  for (const path of paths) {
    await visitor.page.goto(`${visitor.address}${path}`);
    await atRest(visitor);
    const by = await overflow(visitor);
    if (by > 0) wide.push(`${path} by ${by} in ${await visitor.page.locator('html').getAttribute('lang')}`);
  }
  return wide;
}

/** Waits until a page has its heading and all its answers: nothing loads, and for a moment nothing has come any more. */
async function atRest({ page }: Visitor): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => {
    const last = Math.max(
      ...performance.getEntriesByType('resource').map(entry => (entry as PerformanceResourceTiming).responseEnd),
    );
    return performance.now() - last > 200 && !document.querySelector('[role="progressbar"], .MuiLinearProgress-root');
  });
}

/** Where the screen is narrow the language lies in the account's menu. */
async function switchLanguage({ page, words }: Visitor): Promise<void> {
  await page.getByRole('button', { name: new RegExp(say(words.layout.account, { name: '' })) }).click();
  await page.getByRole('button', { name: words.layout.switchLanguage }).click();
  await page.locator('html[lang="en"]').waitFor();
}

async function firstId(visitor: Visitor, list: string): Promise<string> {
  const { page } = await lookUp<{ page: { nodes: { id: string }[] } }>(visitor, `{ page: ${list} { nodes { id } } }`);
  return page.nodes[0].id;
}
