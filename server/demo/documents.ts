import { createRequire } from 'node:module';
import sharp from 'sharp';
import { ETHNIC_NAMES } from './names';
import { sitterOf } from './people';
import { portraitLayers } from './portraits';
import type { Resident } from './resident';

/** How well a document was copied. */
export type CopyQuality = 'CLEAR' | 'UNREADABLE' | 'OTHER_NAME';

const FAMILY = 'Noto Sans SC';
const INK = '#22303c';

let ready: Promise<unknown> | undefined;

/** Makes the Chinese font that ships with the product known to the renderer: a machine may have none. */
function fontReady(): Promise<unknown> {
  const fontfile = createRequire(__filename).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );
  ready ??= sharp({ text: { text: '样本', font: FAMILY, fontfile } })
    .png()
    .toBuffer();
  return ready;
}

/** A drawn copy of an identity document, plainly marked as a specimen. */
export async function drawIdCopy(person: Resident, quality: CopyQuality = 'CLEAR'): Promise<Buffer> {
  await fontReady();
  const name = quality === 'OTHER_NAME' ? `${person.name.slice(0, -1)}某` : person.name;
  const drawn = sharp(Buffer.from(cardSvg(person, name)));
  return (quality === 'UNREADABLE' ? drawn.blur(7) : drawn).jpeg({ quality: 80 }).toBuffer();
}

/** A drawn letter of entrustment (委托书), plainly marked as a specimen. */
export async function drawLetter(principal: string, agent: string, day: string): Promise<Buffer> {
  await fontReady();
  const [year, month, date] = day.split('-').map(Number);
  const lines = [
    `本人${principal}因故不能亲自到场，`,
    `现委托${agent}代为办理社会保障卡申领事宜，`,
    '受托人在办理中签署的有关文件，本人予以认可。',
    '',
    `委托人：${principal}`,
    `受托人：${agent}`,
    `${year}年${month}月${date}日`,
  ];
  const body = lines.map((line, i) => text(70, 210 + i * 48, 22, line)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="465" height="540" viewBox="0 0 620 720"><rect width="620" height="720" fill="#fbfaf5"/>
<rect x="24" y="24" width="572" height="672" fill="none" stroke="#d9d5c6" stroke-width="2"/>${text(248, 120, 40, '委托书')}${body}
${mark(310, 560, 58)}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}

const TITLES: Readonly<Partial<Record<Resident['idKind'], string>>> = {
  HMT_PERMIT: '港澳台居民居住证',
  FOREIGN_PR: '外国人永久居留身份证',
  PASSPORT: '护照 PASSPORT',
  HK_MACAO_PASS: '港澳居民来往内地通行证',
  TAIWAN_PASS: '台湾居民来往大陆通行证',
};

function cardSvg(person: Resident, name: string): string {
  const { sex, birth, ethnicity, address, number, idKind, nationality } = person;
  const [year, month, day] = birth.split('-').map(Number);
  const second = nationality
    ? `国籍  ${nationality}`
    : idKind === 'RESIDENT'
      ? `民族  ${ETHNIC_NAMES[ethnicity] ?? '其他'}`
      : '';
  const title = TITLES[idKind];
  const rows = [
    text(46, 84, 22, `姓名  ${name}`),
    text(46, 128, 20, `性别  ${sex === '1' ? '男' : '女'}        ${second}`),
    text(46, 172, 20, `出生  ${year} 年 ${month} 月 ${day} 日`),
    text(46, 216, 20, `住址  ${address.slice(0, 13)}`),
    text(106, 246, 20, address.slice(13)),
    text(46, 346, 20, idKind === 'RESIDENT' ? '公民身份号码' : '证件号码'),
    text(206, 346, 25, number),
    ...(title ? [text(46, 42, 17, title)] : []),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="480" height="303" viewBox="0 0 640 404">
<rect width="640" height="404" fill="#f2f2f0"/><rect x="14" y="12" width="612" height="380" rx="22" fill="#eef1ee" stroke="#b9c3c9" stroke-width="2"/>
<g fill="none" stroke="#bdd0dd" stroke-opacity="0.8" stroke-width="1.2">${waves()}</g>
<svg x="424" y="62" width="172" height="212" viewBox="0 0 358 441">${portraitLayers(sitterOf(person))}</svg>
${rows.join('')}${mark(300, 250, 62)}</svg>`;
}

const waves = (): string =>
  [0, 1, 2, 3, 4]
    .map(i => `<path d="M14 ${110 + i * 58} C160 ${60 + i * 58} 300 ${170 + i * 58} 626 ${90 + i * 58}"/>`)
    .join('');

const text = (x: number, y: number, size: number, words: string): string =>
  `<text x="${x}" y="${y}" font-family="${FAMILY}" font-size="${size}" fill="${INK}" xml:space="preserve">${words}</text>`;

/** The mark that tells everybody that this is no document of anybody. */
const mark = (x: number, y: number, size: number): string =>
  `<text x="${x}" y="${y}" font-family="${FAMILY}" font-size="${size}" fill="#c2463d" fill-opacity="0.3" text-anchor="middle" transform="rotate(-18 ${x} ${y})">样本 SPECIMEN</text>`;
