import type { Content, TableCell } from 'pdfmake/interfaces';
import { dayOf } from '../../shared/calendar';
import { collectionWords } from '../../shared/words/collection';
import { cards } from '../cards/card.list';
import { Employer } from '../employers/employer.entity';
import { StoredFile } from '../files/file.entity';
import { attachFile, storeBytes } from '../files/file.service';
import { BULK_MAX } from '../platform/bulk';
import type { Commit, Context } from '../platform/context';
import { Failure } from '../platform/failures';
import { note } from '../platform/journal';
import { type LongDocument, renderLongPdf } from '../platform/pdf';

/** Which cards a register is of: all that a unit took and holds or handed out, or those of one voucher or hand-over. */
export type RegisterAsked = { employerId: string; voucherNo?: string | null; handOverId?: string | null };

/**
 * The distribution register of a unit (发放登记表, R-42) as PDF: the cards that it took, each with a place for signature and date. The
 * unit prints it for its own people, the bureau for a unit without an account. NOT_FOUND without such a card, TOO_MANY past 1,000.
 */
export async function printRegister(ctx: Context, asked: RegisterAsked): Promise<Commit<StoredFile>> {
  const rows = await rowsOf(ctx, asked);
  if (rows.length === 0) throw new Failure('NOT_FOUND');
  if (rows.length > BULK_MAX) throw new Failure('TOO_MANY', { max: BULK_MAX });
  const unit = await ctx.db.findOneByOrFail(Employer, { id: asked.employerId });
  const stored = await storeBytes(ctx, await renderLongPdf(registerOf(ctx, unit.name, rows)), {
    purpose: 'RECEIPT',
    mime: 'application/pdf',
  });
  return async work => {
    const officeId = work.actor.officeId ?? unit.officeId;
    const fileId = await attachFile(work, stored, { officeId, regionCode: unit.regionCode, employerId: unit.id });
    const detail = { count: rows.length };
    await note(work, { action: 'card.printRegister', subject: 'employer', subjectId: unit.id, officeId, detail });
    return work.db.findOneByOrFail(StoredFile, { id: fileId });
  };
}

type Row = {
  name: string;
  numberLast4: string;
  cardNo: string | null;
  collectedOn: string | null;
  voucherNo: string;
  agentName: string | null;
};

/** What came to the unit by voucher or letter and has not come back: held, or handed out by the register. */
function rowsOf(ctx: Context, { employerId, voucherNo, handOverId }: RegisterAsked): Promise<Row[]> {
  const scope = cards.scope(ctx.actor, 'c');
  const only = [...(voucherNo ? ['c.voucherNo = ?'] : []), ...(handOverId ? ['c.handOverId = ?'] : [])];
  return ctx.db.query(
    `SELECT p.name, p.numberLast4, c.cardNo, c.collectedOn, c.voucherNo, c.agentName
     FROM card c JOIN person p ON p.id = c.personId
     WHERE c.employerId = ? AND c.whereabouts IN ('WITH_EMPLOYER', 'COLLECTED') AND c.voucherNo IS NOT NULL
     ${only.map(one => `AND ${one}`).join(' ')} AND (${scope.sql})
     ORDER BY p.namePinyin, c.id LIMIT ${BULK_MAX + 1}`,
    [employerId, ...(voucherNo ? [voucherNo] : []), ...(handOverId ? [handOverId] : []), ...scope.params],
  );
}

function registerOf({ locale, now }: Context, unit: string, rows: readonly Row[]): LongDocument {
  const words = collectionWords[locale].register;
  const papers = new Map(rows.map(({ voucherNo, agentName }) => [voucherNo, agentName ?? '']));
  const small = (text: string): Content => ({ text, fontSize: 9, color: '#444', margin: [0, 2, 0, 0] });
  const head = words.columns.map((text): TableCell => ({ text, bold: true, fillColor: '#eeeeee', fontSize: 9.5 }));
  const body = rows.map(({ name, numberLast4, cardNo, collectedOn }, at): TableCell[] => [
    String(at + 1),
    name,
    numberLast4,
    cardNo ?? '',
    '',
    collectedOn ?? '',
  ]);
  return {
    pageSize: 'A4',
    pageMargins: [36, 40, 36, 46],
    info: { title: words.title },
    page: words.page,
    content: [
      { text: words.title, alignment: 'center', fontSize: 17, bold: true, margin: [0, 0, 0, 8] },
      { text: words.unit(unit), bold: true },
      ...[...papers].map(([no, agent]) => small(words.paper(no, agent))),
      small(words.printed(dayOf(now), rows.length)),
      {
        margin: [0, 8, 0, 8],
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [28, 80, 84, 84, '*', 78],
          heights: 20,
          body: [head, ...body],
        },
      },
      small(words.note),
      small(words.back),
      { columns: words.below.map(text => ({ text })), margin: [0, 22, 0, 0] },
    ],
  };
}
