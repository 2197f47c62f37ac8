import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Locale, messages } from '../../admin/messages';
import { loadedDemo, MORNING, startServer } from './server';

/** The browser of this machine: `CHROMIUM_PATH`, else Debian's chromium. */
export const browserPath = (): string | undefined =>
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find(path => path && existsSync(path));

/** All words of the console in one language. */
export type Words = (typeof messages)['zh'];

/** Somebody in front of a browser profile of their own. */
export type Visitor = { page: Page; words: Words; locale: Locale; address: string };

/** How somebody comes: in which language, before which screen. */
export type Manner = { locale?: Locale; width?: number; height?: number };

/** The built server on a folder of its own with the demo in it, and a browser to visit it with. */
export type Bureau = {
  address: string;
  /** Opens the sign-in page in a new profile. */
  visit(manner?: Manner): Promise<Visitor>;
  signIn(username: string, manner?: Manner): Promise<Visitor>;
  /** Sends everybody home; gives what went wrong behind the screens since the last time. */
  clear(): Promise<string[]>;
  /** Stops everything; gives the faults that the server has logged. */
  close(): Promise<string[]>;
};

/** The password of the demo accounts. */
export const DEMO_PASSWORD = 'Demo-2026!';

/**
 * Plays journeys in a real browser on one server whose clock begins at an instant; after each, no script may have failed and nothing
 * may have been asked of another origin. Without a browser they are not played: that is said loudly, and with CI=true it is an error.
 */
export function onBrowser(
  title: string,
  body: (bureau: () => Bureau) => void,
  clock = MORNING,
  prepare?: (folder: string) => void,
): void {
  const path = browserPath();
  if (!path) {
    if (process.env.CI === 'true') throw new Error('chromium is missing: install chromium');
    process.stderr.write(`\n*** No Chromium on this machine: not played: ${title} (apt-get install chromium) ***\n\n`);
    test(`${title}: not played without Chromium`, () => undefined);
    return;
  }
  describe(title, () => {
    let bureau: Bureau;
    beforeAll(async () => {
      bureau = await openBureau(path, clock, prepare);
    }, 120_000);
    afterEach(async () => {
      expect((await bureau?.clear()) ?? []).toEqual([]);
    });
    afterAll(async () => {
      expect((await bureau?.close()) ?? []).toEqual([]);
    }, 30_000);
    body(() => bureau);
  });
}

/** Starts the built server on a new folder, prepared where something more is to be in it than the demo, and a browser. */
export async function openBureau(path: string, clock = MORNING, prepare?: (folder: string) => void): Promise<Bureau> {
  const folder = mkdtempSync(join(tmpdir(), 'card-office-journey-'));
  const demo = clock === MORNING ? await loadedDemo() : null;
  if (demo) cpSync(demo, folder, { recursive: true });
  prepare?.(folder);
  const server = await startServer(folder, clock).catch(error => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  const browser = await launch(path).catch(async error => {
    await server.stop();
    throw error;
  });
  const { address } = server;
  const profiles: BrowserContext[] = [];
  const complaints: string[] = [];
  const visit: Bureau['visit'] = async ({ locale = 'zh', width = 1366, height = 768 } = {}) => {
    const profile = await browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    profile.setDefaultTimeout(20_000);
    listen(profile, address, complaints);
    profiles.push(profile);
    const page = await profile.newPage();
    await page.goto(`${address}/login`);
    if (locale === 'en') await page.getByRole('button', { name: messages.zh.layout.switchLanguage }).click();
    return { page, words: messages[locale], locale, address };
  };
  return {
    address,
    visit,
    signIn: async (username, manner) => {
      const visitor = await visit(manner);
      await enter(visitor, username, DEMO_PASSWORD);
      return visitor;
    },
    clear: async () => {
      await Promise.all(profiles.splice(0).map(profile => profile.close()));
      return complaints.splice(0);
    },
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      return server.faults;
    },
  };
}

/** Types name and password on the sign-in page and waits until somebody is in. */
export async function enter({ page, words }: Visitor, username: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: words.entry.username }).fill(username);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.getByRole('button', { name: words.entry.submit, exact: true }).click();
  await page
    .getByRole('navigation', { name: words.layout.menu })
    .or(page.getByRole('button', { name: words.layout.openMenu }))
    .first()
    .waitFor();
}

/** A phrase of the catalogues with its blanks filled in, in the number that it asks for. */
export function say(phrase: string, params: Readonly<Record<string, string | number>> = {}): string {
  const forms = phrase.split('||||');
  const form = forms[params.smart_count === 1 ? 0 : forms.length - 1];
  return form.trim().replace(/%\{(\w+)\}/g, (blank, name: string) => String(params[name] ?? blank));
}

/** What keeps people with assistive technology out of a page: serious and critical violations, but those of the named rules. */
export async function barriers({ page }: Visitor, but: readonly string[] = []): Promise<string[]> {
  await settled(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
  return violations
    .filter(({ id, impact }) => (impact === 'serious' || impact === 'critical') && !but.includes(id))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Waits until nothing is loading and nothing moves any more but what moves for ever. */
export const settled = (page: Page): Promise<void> =>
  page
    .waitForFunction(
      () =>
        document.querySelector('[aria-busy="true"]') === null &&
        document.getAnimations().every(({ playState, effect }) => {
          const { endTime } = effect?.getComputedTiming() ?? {};
          return playState !== 'running' || endTime === Number.POSITIVE_INFINITY;
        }),
    )
    .then(handle => handle.dispose());

/** By how many pixels a page is wider than its screen. */
export const overflow = ({ page }: Visitor): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

function listen(profile: BrowserContext, address: string, complaints: string[]): void {
  profile.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  profile.on('weberror', error => complaints.push(`script: ${error.error().stack ?? error.error().message}`));
  profile.on('request', request => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && origin !== address) complaints.push(`left the origin: ${request.url()}`);
  });
}
