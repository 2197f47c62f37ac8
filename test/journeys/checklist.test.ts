import { barriers, onBrowser, overflow, say, type Visitor } from '../support/browser';
import { unitFile } from '../support/roster';
import { eventually, goHome, heading, lookUp, panel } from './steps';

onBrowser('An employer’s administrator', bureau => {
  let address = '';

  it('requests the list of 112 people that the bureau accepted, inside the extension of a supervisor', async () => {
    await prepared(
      await bureau().signIn('employer'),
      await bureau().signIn('checklist'),
      await bureau().signIn('supervisor'),
    );
    const visitor = await bureau().signIn('employer');
    const { page, words } = visitor;
    const { unit } = words.checklists;
    await page.getByText(unit.noList).waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await page.getByRole('button', { name: words.actions.request }).click();
    await sentence(visitor, say(unit.lacking.photos, { count: 112, smart_count: 112 }));
    address = new URL(page.url()).pathname;
    await sentence(visitor, say(unit.time.left, { smart_count: 1 }));
  });

  it('drops both archives, sees the five refused and the one missing, and mends them', async () => {
    const visitor = await bureau().signIn('employer');
    const { page, words } = visitor;
    const {
      unit,
      unit: { sum },
    } = words.checklists;
    await page.goto(`${visitor.address}${address}`);
    await drop(visitor, 'PHOTO', 'photos.zip');
    for (const [outcome, count] of [
      ['ACCEPTED', 106],
      ['REFUSED', 5],
      ['UNMATCHED', 1],
      ['IGNORED', 3],
    ] as const)
      await page.getByText(say(sum[outcome], { count, smart_count: count })).waitFor();
    const mend = panel(visitor, say(unit.mend.title, { smart_count: 6 }));
    await mend.getByText(unit.mend.missing).waitFor();
    expect(
      await mend
        .getByRole('listitem')
        .filter({ has: page.getByRole('img').or(page.locator('img')) })
        .count(),
    ).toBe(5);
    await page.getByRole('button', { name: say(sum.UNMATCHED, { count: 1, smart_count: 1 }) }).click();
    await page.getByText(/无名氏\.jpg$/).waitFor();
    await page.keyboard.press('Escape');
    await drop(visitor, 'ID_COPY', 'id-copies.zip');
    await page.getByText(say(sum.ACCEPTED, { count: 112, smart_count: 112 })).waitFor();
    await drop(visitor, 'PHOTO', 'photos-corrected.zip');
    await page.getByText(unit.photos.complete).waitFor();
    expect(await barriers(visitor)).toEqual([]);
  });

  it('says that all are right, seals, is warned before a change that would break the seal, and submits', async () => {
    const visitor = await bureau().signIn('employer');
    const { page, words } = visitor;
    const { unit } = words.checklists;
    await page.goto(`${visitor.address}${address}?step=check`);
    await page.getByRole('button', { name: say(unit.all.button, { smart_count: 112 }) }).click();
    await page.getByRole('button', { name: unit.all.verb }).click();
    await page.getByText(say(unit.all.done, { smart_count: 112 })).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: words.ra.action.close }).click();
    await seal(visitor);
    await page.goto(`${visitor.address}${address}?step=check`);
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('r');
    await page.getByRole('dialog', { name: unit.guard.title }).getByRole('button', { name: unit.guard.verb }).click();
    await page.getByText(unit.voided.title, { exact: true }).waitFor();
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('c');
    await sentence(visitor, unit.ready.OPEN);
    await seal(visitor);
    await page.getByRole('button', { name: unit.verbs.submit, exact: true }).click();
    await sentence(visitor, unit.ended.waiting);
    await page.getByRole('button', { name: unit.verbs.recall }).waitFor();
    expect(await barriers(visitor)).toEqual([]);
  });

  it('reads in English, on a small screen, where the list is', async () => {
    const visitor = await bureau().signIn('employer', { locale: 'en', width: 390, height: 780 });
    const { page, words } = visitor;
    const { unit } = words.checklists;
    await page
      .getByText([say(unit.people, { count: 112, smart_count: 112 }), unit.ended.waiting].join(unit.comma))
      .waitFor();
    expect(await overflow(visitor)).toBe(0);
    expect(await barriers(visitor)).toEqual([]);
    await page.getByRole('link', { name: unit.go.look, exact: true }).click();
    await panel(visitor, unit.bureau.SUBMITTED).waitFor();
    expect(await overflow(visitor)).toBe(0);
    await goHome(visitor);
  });
});

/** Waits until the sentence over the list says something. */
const sentence = (visitor: Visitor, part: string): Promise<void> =>
  heading(visitor, new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).waitFor();

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

type Enrolment = { id: string; version: number; createdAt: string };

/** The unit of 120 people as far as the list: its roster registered, 112 enrolments accepted, an extension granted. */
async function prepared(employer: Visitor, officer: Visitor, supervisor: Visitor): Promise<void> {
  const { session } = await lookUp<{ session: { employers: { id: string }[] } }>(
    employer,
    '{ session { employers { id } } }',
  );
  const employerId = session.employers[0].id;
  const sent = await employer.page.context().request.post(`${employer.address}/files`, {
    headers: { 'content-type': 'application/octet-stream', 'x-requested-by': 'console', 'x-purpose': 'ROSTER' },
    data: unitFile('roster.xlsx'),
  });
  const { id: fileId } = (await sent.json()) as { id: string };
  const ordered = 'mutation ($input: ImportRoster!) { importRoster(input: $input) { id } }';
  const { importRoster } = await lookUp<{ importRoster: { id: string } }>(employer, ordered, {
    input: { employerId, fileId },
  });
  await eventually(
    () => lookUp<{ job: { status: string } }>(employer, 'query ($id: ID!) { job(id: $id) { status } }', importRoster),
    ({ job }) => job.status === 'DONE',
  );
  const { enrolments } = await lookUp<{ enrolments: { nodes: Enrolment[] } }>(
    officer,
    'query ($filter: EnrolmentFilter) { enrolments(filter: $filter, perPage: 200) { nodes { id version createdAt } } }',
    { filter: { employerId, status: ['PENDING'] } },
  );
  const latest = enrolments.nodes.sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, 112);
  await lookUp(officer, 'mutation ($input: ItemsInput!) { acceptEnrolments(input: $input) { ok } }', {
    input: { items: latest.map(({ id, version }) => ({ id, version })) },
  });
  await lookUp(supervisor, 'mutation ($input: GrantWindow!) { grantExtension(input: $input) { id } }', {
    input: { employerId, fromDay: '2026-11-20', toDay: '2026-11-24', reason: '专管员住院' },
  });
}
