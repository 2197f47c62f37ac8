import { barriers, overflow, say, type Visitor } from '../support/browser';
import { unitFile } from '../support/roster';
import { heading, openDesk, panel, plural } from './steps';
import { MADE, PEOPLE, type Play } from './unit120.play';

/** The unit brings its roster and registers whom it can. */
export async function bringRoster({ roster }: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  await openDesk(visitor, plural(words.resources.roster.name));
  const file = { name: roster, mimeType: 'application/octet-stream', buffer: unitFile(roster) };
  await page.getByLabel(words.roster.dropLabel).setInputFiles(file);
  await page.getByRole('button', { name: say(words.roster.act, { smart_count: PEOPLE }), exact: true }).click();
  await page.getByText(say(words.roster.doneTitle, { smart_count: PEOPLE })).waitFor();
}

/** The list is made of those that were accepted; the sentence over it says what is missing. */
export async function requestList(play: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit } = words.checklists;
  await page.getByText(unit.noList).waitFor();
  expect(await barriers(visitor)).toEqual([]);
  await page.getByRole('button', { name: words.actions.request }).click();
  await sentence(visitor, say(unit.lacking.photos, { count: PEOPLE, smart_count: PEOPLE }));
  play.list = new URL(page.url()).pathname;
}

/** Drops the archives: each outcome is counted, each fault named, and the six are mended. */
export async function mendPhotos({ list }: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit } = words.checklists;
  const counted = (outcome: keyof typeof unit.sum.texts, count: number) =>
    say(unit.sum[outcome], { count, smart_count: count });
  const outcome = (text: string) => page.getByText(text, { exact: true });
  await page.goto(`${visitor.address}${list}`);
  await drop(visitor, 'PHOTO', 'photos.zip');
  for (const text of [counted('ACCEPTED', 106), counted('REFUSED', 5), counted('UNMATCHED', 1), counted('IGNORED', 3)])
    await outcome(text).waitFor();
  const mend = panel(visitor, say(unit.mend.title, { smart_count: 6 }));
  await mend.getByText(unit.mend.missing).waitFor();
  const refused = mend.getByRole('listitem').filter({ has: page.locator('img') });
  expect(await refused.count()).toBe(5);
  for (const code of ['BACKGROUND', 'PIXELS', 'FORMAT', 'COLOUR', 'SAME_AS_ANOTHER'] as const)
    await refused.getByText(like(words.photos.findings[code])).waitFor();
  await outcome(counted('UNMATCHED', 1)).click();
  await page.getByText(/无名氏\.jpg$/).waitFor();
  await page.keyboard.press('Escape');
  await drop(visitor, 'ID_COPY', 'id-copies.zip');
  await outcome(counted('ACCEPTED', PEOPLE)).waitFor();
  await drop(visitor, 'PHOTO', 'photos-corrected.zip');
  await page.getByText(unit.photos.complete).waitFor();
  expect(await barriers(visitor)).toEqual([]);
}

/** Says that all are right, seals, changes one after a warning, and seals again. */
export async function sealList({ list }: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit } = words.checklists;
  await page.goto(`${visitor.address}${list}?step=check`);
  await page.getByRole('button', { name: say(unit.all.button, { smart_count: PEOPLE }) }).click();
  await page.getByRole('button', { name: unit.all.verb }).click();
  await page.getByText(say(unit.all.done, { smart_count: PEOPLE })).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: words.ra.action.close }).click();
  await seal(visitor);
  await page.goto(`${visitor.address}${list}?step=check`);
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('r');
  await page.getByRole('dialog', { name: unit.guard.title }).getByRole('button', { name: unit.guard.verb }).click();
  await page.getByText(unit.voided.title, { exact: true }).waitFor();
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('c');
  await sentence(visitor, unit.ready.OPEN);
  await seal(visitor);
}

/** Inside its window, or inside the extension that a supervisor granted where the window is closed that day. */
export async function submitList({ list, window }: Play, visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { facts, verbs, window: windows } = words.checklists.unit;
  await page.goto(`${visitor.address}${list}?step=seal`);
  await page.getByText(facts.same).waitFor();
  const { from, to } = window;
  await panel(visitor, words.checklists.unit.sealing.SEALED)
    .getByText(say(windows.open, { kind: words.codes.unitWindowKinds[window.kind], from, to }))
    .waitFor();
  await page.getByRole('button', { name: verbs.submit, exact: true }).click();
  await sentence(visitor, words.checklists.unit.ended.waiting);
  await page.getByRole('button', { name: words.checklists.unit.verbs.recall }).waitFor();
  expect(await barriers(visitor)).toEqual([]);
}

/** On a phone, from the first page to where the list is. */
export async function readSmall(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit } = words.checklists;
  const people = say(unit.people, { count: PEOPLE, smart_count: PEOPLE });
  await page.getByText([people, unit.ended.waiting].join(unit.comma)).waitFor();
  expect(await overflow(visitor)).toBe(0);
  expect(await barriers(visitor)).toEqual([]);
  await page.getByRole('link', { name: unit.go.look, exact: true }).click();
  await panel(visitor, unit.bureau.SUBMITTED).waitFor();
  expect(await overflow(visitor)).toBe(0);
}

/** The unit notes that each of its people has the card. */
export async function distribute(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { register, rows: table } = words.custody;
  await openDesk(visitor, plural(words.resources.register.name));
  await page.getByRole('checkbox', { name: table.all, exact: true }).check();
  expect(await barriers(visitor)).toEqual([]);
  await page.getByRole('button', { name: say(register.send, { smart_count: MADE }) }).click();
  await page.getByText(say(register.done, { count: MADE, smart_count: MADE })).waitFor();
}

/** What the unit is told of its people: two to be made anew, one missing, the others with their cards. */
export async function readAnswers(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit, reasons } = words.inquiry;
  const menu = page.getByRole('navigation', { name: words.layout.menu });
  await menu.getByRole('link', { name: plural(words.resources.inquiry.name), exact: true }).click();
  await heading(visitor, unit.title).waitFor();
  await page.getByRole('combobox', { name: unit.reason }).click();
  for (const [reason, count] of [
    ['FAILED', 1],
    ['BANK_FAILED', 1],
    ['MISSING', 1],
    ['COLLECTED_NOT_ENABLED', MADE - 1],
  ] as const)
    await page.getByRole('option', { name: `${reasons[reason].title} · ${count}`, exact: true }).waitFor();
  await page.keyboard.press('Escape');
}

/** Waits until the sentence over the list says something. */
const sentence = (visitor: Visitor, part: string): Promise<void> => heading(visitor, like(part)).waitFor();

/** A phrase with whatever its blanks are filled with. */
const like = (phrase: string): RegExp =>
  new RegExp(phrase.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/%\{\w+\}/g, '.+'));

const drop = ({ page, words }: Visitor, kind: 'PHOTO' | 'ID_COPY', name: string): Promise<void> =>
  page
    .getByLabel(words.checklists.unit.zones[kind].label, { exact: true })
    .setInputFiles({ name, mimeType: 'application/zip', buffer: unitFile(name) });

async function seal(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const { unit } = words.checklists;
  await page.getByRole('navigation', { name: unit.steps.label }).getByRole('link', { name: unit.steps.seal }).click();
  await page.getByRole('button', { name: unit.verbs.seal }).click();
  await page.getByRole('dialog').getByRole('button', { name: unit.sealDialog.verb }).click();
  await page.getByText(unit.facts.same).waitFor();
}
