import { onBrowser, overflow, type Visitor } from '../support/browser';
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
    `/intake?case=${await firstId(visitor, 'applications(filter: { own: true, status: [RETURNED] })')}`,
    `/intake?person=${await firstId(visitor, 'people')}`,
    '/people',
    '/people/create',
    `/people/${await firstId(visitor, 'people')}/show`,
    '/employers',
    '/employers/create',
    `/employers/${await firstId(visitor, 'employers')}/show`,
  ],
  checklist: async () => ['/', '/enrolments'],
  cards: async () => ['/'],
  supervisor: async () => ['/', '/offices'],
  employer: async () => ['/', '/enrolments', '/account'],
  analyst: async () => ['/', '/explorer'],
  auditor: async () => ['/', '/audit'],
  sysadmin: async () => ['/', '/accounts'],
};

onBrowser('A narrow screen of 390 pixels', bureau => {
  it.each(['zh', 'en'] as const)('shows the sign-in page without scrolling sideways, in %s', async locale => {
    expect(await overflow(await bureau().visit({ locale, width: 390, height: 844 }))).toBe(0);
  });

  it.each(
    Object.keys(SCREENS).flatMap(username => (['zh', 'en'] as const).map(locale => ({ username, locale }))),
  )('shows every screen of $username without scrolling sideways, in $locale', async ({ username, locale }) => {
    const visitor = await bureau().signIn(username, { locale, width: 390, height: 844 });
    const wide: string[] = [];
    for (const path of await SCREENS[username](visitor)) {
      const by = await overflowAt(visitor, path);
      if (by > 0) wide.push(`${path} by ${by}`);
    }
    expect(wide).toEqual([]);
  });
});

/** Opens a screen, waits until it has its answers, and measures it. */
async function overflowAt(visitor: Visitor, path: string): Promise<number> {
  const { page, address } = visitor;
  await page.goto(`${address}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  return overflow(visitor);
}

async function firstId(visitor: Visitor, list: string): Promise<string> {
  const { page } = await lookUp<{ page: { nodes: { id: string }[] } }>(visitor, `{ page: ${list} { nodes { id } } }`);
  return page.nodes[0].id;
}
