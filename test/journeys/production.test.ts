import { barriers, onBrowser, overflow, say, type Visitor } from '../support/browser';
import { aReturnFile } from '../support/production';
import { goHome, heading, lookUp, openDesk, panel, plural, rows } from './steps';

type Group = { employerName: string | null; businessType: 'FIRST' | 'REISSUE' | 'REPLACE' | 'RENEW'; count: number };
type Batch = { id: string; no: string; manifestFileId: string };

onBrowser('A card clerk', bureau => {
  it('puts a group together, sends it, imports the answer of the maker, makes the failed card anew and closes', async () => {
    const visitor = await bureau().signIn('cards');
    const { page, words } = visitor;
    const { count } = await openLargest(visitor);
    expect(count).toBeGreaterThan(1);
    expect(await barriers(visitor)).toEqual([]);
    await page.getByRole('button', { name: words.actions.send, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: say(words.production.sendTitle, { smart_count: count }) });
    await dialog.getByRole('button', { name: words.actions.send, exact: true }).click();
    await page.getByRole('button', { name: words.production.manifest }).waitFor();
    const people = await manifestOf(visitor, await batchHere(visitor));
    expect(people).toHaveLength(count);
    await bring(visitor, people);
    await page.getByText(words.production.returned.findings).waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await page.getByRole('button', { name: words.production.returned.import, exact: true }).click();
    await page.getByText(words.production.returned.doneTitle).waitFor();
    await number(visitor, words.production.sum.produced, count - 1).waitFor();
    await number(visitor, words.production.sum.extra, '+1').click();
    const findings = panel(visitor, words.making.findings.title);
    await findings.getByText('多余人').waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await explain(visitor);
    await number(visitor, words.production.sum.failed, 1).click();
    await page.getByText('芯片写入失败').waitFor();
    expect(await rows(visitor).count()).toBe(1);
    await page.getByRole('button', { name: words.actions.remake, exact: true }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: words.actions.remake, exact: true }).click();
    await page.getByText(words.production.rows.remade).waitFor();
    await number(visitor, words.production.sum.failed, 1).waitFor();
    await page.getByRole('button', { name: words.actions.close, exact: true }).click();
    await page.getByText(words.production.sum.closed).first().waitFor();
  });

  it.each([
    'zh',
    'en',
  ] as const)('marks a card produced by what is scanned and takes that back, in %s', async locale => {
    const visitor = await bureau().signIn('cards', { locale });
    const { page, words } = visitor;
    const { batches } = await lookUp<{ batches: { nodes: Batch[] } }>(
      visitor,
      '{ batches(filter: { status: [SENT_TO_MAKER] }, sort: [{ field: "openedAt" }]) { nodes { id no manifestFileId } } }',
    );
    const [[, number, name]] = await manifestOf(visitor, batches.nodes[0]);
    const box = page.getByRole('textbox', { name: words.production.scan.label });
    await box.fill(`${number} Z7654321${locale === 'zh' ? 0 : 1}\nZ99999999`);
    await box.press('Enter');
    await page.getByText(words.failures.CARD_UNKNOWN).waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await page.getByRole('button', { name: say(words.production.scan.mark, { smart_count: 1 }) }).click();
    await page.getByText(say(words.production.scan.done, { smart_count: 1 })).waitFor();
    await page.getByRole('link', { name, exact: true }).click();
    await heading(visitor, name).waitFor();
    await panel(visitor, words.cards.history).getByText(words.events.card.markProduced).first().waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await page.getByRole('button', { name: words.actions.undoProduced, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.actions.undoProduced, exact: true }).click();
    await panel(visitor, words.cards.history).getByText(words.events.card.undoProduced).first().waitFor();
  });

  it('T-18: makes a wrong card void with its voucher, and another is ordered in its place', async () => {
    const visitor = await bureau().signIn('cards');
    const { page, words, address } = visitor;
    const { cards } = await lookUp<{ cards: { nodes: { id: string }[] } }>(
      visitor,
      '{ cards(filter: { whereabouts: [IN_CUSTODY] }) { nodes { id } } }',
    );
    await page.goto(`${address}/cards/${cards.nodes[0].id}/show`);
    await page.getByRole('button', { name: words.actions.void, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: words.making.wrong.reason }).selectOption('MISPRINTED');
    await dialog.getByRole('textbox', { name: words.making.wrong.note }).fill('姓名印错');
    expect(await barriers(visitor)).toEqual([]);
    await dialog.getByRole('button', { name: words.actions.void, exact: true }).click();
    await page.getByText(words.cards.done.void).waitFor();
    const hands = panel(visitor, words.cards.hands);
    await hands.getByText(/^CUOK-4199\d\d-\d{6}$/).waitFor();
    const [paper] = await Promise.all([
      page.context().waitForEvent('page'),
      hands.getByRole('button', { name: words.making.voucher.print }).click(),
    ]);
    await paper.waitForURL(/\/files\//);
    await paper.close();
    const { fresh } = await lookUp<{ fresh: { nodes: { id: string; insteadOfId: string | null }[] } }>(
      visitor,
      '{ fresh: cards(filter: { whereabouts: [ORDERED] }, perPage: 200) { nodes { id insteadOfId } } }',
    );
    const { id } = fresh.nodes.find(({ insteadOfId }) => insteadOfId === cards.nodes[0].id)!;
    await page.goto(`${address}/cards/${id}/show`);
    await panel(visitor, words.cards.hands).getByText(words.making.voucher.instead).waitFor();
    expect(await barriers(visitor)).toEqual([]);
  });

  it('finds a card by the beginning of its number, and nothing scrolls sideways on a phone', async () => {
    const visitor = await bureau().signIn('cards', { width: 390, height: 844 });
    const { page, words, address } = visitor;
    await page.goto(`${address}/cards`);
    const { cards } = await lookUp<{ cards: { nodes: { cardNo: string; person: { name: string } }[] } }>(
      visitor,
      '{ cards(filter: { whereabouts: [IN_CUSTODY] }) { nodes { cardNo person { name } } } }',
    );
    const [{ cardNo, person }] = cards.nodes;
    await page.getByRole('searchbox', { name: words.cards.search }).fill(cardNo);
    await page.getByRole('link', { name: `${person.name} ${cardNo}` }).waitFor();
    expect(await overflow(visitor)).toBe(0);
  });

  it('sees all batches by where they stand', async () => {
    const visitor = await bureau().signIn('cards');
    const { page, words } = visitor;
    await goHome(visitor);
    await openDesk(visitor, plural(words.resources.production.name));
    await page
      .getByRole('group', { name: words.production.views })
      .getByRole('button', { name: words.statuses.batch.CLOSED })
      .click();
    await rows(visitor).first().waitFor();
    expect(await barriers(visitor)).toEqual([]);
  });
});

/** Says what was found out about the one extra line that is shown. */
async function explain(visitor: Visitor): Promise<void> {
  const { page, words } = visitor;
  const findings = panel(visitor, words.making.findings.title);
  await findings.getByRole('button', { name: words.making.findings.explain, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.making.findings.dialog });
  await dialog.getByRole('textbox', { name: words.making.findings.note }).fill('制卡商误投，已退回');
  await dialog.getByRole('button', { name: words.making.findings.explain, exact: true }).click();
  await page.getByText('制卡商误投，已退回').waitFor();
}

/** Puts the largest group that waits together and gives it. */
async function openLargest(visitor: Visitor): Promise<Group> {
  const { page, words } = visitor;
  const { groups } = await lookUp<{ groups: Group[] }>(
    visitor,
    '{ groups: orderedGroups { employerName businessType count } }',
  );
  const [group] = groups.sort((one, other) => other.count - one.count);
  const unit = group.employerName ?? words.production.individuals;
  const label = `${words.production.waiting.open}: ${unit}, ${words.codes.businessTypes[group.businessType]}`;
  await page.getByRole('button', { name: label }).click();
  await heading(visitor, /^P4199/).waitFor();
  return group;
}

async function batchHere(visitor: Visitor): Promise<Batch> {
  const id = /production\/([\w-]+)\/show/.exec(visitor.page.url())![1];
  const { batch } = await lookUp<{ batch: Batch }>(
    visitor,
    'query ($id: ID!) { batch(id: $id) { id no manifestFileId } }',
    { id },
  );
  return batch;
}

/** The people of a manifest: serial number, identity number, name. */
async function manifestOf({ page }: Visitor, { manifestFileId }: Batch): Promise<string[][]> {
  const text = await page.evaluate(
    async id => new TextDecoder('gb18030').decode(await (await fetch(`/files/${id}`)).arrayBuffer()),
    manifestFileId,
  );
  const [, , ...lines] = text.trim().split('\r\n');
  return lines.map(line => line.split(','));
}

/** Brings the answer of the maker: all are made but the last, and somebody whom nobody ordered a card for. */
async function bring({ page, words }: Visitor, people: readonly string[][]): Promise<void> {
  const lines = people.map(([seq, number, name], at) =>
    at === people.length - 1
      ? { number, name, failStage: '制卡', failReason: '芯片写入失败' }
      : { number, name, cardNo: `Y${String(80_000_000 + Number(seq))}`, issuedOn: '20261120', boxPosition: '箱01' },
  );
  const extra = { number: '419908198808080084', name: '多余人', cardNo: 'Y89999999' };
  await page.getByLabel(words.production.returned.drop).setInputFiles({
    name: '回盘.csv',
    mimeType: 'text/csv',
    buffer: aReturnFile([...lines, extra]),
  });
}

const number = ({ page, words }: Visitor, word: string, n: number | string) =>
  page
    .getByRole('group', { name: words.production.sum.title })
    .getByRole('button', { name: new RegExp(`^${String(n).replace('+', '\\+')}\\s*${word}$`) });
