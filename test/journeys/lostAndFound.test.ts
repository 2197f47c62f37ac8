import { onBrowser, type Visitor } from '../support/browser';
import { lookUp, panel } from './steps';

type Seen = { id: string; lossReason: string | null; finDeadline: string | null; facts: { dataComplete: boolean } };

/** The first collected card in a state that fits. */
async function cardThat(visitor: Visitor, ssStatus: string, fits: (card: Seen) => boolean): Promise<string> {
  const { cards } = await lookUp<{ cards: { nodes: Seen[] } }>(
    visitor,
    'query ($filter: CardFilter!) { cards(filter: $filter, perPage: 200) { nodes { id lossReason finDeadline facts { dataComplete } } } }',
    { filter: { whereabouts: ['COLLECTED'], ssStatus: [ssStatus] } },
  );
  return cards.nodes.find(fits)!.id;
}

const open = (visitor: Visitor, id: string) => visitor.page.goto(`${visitor.address}/cards/${id}/show`);
const ssPanel = (visitor: Visitor) => panel(visitor, visitor.words.codes.cardFunctions.SOCIAL_SECURITY);
const finPanel = (visitor: Visitor) => panel(visitor, visitor.words.codes.cardFunctions.FINANCIAL);
const step = (visitor: Visitor, verb: 'markTemporarilyLost' | 'markLost' | 'releaseLoss') =>
  ssPanel(visitor).getByRole('button', { name: visitor.words.actions[verb], exact: true });
/** The dialog's own button of the step. */
const send = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const stands = (visitor: Visitor, status: 'SEALED' | 'NORMAL' | 'TEMP_LOST' | 'LOST') =>
  ssPanel(visitor).getByText(visitor.words.statuses.ss[status], { exact: true }).first().waitFor();

onBrowser('The journey of a card that is lost and found', bureau => {
  it('T-08 to T-11: before it was enabled: by telephone and found, formally and set right by the supervisor, and only then enabled', async () => {
    const clerk = await bureau().signIn('clerk');
    const { functions, actions, custody, failures } = clerk.words;
    const id = await cardThat(clerk, 'SEALED', ({ facts, finDeadline }) => facts.dataComplete && finDeadline !== null);
    await open(clerk, id);
    await stands(clerk, 'SEALED');

    await step(clerk, 'markTemporarilyLost').click();
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByRole('button', { name: functions.lossChannels.PHONE }).click();
    await dialog.getByRole('checkbox', { name: functions.asks.verified }).check();
    await send(clerk, actions.markTemporarilyLost);
    await stands(clerk, 'TEMP_LOST');

    await step(clerk, 'releaseLoss').click();
    await send(clerk, actions.releaseLoss);
    await stands(clerk, 'SEALED');
    await clerk.page.getByRole('heading', { name: custody.enable.title }).waitFor();

    await step(clerk, 'markLost').click();
    await dialog.getByRole('checkbox', { name: custody.losses.sighted }).check();
    await send(clerk, actions.markLost);
    await stands(clerk, 'LOST');
    await step(clerk, 'releaseLoss').hover();
    await clerk.page.getByRole('tooltip').getByText(failures.LOSS_FINAL).waitFor();

    const supervisor = await bureau().signIn('supervisor');
    await open(supervisor, id);
    await step(supervisor, 'releaseLoss').click();
    await send(supervisor, actions.releaseLoss);
    await stands(supervisor, 'SEALED');

    await open(clerk, id);
    await clerk.page.getByRole('button', { name: custody.enable.send, exact: true }).click();
    await stands(clerk, 'NORMAL');
  }, 120_000);

  it('R-70, R-71, T-07: a card that was not activated in 300 days is lost, goes to its bank, and comes back', async () => {
    const clerk = await bureau().signIn('clerk');
    const { functions, actions, custody } = clerk.words;
    const id = await cardThat(clerk, 'LOST', ({ lossReason }) => lossReason === 'FINANCIAL_NOT_ACTIVATED');
    await open(clerk, id);
    await stands(clerk, 'LOST');
    await ssPanel(clerk).getByText(functions.next.ss.bankFirst).waitFor();

    await finPanel(clerk).getByRole('button', { name: functions.steps.activateFinancial, exact: true }).click();
    await clerk.page.getByRole('dialog').getByRole('checkbox', { name: custody.hand.holderSighted }).check();
    await send(clerk, functions.steps.activateFinancial);
    await finPanel(clerk).getByText(clerk.words.statuses.fin.ACTIVE, { exact: true }).waitFor();

    await ssPanel(clerk).getByText(functions.next.ss.releaseNow).waitFor();
    await step(clerk, 'releaseLoss').click();
    await send(clerk, actions.releaseLoss);
    await stands(clerk, 'NORMAL');
  }, 120_000);
});
