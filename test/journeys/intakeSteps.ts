import type { Locator } from 'playwright-core';
import type { Visitor } from '../support/browser';
import { picture } from '../support/build';
import { heading, openDesk, panel, plural, rows } from './steps';

/** Goes to the counter where cases are taken in. */
export const openCounter = (visitor: Visitor): Promise<void> =>
  openDesk(visitor, plural(visitor.words.resources.intake.name));

/** Chooses the channel of the bureau for the business that is chosen. */
export const chooseBureau = (visitor: Visitor): Promise<void> =>
  panel(visitor, visitor.words.intake.steps.business)
    .getByRole('button', { name: visitor.words.codes.channels.BUREAU })
    .click();

/** Takes in a photo that no two seeds share, and waits until it was checked. */
export async function takePhoto(visitor: Visitor, label: string, seed: number): Promise<void> {
  const { steps } = visitor.words.intake;
  const { good, warned } = visitor.words.photos;
  const step = panel(visitor, steps.photo);
  await step.getByLabel(label, { exact: true }).setInputFiles(await jpeg(seed));
  await step.getByText(good).or(step.getByText(warned)).waitFor();
}

/** Ticks all that the channel asks for, notes what is to be noted, and keeps a copy where one is kept. */
export async function takeMaterials(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  const step = panel(visitor, words.intake.steps.materials);
  const asked = step.getByRole('listitem').filter({ hasNotText: words.intake.materials.optional });
  for (const material of await asked.all()) await takeMaterial(visitor, material);
  await step.getByRole('checkbox', { name: words.intake.materials.declared }).check();
  await panel(visitor, words.intake.summary.title).getByText(words.intake.summary.complete).waitFor();
}

async function takeMaterial({ words }: Visitor, material: Locator): Promise<void> {
  const { fields, fileNeeded } = words.intake.materials;
  const noted: [Locator, string][] = [
    [material.getByRole('textbox', { name: fields.number }), '2026-0872'],
    [material.getByLabel(fields.date), '2026-11-20'],
    [material.getByRole('textbox', { name: fields.amount }), '25.00'],
  ];
  await material.getByRole('checkbox').check();
  for (const [field, value] of noted) if (await field.count()) await field.fill(value);
  const file = material.getByLabel(fileNeeded);
  if ((await file.count()) === 0) return;
  const copy = await jpeg(900);
  await file.setInputFiles({ ...copy, name: 'copy.jpg' });
  await material.getByRole('link', { name: 'copy.jpg' }).waitFor();
}

const jpeg = async (seed: number) => ({ name: `${seed}.jpg`, mimeType: 'image/jpeg', buffer: await picture(seed) });

/** The receipt's number from the screen, large enough to be read across the counter. */
export async function readReceipt(visitor: Visitor, name: string, title: string): Promise<string> {
  const receipt = panel(visitor, title);
  await receipt.waitFor();
  expect(await receipt.textContent()).toContain(name);
  return /\d{6}-\d{8}-\d{6}/.exec((await receipt.textContent()) ?? '')?.[0] ?? '';
}

/** Waits until a list has shrunk to one row. */
export const onlyRow = ({ page }: Visitor, name: string): Promise<void> =>
  page.locator('tbody:not(:has(tr:nth-child(2)))').filter({ hasText: name }).waitFor();

/** Finds a case in the queue by its receipt or identity number and opens it. */
export async function openCase(visitor: Visitor, name: string, search: string): Promise<void> {
  const { page, words } = visitor;
  await openDesk(visitor, plural(words.resources.applications.name));
  await page.getByRole('searchbox', { name: words.review.list.search }).fill(search);
  await onlyRow(visitor, name);
  await rows(visitor).getByRole('link').click();
  await heading(visitor, name).waitFor();
}
