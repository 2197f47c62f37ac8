import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { dayOf } from '../../shared/calendar';
import type { TroubleKind } from '../../shared/cardMaking';
import { maskNumber } from '../../shared/identity';
import { voucherWords } from '../../shared/words/voucher';
import { cards } from '../cards/card.list';
import { StoredFile } from '../files/file.entity';
import { attachFile, storeBytes } from '../files/file.service';
import type { Commit, Context } from '../platform/context';
import { Failure } from '../platform/failures';
import { note } from '../platform/journal';
import { renderPdf } from '../platform/pdf';

type Row = {
  id: string;
  troubleNo: string | null;
  troubleKind: TroubleKind;
  cardNo: string | null;
  insteadOfNo: string | null;
  personId: string;
  officeId: string;
  regionCode: string;
  employerId: string | null;
  name: string;
  numberLast4: string;
  unit: string | null;
  nameZh: string;
  nameEn: string;
  address: string;
  phone: string;
};

/**
 * The voucher of a missing card (漏卡凭证) or a wrong one (错卡凭证) as PDF, with everybody whom it is for: kept, and attached to the person or
 * the unit. NOT_FOUND for a card out of reach, NOT_FROM_HERE for one that has no voucher.
 */
export async function printTroubleVoucher(ctx: Context, cardId: string): Promise<Commit<StoredFile>> {
  const rows = await rowsFor(ctx, cardId);
  const [first] = rows;
  const stored = await storeBytes(ctx, await renderPdf(voucherOf(ctx, rows)), {
    purpose: 'RECEIPT',
    mime: 'application/pdf',
  });
  return async work => {
    const { officeId, regionCode, employerId, personId } = first;
    const fileId = await attachFile(work, stored, { officeId, regionCode, employerId, personId });
    await note(work, { action: 'card.printVoucher', subject: 'card', subjectId: cardId, officeId });
    return work.db.findOneByOrFail(StoredFile, { id: fileId });
  };
}

/** Everybody on the voucher, by the card that it is for: of a wrong one the card that was ordered in its place. */
async function rowsFor(ctx: Context, cardId: string): Promise<Row[]> {
  const scope = cards.scope(ctx.actor, 'c');
  const [asked]: { troubleNo: string | null; whereabouts: string }[] = await ctx.db.query(
    `SELECT c.troubleNo, c.whereabouts FROM card c WHERE c.id = ? AND (${scope.sql})`,
    [cardId, ...scope.params],
  );
  if (!asked) throw new Failure('NOT_FOUND');
  if (!asked.troubleNo) throw new Failure('NOT_FROM_HERE', { status: asked.whereabouts });
  const rows: Row[] = await ctx.db.query(
    `SELECT c.id, c.troubleNo, c.troubleKind, c.cardNo, o.cardNo AS insteadOfNo, c.personId, c.officeId,
       c.regionCode, c.employerId, p.name, p.numberLast4, m.name AS unit, f.nameZh, f.nameEn, f.address, f.phone
     FROM card c JOIN person p ON p.id = c.personId JOIN office f ON f.id = c.officeId
     LEFT JOIN employer m ON m.id = c.employerId LEFT JOIN card o ON o.id = c.insteadOfId
     WHERE c.troubleNo = ? AND c.whereabouts <> 'VOID' AND (${scope.sql}) ORDER BY c.orderedAt, c.id`,
    [asked.troubleNo, ...scope.params],
  );
  if (rows.length === 0) throw new Failure('NOT_FROM_HERE', { status: asked.whereabouts });
  return rows;
}

function voucherOf(ctx: Context, rows: readonly Row[]): TDocumentDefinitions {
  const words = voucherWords[ctx.locale];
  const [{ troubleKind, troubleNo, unit, nameZh, nameEn, address, phone }] = rows;
  const line = (label: string, value: string): [Content, Content] => [
    { text: label, color: '#555' },
    { text: value, bold: true },
  ];
  return {
    pageSize: 'A5',
    pageMargins: [36, 40, 36, 40],
    info: { title: words.titles[troubleKind] },
    content: [
      { text: ctx.locale === 'zh' ? nameZh : nameEn, alignment: 'center', fontSize: 11 },
      { text: words.titles[troubleKind], alignment: 'center', fontSize: 18, bold: true, margin: [0, 4, 0, 14] },
      {
        layout: 'lightHorizontalLines',
        table: {
          widths: [90, '*'],
          body: [
            line(words.no, troubleNo!),
            line(words.printedOn, dayOf(ctx.now)),
            ...(unit ? [line(words.unit, unit)] : []),
            line(words.count, String(rows.length)),
          ],
        },
      },
      { text: words.people, bold: true, margin: [0, 14, 0, 4] },
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          widths: ['*', '*', 'auto'],
          body: [
            [words.name, words.number, words.oldNo].map(text => ({ text, color: '#555' })),
            ...rows.map(({ name, numberLast4, insteadOfNo, cardNo }) => [
              name,
              maskNumber(numberLast4),
              insteadOfNo ?? cardNo ?? '',
            ]),
          ],
        },
      },
      { text: words.how[troubleKind], margin: [0, 14, 0, 0] },
      { text: `${address}  ${phone}`, margin: [0, 2, 0, 0], color: '#555' },
    ],
  };
}
