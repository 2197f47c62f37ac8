import { barriers, onBrowser, say, type Visitor } from '../support/browser';
import { identityNumber } from '../support/numbers';
import { chooseBureau, onlyRow, openCase, openCounter, readReceipt, takeMaterials, takePhoto } from './intakeSteps';
import { heading, openDesk, panel, plural, rows } from './steps';

const holder = { name: '郑窗口', number: identityNumber(872, { birth: '19880712', division: '419907' }) };

onBrowser('A clerk', bureau => {
  let receiptNo = '';

  it('enters a new person, accepts the enrolment, takes in photo and documents, and prints the receipt', async () => {
    const visitor = await bureau().signIn('clerk');
    expect(await barriers(visitor)).toEqual([]);
    await openCounter(visitor);
    await enterPerson(visitor);
    await registerAndAccept(visitor);
    await chooseBureau(visitor);
    await takePhoto(visitor, visitor.words.photos.choose, 872);
    await takeMaterials(visitor);
    expect(await barriers(visitor)).toEqual([]);
    await visitor.page.keyboard.press('Control+Enter');
    receiptNo = await readReceipt(visitor, holder.name, visitor.words.intake.receipt.title);
    expect(await barriers(visitor)).toEqual([]);
    const paper = await printReceipt(visitor);
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.length).toBeGreaterThan(5_000);
  });

  it('finds the person and the case by the whole identity number, which stays out of the address', async () => {
    const visitor = await bureau().signIn('clerk');
    const { page, words } = visitor;
    await searchPeople(visitor, holder.number);
    expect(await rows(visitor).textContent()).toContain(`${'*'.repeat(14)}${holder.number.slice(-4)}`);
    await rows(visitor).getByRole('link').click();
    await heading(visitor, holder.name).waitFor();
    await panel(visitor, words.people.cases).getByText(receiptNo).waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await openCase(await bureau().signIn('reviewer'), holder.name, holder.number);
    expect(page.url()).not.toContain(holder.number);
  });

  it('reads what a returned case lacks, brings a new photo, and hands it in again under the same receipt', async () => {
    await returnAsReviewer(await bureau().signIn('reviewer'), receiptNo);
    const visitor = await bureau().signIn('clerk');
    const { page, words } = visitor;
    await openCounter(visitor);
    await panel(visitor, words.intake.going.title).getByRole('link', { name: holder.name }).click();
    await page.getByRole('alert').getByText(words.reasons.return.PHOTO_BLURRED).waitFor();
    await takePhoto(visitor, words.photos.replace, 873);
    await page.getByRole('button', { name: words.intake.summary.resubmit }).click();
    expect(await readReceipt(visitor, holder.name, words.intake.receipt.again)).toBe(receiptNo);
    await seeChangedPhoto(await bureau().signIn('reviewer'), receiptNo);
  });
});

/** Searches for the whole number, finds nobody, and enters the person from the document. */
async function enterPerson(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const step = panel(visitor, words.intake.steps.person);
  await step.getByRole('textbox', { name: words.intake.find.label }).fill(holder.number);
  await step.getByText(words.intake.find.none).waitFor();
  await step.getByRole('button', { name: words.intake.find.enter }).click();
  await step.getByRole('textbox', { name: words.people.fields.name }).fill(holder.name);
  await step.getByRole('combobox', { name: words.people.fields.category }).selectOption('RESIDENT');
  await step.getByRole('textbox', { name: words.people.fields.mobile }).fill('19900008720');
  await step.getByRole('checkbox', { name: words.people.fields.longTerm }).check();
  await step.getByRole('button', { name: words.people.save, exact: true }).click();
  await panel(visitor, words.intake.summary.title).getByText(holder.name).waitFor();
  expect(await page.getByText(holder.number).count()).toBe(0);
}

/** Registers the enrolment without which nobody is eligible, and accepts it. */
async function registerAndAccept(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  const step = panel(visitor, words.intake.steps.enrolment);
  await step.getByRole('button', { name: words.intake.enrolment.register }).click();
  await step.getByRole('combobox', { name: words.enrolments.fields.insuranceKind }).selectOption('RESIDENT_MEDICAL');
  await step.getByRole('button', { name: words.enrolments.save, exact: true }).click();
  await step.getByRole('button', { name: words.actions.accept, exact: true }).click();
  await step
    .getByText(say(words.intake.enrolment.ready, { kinds: words.codes.insuranceKinds.RESIDENT_MEDICAL }))
    .waitFor();
}

/** Prints the receipt by its key and reads the paper that opens beside the page. */
async function printReceipt({ page, address }: Visitor): Promise<Buffer> {
  const profile = page.context();
  const [request] = await Promise.all([
    profile.waitForEvent('request', one => one.url().startsWith(`${address}/files/`)),
    page.keyboard.press('p'),
  ]);
  const answer = await profile.request.get(request.url());
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return answer.body();
}

async function searchPeople(visitor: Visitor, search: string): Promise<void> {
  const { page, words } = visitor;
  await openDesk(visitor, plural(words.resources.people.name));
  await page.getByRole('searchbox', { name: words.people.search }).fill(search);
  await onlyRow(visitor, holder.name);
}

async function returnAsReviewer(visitor: Visitor, receiptNo: string): Promise<void> {
  const { page, words } = visitor;
  await openCase(visitor, holder.name, receiptNo);
  await page.getByRole('button', { name: words.actions.return, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: words.reasons.return.PHOTO_BLURRED }).check();
  await dialog.getByRole('button', { name: say(words.review.return.button, { smart_count: 1 }) }).click();
  await page.getByText(say(words.review.undo.return, { name: holder.name })).waitFor();
}

async function seeChangedPhoto(visitor: Visitor, receiptNo: string): Promise<void> {
  const { page, words } = visitor;
  await openCase(visitor, holder.name, receiptNo);
  await page.getByText(words.review.marks.resubmitted.label, { exact: true }).waitFor();
  await page
    .getByRole('figure')
    .filter({ hasText: words.codes.materialKinds.PHOTO })
    .getByText(words.review.marks.changed.label)
    .waitFor();
}
