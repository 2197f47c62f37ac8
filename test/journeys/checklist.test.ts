import { type Bureau, barriers, DEMO_PASSWORD, onBrowser, overflow, say, type Visitor } from '../support/browser';
import { unitFile } from '../support/roster';
import { heading, panel } from './steps';

jest.setTimeout(300_000);

onBrowser('An employer’s administrator', bureau => {
  let address = '';
  /** An import of a hundred pictures takes its time where many work on one machine. */
  const arrive = async (manner?: Parameters<Bureau['signIn']>[1]) => {
    const visitor = await bureau().signIn('employer', manner);
    visitor.page.setDefaultTimeout(120_000);
    return visitor;
  };

  beforeAll(() => prepare(bureau().address), 180_000);

  it('requests the list of 112 people that the bureau accepted, inside the extension of a supervisor', async () => {
    const visitor = await arrive();
    const { page, words } = visitor;
    const { unit } = words.checklists;
    await page.getByText(unit.noList).waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await page.getByRole('button', { name: words.actions.request }).click();
    await sentence(visitor, say(unit.lacking.photos, { count: 112, smart_count: 112 }));
    address = new URL(page.url()).pathname;
    await heading(visitor, new RegExp(say(unit.time.left, { smart_count: '\\d+' }))).waitFor();
  });

  it('drops both archives, sees the five refused and the one missing, and mends them', async () => {
    const visitor = await arrive();
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
        .filter({ has: page.locator('img') })
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
    const visitor = await arrive();
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
    const visitor = await arrive({ locale: 'en', width: 390, height: 780 });
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
type Ask = <T>(query: string, variables?: object) => Promise<T>;

/** Somebody who works without a browser, as programs do. */
async function colleague(address: string, username: string): Promise<{ ask: Ask; cookie: string }> {
  let cookie = '';
  const ask: Ask = async (query, variables = {}) => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true', cookie };
    const body = JSON.stringify({ query, variables });
    const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const { data, errors } = await answer.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  await ask('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', {
    input: { username, password: DEMO_PASSWORD },
  });
  return { ask, cookie };
}

/** The unit of 120 people as far as the list: its roster registered, 112 enrolments accepted, an extension granted. */
async function prepare(address: string): Promise<void> {
  const employer = await colleague(address, 'employer');
  const { session } = await employer.ask<{ session: { employers: { id: string }[] } }>(
    '{ session { employers { id } } }',
  );
  const employerId = session.employers[0].id;
  await register(address, employer, employerId);
  const officer = await colleague(address, 'checklist');
  const { enrolments } = await officer.ask<{ enrolments: { nodes: Enrolment[] } }>(
    'query ($filter: EnrolmentFilter) { enrolments(filter: $filter, perPage: 200) { nodes { id version createdAt } } }',
    { filter: { employerId, status: ['PENDING'] } },
  );
  const latest = enrolments.nodes.sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, 112);
  await officer.ask('mutation ($input: ItemsInput!) { acceptEnrolments(input: $input) { ok } }', {
    input: { items: latest.map(({ id, version }) => ({ id, version })) },
  });
  const supervisor = await colleague(address, 'supervisor');
  await supervisor.ask('mutation ($input: GrantWindow!) { grantExtension(input: $input) { id } }', {
    input: { employerId, fromDay: '2026-11-20', toDay: '2026-11-24', reason: '专管员住院' },
  });
}

async function register(
  address: string,
  { ask, cookie }: Awaited<ReturnType<typeof colleague>>,
  employerId: string,
): Promise<void> {
  const sent = await fetch(`${address}/files`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-requested-by': 'console', 'x-purpose': 'ROSTER', cookie },
    body: new Uint8Array(unitFile('roster.xlsx')),
  });
  const { id: fileId } = (await sent.json()) as { id: string };
  const { importRoster } = await ask<{ importRoster: { id: string } }>(
    'mutation ($input: ImportRoster!) { importRoster(input: $input) { id } }',
    { input: { employerId, fileId } },
  );
  const now = () => ask<{ job: { status: string } }>('query ($id: ID!) { job(id: $id) { status } }', importRoster);
  for (let { job } = await now(); job.status !== 'DONE'; { job } = await now()) {
    if (!['QUEUED', 'RUNNING'].includes(job.status)) throw new Error(job.status);
    await new Promise(done => setTimeout(done, 200));
  }
}
