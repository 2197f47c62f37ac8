import { boxNumbers, fillBox } from '../support/box';
import { barriers, onBrowser, say, type Visitor } from '../support/browser';
import { MORNING } from '../support/server';
import { openDesk, plural } from './steps';

const BOX = 200;
const UNKNOWN = 'B49999999';
/** From one card to the next, as the quickest hand with a scanner. */
const CARD_MS = 60;

async function scan({ page }: Visitor, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(CARD_MS);
  }
}

onBrowser(
  'A card clerk with a scanner',
  bureau => {
    it('R-25, R-57: a box of 200 is scanned card after card, none is lost and none taken twice, then received at once', async () => {
      const visitor = await bureau().signIn('cards');
      const { page, words } = visitor;
      const { receive } = words.custody;
      const numbers = boxNumbers(BOX);
      await openDesk(visitor, plural(words.resources.custody.name));
      await page.getByRole('textbox', { name: receive.scan }).focus();
      await scan(visitor, [...numbers, numbers[0], UNKNOWN]);
      const sign = page.getByRole('status').filter({ hasText: receive.ready });
      await sign.getByText(UNKNOWN).waitFor();
      await sign.getByText(String(BOX), { exact: true }).waitFor();
      expect(await barriers(visitor)).toEqual([]);
      await page.getByRole('textbox', { name: receive.shelf }).fill('乙-07');
      await page.getByRole('textbox', { name: receive.counted }).fill(String(BOX));
      await page.getByRole('button', { name: say(receive.send, { smart_count: BOX }) }).click();
      await page.getByText(say(receive.done, { count: BOX, shelf: '乙-07' })).waitFor();
    }, 120_000);

    it('a card that lies here already is refused by a sign and a word, in English', async () => {
      const visitor = await bureau().signIn('cards', { locale: 'en' });
      const { page, words } = visitor;
      const { receive } = words.custody;
      await openDesk(visitor, plural(words.resources.custody.name));
      await page.getByRole('textbox', { name: receive.scan }).focus();
      const [number] = boxNumbers(1);
      await scan(visitor, [number]);
      const why = say(receive.state, { status: words.statuses.card.IN_CUSTODY });
      await page.getByRole('status').getByText(why).waitFor();
      await page.getByRole('listitem').getByText(why).waitFor();
    });

    it('a card that is scanned while nobody types opens wherever one is; a number that means no card says so', async () => {
      const visitor = await bureau().signIn('reviewer');
      const { page, words } = visitor;
      await openDesk(visitor, plural(words.resources.people.name));
      await page.locator('body').click({ position: { x: 5, y: 400 } });
      await scan(visitor, boxNumbers(1));
      await page.waitForURL(/cards\/box-card-0\/show$/);
      await page.getByText(boxNumbers(1)[0]).first().waitFor();
      await scan(visitor, [UNKNOWN]);
      await page.getByText(words.failures.CARD_UNKNOWN).waitFor();
    });
  },
  MORNING,
  folder => fillBox(folder, BOX),
);
