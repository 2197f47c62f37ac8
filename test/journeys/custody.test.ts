import { onBrowser, say, type Visitor } from '../support/browser';
import { lookUp, openDesk, panel, plural } from './steps';

type Made = { cardNo: string; name: string };

/** Has all ordered cards of individuals of the first region made, as the maker's file would say; gives their numbers and holders. */
async function produce(visitor: Visitor): Promise<Made[]> {
  type Group = { regionCode: string; businessType: string; employerId: string | null; count: number };
  const { orderedGroups } = await lookUp<{ orderedGroups: Group[] }>(
    visitor,
    '{ orderedGroups { regionCode businessType employerId count } }',
  );
  const { count, ...group } = orderedGroups.find(({ employerId }) => employerId === null)!;
  const { batch } = await lookUp<{ batch: { id: string; version: number } }>(
    visitor,
    'mutation ($input: OpenBatch!) { batch: openBatch(input: $input) { id version } }',
    { input: { ...group, expectedCount: count } },
  );
  await lookUp(visitor, 'mutation ($input: RefInput!) { sendBatch(input: $input) { id } }', { input: batch });
  const { cards } = await lookUp<{ cards: { nodes: { id: string; version: number; person: { name: string } }[] } }>(
    visitor,
    'query ($filter: CardFilter!) { cards(filter: $filter, perPage: 200) { nodes { id version person { name } } } }',
    { filter: { batchId: batch.id } },
  );
  const items = cards.nodes.map(({ id, version }, at) => ({
    id,
    version,
    cardNo: `J${30000001 + at}`,
    chipId: `${group.regionCode}D1${String(at + 1).padStart(24, '0')}`,
    bankCardNo: `62170000000000${at + 1000}`,
  }));
  await lookUp(visitor, 'mutation ($input: MarkCardsProduced!) { markCardsProduced(input: $input) { ok } }', {
    input: { items },
  });
  return items.map(({ cardNo }, at) => ({ cardNo, name: cards.nodes[at].person.name }));
}

onBrowser('The journey of a card from the box to its holder', bureau => {
  it('R-08, R-57: it is received by scan, handed over at the desk, enabled at once, and reported lost', async () => {
    const cards = await bureau().signIn('cards');
    const made = await produce(cards);
    const [first, second] = made;
    const { custody, resources, actions } = cards.words;
    await openDesk(cards, plural(resources.custody.name));
    const scan = cards.page.getByRole('textbox', { name: custody.receive.scan });
    for (const { cardNo, name } of [first, second]) {
      await scan.fill(cardNo);
      await scan.press('Enter');
      await cards.page.getByRole('listitem').getByText(name, { exact: true }).waitFor();
    }
    await scan.fill('J39999999');
    await scan.press('Enter');
    await cards.page.getByRole('listitem').getByText(cards.words.failures.CARD_UNKNOWN).waitFor();
    await cards.page.getByRole('textbox', { name: custody.receive.shelf }).fill('甲-01');
    await cards.page.getByRole('textbox', { name: custody.receive.counted }).fill('3');
    await cards.page.getByText(say(custody.receive.differs, { counted: 3, scanned: 2 })).waitFor();
    await cards.page.getByRole('textbox', { name: custody.receive.counted }).fill('2');
    await cards.page.getByRole('button', { name: say(custody.receive.send, { smart_count: 2 }) }).click();
    await cards.page.getByText(say(custody.receive.done, { count: 2, shelf: '甲-01' })).waitFor();

    const clerk = await bureau().signIn('clerk');
    await openDesk(clerk, plural(resources.collection.name));
    const find = clerk.page.getByRole('textbox', { name: custody.desk.find });
    await find.fill(first.cardNo);
    await find.press('Enter');
    await clerk.page.getByText(say(custody.here, { shelf: '甲-01' })).waitFor();
    const sighted = clerk.page.getByRole('checkbox', { name: custody.hand.holderSighted });
    await sighted.check();
    await clerk.page.getByRole('button', { name: custody.hand.send }).click();
    await clerk.page.getByRole('heading', { name: custody.enable.title }).waitFor();
    await clerk.page.getByRole('button', { name: custody.enable.send, exact: true }).click();
    await clerk.page.getByText(custody.now.NORMAL).waitFor();
    const function_ = panel(clerk, clerk.words.codes.cardFunctions.SOCIAL_SECURITY);
    await function_.getByRole('button', { name: actions.markLost, exact: true }).click();
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: custody.losses.sighted }).check();
    await dialog.getByRole('button', { name: actions.markLost, exact: true }).click();
    await clerk.page.getByText(custody.now.LOST).waitFor();
    await clerk.page.getByRole('button', { name: custody.desk.next }).click();
    await clerk.page.getByText(custody.desk.start).waitFor();
  }, 120_000);
});
