import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

const resolve = createRequire(__filename).resolve;
const font = (weight: string): string => resolve(`@expo-google-fonts/noto-sans-sc/${weight}.ttf`);

let ready = false;

/** Renders a document with a Chinese font that ships with the product; nothing is fetched from anywhere. */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  if (!ready) {
    pdfmake.setFonts({
      Noto: { normal: font('400Regular/NotoSansSC_400Regular'), bold: font('700Bold/NotoSansSC_700Bold') },
    });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(path => path.endsWith('.ttf'));
    ready = true;
  }
  return pdfmake
    .createPdf({ ...definition, defaultStyle: { font: 'Noto', fontSize: 10.5, ...definition.defaultStyle } })
    .getBuffer();
}
