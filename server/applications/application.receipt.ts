import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { dayOf } from '../../shared/calendar';
import { receiptWords } from '../../shared/words/receipt';
import { StoredFile } from '../files/file.entity';
import { attachFile, storeBytes } from '../files/file.service';
import type { Commit, Context } from '../platform/context';
import { Failure } from '../platform/failures';
import { note } from '../platform/journal';
import { one } from '../platform/listing';
import { renderPdf } from '../platform/pdf';
import { asking } from '../platform/selection';
import type { Application } from './application.entity';
import type { ApplicationFilter } from './application.filter';
import { applicationListing } from './application.list';

/** The acceptance receipt (受理回执, R-54) of a submitted case as PDF, kept and attached to its person. NOT_FROM_HERE before submission. */
export async function printReceipt(ctx: Context, id: string): Promise<Commit<StoredFile>> {
  const seen = await one<Application, ApplicationFilter>(ctx, applicationListing, id, SHOWN);
  if (!seen) throw new Failure('NOT_FOUND');
  if (!seen.receiptNo) throw new Failure('NOT_FROM_HERE', { status: seen.status });
  const stored = await storeBytes(ctx, await renderPdf(receiptOf(ctx, seen)), {
    purpose: 'RECEIPT',
    mime: 'application/pdf',
  });
  return async work => {
    const { officeId, regionCode, employerId, personId } = seen;
    const fileId = await attachFile(work, stored, { officeId, regionCode, employerId, personId });
    await note(work, { action: 'application.printReceipt', subject: 'application', subjectId: id, officeId });
    return work.db.findOneByOrFail(StoredFile, { id: fileId });
  };
}

const SHOWN =
  asking(`receiptNo status businessType channel submittedAt dueOn dueProvisional officeId regionCode employerId personId proxyName
  person { name maskedNumber } office { nameZh nameEn address phone } materials { kind number }`);

function receiptOf(ctx: Context, seen: Application): TDocumentDefinitions {
  const words = receiptWords[ctx.locale];
  const office = ctx.locale === 'zh' ? seen.office.nameZh : seen.office.nameEn;
  const line = (label: string, value: string): [Content, Content] => [
    { text: label, color: '#555' },
    { text: value, bold: true },
  ];
  const due = seen.dueOn ? `${seen.dueOn}${seen.dueProvisional ? ` (${words.provisional})` : ''}` : '';
  return {
    pageSize: 'A5',
    pageMargins: [36, 40, 36, 40],
    info: { title: words.title },
    content: [
      { text: office, alignment: 'center', fontSize: 11 },
      { text: words.title, alignment: 'center', fontSize: 18, bold: true, margin: [0, 4, 0, 14] },
      {
        layout: 'lightHorizontalLines',
        table: {
          widths: [90, '*'],
          body: [
            line(words.receiptNo, seen.receiptNo!),
            line(words.name, seen.person.name),
            line(words.number, seen.person.maskedNumber),
            line(words.business, words.businessTypes[seen.businessType]),
            line(words.channel, words.channels[seen.channel]),
            line(words.acceptedOn, seen.submittedAt ? dayOf(new Date(seen.submittedAt)) : ''),
            line(words.dueOn, due),
            ...(seen.proxyName ? [line(words.proxy, seen.proxyName)] : []),
          ],
        },
      },
      { text: words.materials, bold: true, margin: [0, 14, 0, 4] },
      { ul: seen.materials.map(({ kind, number }) => `${words.materialKinds[kind]}${number ? ` ${number}` : ''}`) },
      { text: words.collect, margin: [0, 14, 0, 0] },
      { text: `${seen.office.address}  ${seen.office.phone}`, margin: [0, 2, 0, 0], color: '#555' },
    ],
  };
}
