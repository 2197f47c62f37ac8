import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Policy } from '../../shared/policy';
import { collectionWords } from '../../shared/words/collection';
import type { Card } from '../cards/card.entity';
import type { CardFilter } from '../cards/card.filter';
import { cardListing } from '../cards/card.list';
import { StoredFile } from '../files/file.entity';
import { attachFile, storeBytes } from '../files/file.service';
import { type Commit, type Context, policyIn } from '../platform/context';
import { Failure } from '../platform/failures';
import { note } from '../platform/journal';
import { one } from '../platform/listing';
import { renderPdf } from '../platform/pdf';
import { asking } from '../platform/selection';

/**
 * The receipt of a collection (领取回执) as PDF, kept with its person: who collected which card when, what to do next, and what to
 * know. NOT_FROM_HERE for a card that was not handed out at a counter.
 */
export async function printCollection(ctx: Context, id: string): Promise<Commit<StoredFile>> {
  const seen = await one<Card, CardFilter>(ctx, cardListing, id, SHOWN);
  if (!seen) throw new Failure('NOT_FOUND');
  if (!seen.collectNo) throw new Failure('NOT_FROM_HERE', { status: seen.whereabouts });
  const policy = await policyIn(ctx, seen.regionCode);
  const stored = await storeBytes(ctx, await renderPdf(receiptOf(ctx, seen, policy)), {
    purpose: 'RECEIPT',
    mime: 'application/pdf',
  });
  return async work => {
    const { officeId, regionCode, employerId, personId } = seen;
    const fileId = await attachFile(work, stored, { officeId, regionCode, employerId, personId });
    await note(work, { action: 'card.printCollection', subject: 'card', subjectId: id, officeId });
    return work.db.findOneByOrFail(StoredFile, { id: fileId });
  };
}

const SHOWN =
  asking(`whereabouts collectNo cardNo collectedOn collectorName collectorRelation ssStatus finStatus finDeadline
  officeId regionCode employerId personId person { name maskedNumber } office { nameZh nameEn address phone }`);

function receiptOf({ locale }: Context, seen: Card, policy: Policy): TDocumentDefinitions {
  const words = collectionWords[locale].receipt;
  const { office, person, collectorName, collectorRelation } = seen;
  const line = (label: string, value: string): [Content, Content] => [
    { text: label, color: '#555' },
    { text: value, bold: true },
  ];
  const by = collectorName && collectorRelation ? words.proxy(collectorName, collectorRelation) : words.holder;
  return {
    pageSize: 'A5',
    pageMargins: [36, 40, 36, 40],
    info: { title: words.title },
    content: [
      { text: locale === 'zh' ? office.nameZh : office.nameEn, alignment: 'center', fontSize: 11 },
      { text: words.title, alignment: 'center', fontSize: 18, bold: true, margin: [0, 4, 0, 14] },
      {
        layout: 'lightHorizontalLines',
        table: {
          widths: [100, '*'],
          body: [
            line(words.no, seen.collectNo!),
            line(words.name, person.name),
            line(words.number, person.maskedNumber),
            line(words.cardNo, seen.cardNo ?? ''),
            line(words.day, seen.collectedOn ?? ''),
            line(words.by, by),
          ],
        },
      },
      { text: words.notes, bold: true, margin: [0, 14, 0, 4] },
      { ol: notesFor(seen, policy, words) },
      { text: `${office.address}  ${office.phone}`, margin: [0, 10, 0, 0], color: '#555' },
      { text: `${words.received} ____________________`, margin: [0, 22, 0, 0], alignment: 'right' },
    ],
  };
}

type Words = (typeof collectionWords)['zh']['receipt'];

function notesFor({ ssStatus, finStatus, finDeadline }: Card, policy: Policy, words: Words): string[] {
  const enabled = ssStatus !== 'SEALED';
  const open = finStatus === 'INACTIVE' && finDeadline !== null;
  return [
    ...(enabled ? [words.enabled] : [words.enable(policy.activationChannels), words.inTime]),
    ...(open ? [words.financial(finDeadline, policy.financialOverdue === 'SS_LOSS')] : []),
    words.bring,
    words.keep,
  ];
}
