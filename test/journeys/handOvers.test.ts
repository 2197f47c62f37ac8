import type { Locator } from 'playwright-core';
import { onBrowser, say, type Visitor } from '../support/browser';
import { eventually, heading, lookUp, openDesk, panel, plural } from './steps';

type Checks = { ledgerChecks: { nodes: { asked: boolean; differences: number }[] } };
type Waiting = { id: string; no: string; items: { cardNo: string }[] };

/** The transfer of the demo that waits for the bureau's count. */
async function waitingTransfer(visitor: Visitor): Promise<Waiting> {
  const { handOvers } = await lookUp<{ handOvers: { nodes: Waiting[] } }>(
    visitor,
    '{ handOvers(filter: { way: IN, kind: [TRANSFER], status: [GIVEN] }) { nodes { id no items { cardNo } } } }',
  );
  return handOvers.nodes[0];
}

async function scan(input: Locator, ...numbers: readonly string[]): Promise<void> {
  for (const cardNo of numbers) {
    await input.fill(cardNo);
    await input.press('Enter');
  }
}

onBrowser('The journey of cards between two offices', bureau => {
  it('R-25: one card is not there when it is counted; it is found later, the case is settled, and the ledger tells it all', async () => {
    const cards = await bureau().signIn('cards');
    const { page, words } = cards;
    const { handOvers, ledger, custody, resources, actions, statuses } = words;
    const { no, items } = await waitingTransfer(cards);
    const [lost, ...there] = items.map(({ cardNo }) => cardNo);

    await openDesk(cards, plural(resources.handOvers.name));
    await page.getByRole('link', { name: no, exact: true }).click();
    await heading(cards, no).waitFor();
    const input = page.getByRole('textbox', { name: handOvers.confirm.scan });
    await scan(input, ...there, there[0]);
    await page.getByText(handOvers.confirm.again).waitFor();
    await page.getByRole('textbox', { name: custody.receive.shelf }).fill('乙-07');
    const counted = page.getByRole('textbox', { name: custody.receive.counted });
    await counted.fill(String(items.length));
    await page.getByText(say(handOvers.confirm.differs, { counted: items.length, marked: there.length })).waitFor();
    await counted.fill(String(there.length));
    await page.getByText(say(handOvers.confirm.opens, { missing: 1, extra: 0 })).waitFor();
    await page.getByRole('button', { name: say(handOvers.confirm.send, { smart_count: there.length }) }).click();

    await page.getByText(handOvers.confirm.opened).waitFor();
    await page.getByText(statuses.handOver.DIFFERENT, { exact: true }).waitFor();
    const settle = page.getByRole('button', { name: actions.settle, exact: true });
    expect(await settle.getAttribute('aria-disabled')).toBe('true');
    const list = panel(cards, say(handOvers.items, { count: items.length }));
    const row = list.getByRole('listitem').filter({ hasText: lost });
    await row.getByText(handOvers.notThere, { exact: true }).waitFor();
    await row.getByRole('button', { name: handOvers.found.button }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: custody.receive.shelf }).fill('乙-08');
    await dialog.getByRole('button', { name: actions.receive, exact: true }).click();
    await row.getByText(handOvers.outcomes.LATE, { exact: true }).waitFor();
    await settle.click();
    await dialog.getByRole('textbox', { name: handOvers.settle.note }).fill('在车厢夹缝找到');
    await dialog.getByRole('button', { name: actions.settle, exact: true }).click();
    await page.getByText(statuses.handOver.SETTLED, { exact: true }).waitFor();

    await openDesk(cards, plural(resources.ledger.name));
    await scan(page.getByRole('textbox', { name: ledger.trail.cardNo }), lost);
    const trail = panel(cards, ledger.trail.title);
    await trail.getByText(/乙-08/).first().waitFor();
    await trail.getByText(new RegExp(statuses.hand.TRANSIT)).first().waitFor();
    await page.getByRole('button', { name: ledger.checks.now }).click();
    const found = await eventually(
      () => lookUp<Checks>(cards, '{ ledgerChecks { nodes { asked differences } } }'),
      ({ ledgerChecks }) => ledgerChecks.nodes[0].asked,
    );
    expect(found.ledgerChecks.nodes[0].differences).toBe(0);

    await openDesk(cards, plural(resources.shelves.name));
    await page.getByRole('button', { name: /^乙-08/ }).click();
    await page.getByText(lost, { exact: true }).waitFor();
  }, 120_000);
});
