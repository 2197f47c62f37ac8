import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { Failure } from './failures';

const resolve = createRequire(__filename).resolve;
const font = (weight: string): string => resolve(`@expo-google-fonts/noto-sans-sc/${weight}.ttf`);
const fonts = () => ({
  Noto: { normal: font('400Regular/NotoSansSC_400Regular'), bold: font('700Bold/NotoSansSC_700Bold') },
});
const defaultStyle = { font: 'Noto', fontSize: 10.5 };

let ready = false;

/** Renders a document with a Chinese font that ships with the product; nothing is fetched from anywhere. */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  if (!ready) {
    pdfmake.setFonts(fonts());
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(path => path.endsWith('.ttf'));
    ready = true;
  }
  return pdfmake
    .createPdf({ ...definition, defaultStyle: { ...defaultStyle, ...definition.defaultStyle } })
    .getBuffer();
}

/** A document that is all data, and what stands at the foot of its pages: `%{at}` of `%{of}`. */
export type LongDocument = Omit<TDocumentDefinitions, 'footer'> & { page: string };

/**
 * Renders a document of many pages in a thread, so that the event loop is not held meanwhile; one after the other, and one that takes
 * too long is TOO_COSTLY.
 */
export function renderLongPdf(document: LongDocument): Promise<Buffer> {
  const drawn = before.then(() => inThread(document));
  before = drawn.catch(() => undefined);
  return drawn;
}

let before: Promise<unknown> = Promise.resolve();
const LIMIT_MS = 30_000;

function inThread({ page, ...definition }: LongDocument): Promise<Buffer> {
  const workerData = {
    pdfmake: resolve('pdfmake'),
    fonts: fonts(),
    page,
    definition: { ...definition, defaultStyle: { ...defaultStyle, ...definition.defaultStyle } },
  };
  const worker = new Worker(`(${draw})()`, { eval: true, workerData });
  worker.unref();
  return new Promise<Buffer>((done, fail) => {
    const timer = setTimeout(() => fail(new Failure('TOO_COSTLY')), LIMIT_MS).unref();
    worker.once('message', (bytes: Uint8Array) => done(Buffer.from(bytes)));
    worker.once('error', () => fail(new Error('the paper was not drawn')));
    worker.once('exit', () => {
      clearTimeout(timer);
      fail(new Error('the paper was not drawn'));
    });
  }).finally(() => worker.terminate());
}

/** What runs in the thread. It is started from its text, since tests have no compiled file for it: nothing outside of it is in reach. */
function draw(): void {
  const { parentPort, workerData } = require('node:worker_threads') as typeof import('node:worker_threads');
  const maker = require(workerData.pdfmake) as typeof pdfmake;
  maker.setFonts(workerData.fonts);
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy(path => path.endsWith('.ttf'));
  const footer: TDocumentDefinitions['footer'] = (at, of) => ({
    text: String(workerData.page).replace('%{at}', String(at)).replace('%{of}', String(of)),
    alignment: 'center',
    fontSize: 8.5,
    color: '#555',
  });
  void maker
    .createPdf({ ...workerData.definition, footer })
    .getBuffer()
    .then(bytes => parentPort!.postMessage(bytes));
}
