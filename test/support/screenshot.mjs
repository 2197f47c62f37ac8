// Takes the picture on the README's first page: the review queue of the demo, in a real browser.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import sharp from 'sharp';

const require = createRequire(import.meta.url);
require('./typescript.cjs');
const { browserPath, openBureau, settled } = require('./browser.ts');

const path = browserPath();
if (!path) throw new Error('chromium is missing: install chromium, or name one in CHROMIUM_PATH');
const folder = resolve(import.meta.dirname, '../screenshots');
const bureau = await openBureau(path);
try {
  const { page, address, words } = await bureau.signIn('reviewer');
  await page.goto(`${address}/applications`);
  await page.locator('tbody tr').first().waitFor();
  await page.getByRole('group', { name: words.review.list.views }).getByRole('link', { name: /\d/ }).last().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
  const picture = await page.screenshot();
  mkdirSync(folder, { recursive: true });
  await sharp(picture).png({ palette: true, effort: 10 }).toFile(resolve(folder, 'queue.png'));
} finally {
  await bureau.clear();
  await bureau.close();
}
