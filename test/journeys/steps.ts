import type { Locator } from 'playwright-core';
import { say, type Visitor } from '../support/browser';

/** What a resource is called in the menu and over its list. */
export const plural = (name: string): string => say(name, { smart_count: 2 });

/** Opens a desk from the menu beside the page. */
export async function openDesk(visitor: Visitor, name: string): Promise<void> {
  const { page, words } = visitor;
  await page.getByRole('navigation', { name: words.layout.menu }).getByRole('link', { name, exact: true }).click();
  await heading(visitor, name).waitFor();
}

/** The one heading of a page. */
export const heading = ({ page }: Visitor, name: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });

/** Goes home by the mark of the house. */
export async function goHome({ page, words }: Visitor): Promise<void> {
  await page.getByRole('link', { name: words.layout.product, exact: true }).click();
}

/** The sheet with a heading of its own on the page. */
export const panel = ({ page }: Visitor, name: string): Locator => page.getByRole('region', { name, exact: true });

/** The rows of the list on the page, without its head. */
export const rows = ({ page }: Visitor): Locator => page.locator('tbody tr');

/** The number that stands in a place of the page, once it is there. */
export async function countIn(place: Locator): Promise<number> {
  const text = await place.filter({ hasText: /\d/ }).textContent();
  return Number(/\d+/.exec((text ?? '').replace(/[,\s]/g, ''))?.[0]);
}

/** Reads again until what is read holds, for ten seconds at most. */
export async function eventually<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let left = 100; ; left -= 1) {
    const value = await read();
    if (holds(value)) return value;
    if (left === 0) throw new Error(`it stays at ${JSON.stringify(value)}`);
    await new Promise(done => setTimeout(done, 100));
  }
}

/** Asks the server as whoever is signed in here, for what a journey has to know beforehand. */
export function lookUp<T>({ page }: Visitor, query: string, variables: object = {}): Promise<T> {
  return page.evaluate(async body => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body,
    });
    return (await response.json()).data as T;
  }, JSON.stringify({ query, variables }));
}

/** Pastes lines into a field, as from a clipboard. */
export const paste = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
