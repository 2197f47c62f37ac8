import { holds, within } from '../../shared/access';
import { dayOf } from '../../shared/calendar';
import { whyNoCard } from '../../shared/inquiry/answer';
import { type InquiryKey, inquiryKeysOf, LINES_AT_ONCE } from '../../shared/inquiry/key';
import type { Policy } from '../../shared/policy';
import { lookedUp } from '../audit/audit.service';
import { personScope, personSearch } from '../people/person.list';
import { type Context, policyIn } from '../platform/context';
import { Failure } from '../platform/failures';
import { ofEmployers } from '../platform/scopes';
import { blindIndex } from '../platform/secrets';
import { all, oneOf, type Where } from '../platform/where';
import { factsOf } from './inquiry.facts';
import { inShort } from './inquiry.list';
import { factsStatement, foundBy, type Known } from './inquiry.read';
import { caseOf, wholeNumber } from './inquiry.service';
import type { InquiryLine } from './inquiry.types';

/**
 * People found by a name, pinyin, a whole number, a receipt or a card number, each with the answer in one line (F-26): staff find those
 * whom they may ask about, a unit its own. Whoever is shown was looked up, and stands in the audit. INVALID_INPUT below two characters.
 */
export async function inquiryLines(ctx: Context, text: string): Promise<InquiryLine[]> {
  const wanted = text.normalize('NFKC').trim();
  if (wanted.length < 2 || wanted.length > 60) throw new Failure('INVALID_INPUT', { fields: ['text'] });
  for (const by of inquiryKeysOf(wanted)) {
    const rows = await knownBy(ctx, by, wanted);
    if (rows.length > 0) return Promise.all(rows.map(known => lineOf(ctx, by, known)));
  }
  return [];
}

async function knownBy(ctx: Context, by: InquiryKey, text: string): Promise<Known[]> {
  const cardNo = by === 'cardNo' ? text.toUpperCase() : null;
  const where = cardNo ? foundBy.cardNo(ctx.actor, cardNo) : await whereBy(ctx, by, text);
  if (!where) return [];
  const { sql, params } = factsStatement(ctx.actor, {
    kind: 'SOCIAL_SECURITY',
    where,
    cardNo,
    today: dayOf(ctx.now),
  });
  return ctx.db.query(sql, [...params]);
}

/** A name first leads to few people, before anything else is read of them. */
async function whereBy(ctx: Context, by: InquiryKey, text: string): Promise<Where | null> {
  if (by === 'receiptNo') return foundBy.receiptNo(ctx.actor, text);
  const isNumber = by === 'number' && !MOBILE.test(text);
  const found = isNumber ? oneOf('t.numberIndex', [blindIndex('number', wholeNumber(text))]) : personSearch('t', text);
  const ids: { id: string }[] = await ctx.db.query(...peopleSql(ctx, found));
  return ids.length > 0
    ? oneOf(
        'p.id',
        ids.map(({ id }) => id),
      )
    : null;
}

const MOBILE = /^1[3-9]\d{9}$/;

function peopleSql({ actor }: Context, found: Where): [sql: string, params: unknown[]] {
  if (actor.reach.kind !== 'employers') {
    const { sql, params } = all(found, personScope(actor, 't'));
    return [`SELECT t.id AS id FROM person t WHERE ${sql} LIMIT ${LINES_AT_ONCE}`, [...params]];
  }
  const { sql, params } = all(ofEmployers(actor, 'e.employerId'), oneOf('e.status', ['ACCEPTED']), found);
  return [
    `SELECT DISTINCT t.id AS id FROM enrolment e JOIN person t ON t.id = e.personId WHERE ${sql} LIMIT ${LINES_AT_ONCE}`,
    [...params],
  ];
}

async function lineOf(ctx: Context, by: InquiryKey, known: Known): Promise<InquiryLine> {
  const { actor, now } = ctx;
  const policy: Policy = await policyIn(ctx, String(known.enrolledIn ?? known.regionCode));
  const calendar = await ctx.house.calendarOf(ctx.db);
  const facts = factsOf(known, { actor, asked: 'SOCIAL_SECURITY', now, policy, calendar });
  const answer = whyNoCard(facts);
  lookedUp(ctx, {
    action: 'inquiry.ask',
    subject: 'person',
    subjectId: known.personId,
    detail: { by, identity: 'OWN_WORK', cardKind: 'SOCIAL_SECURITY', reason: answer.reason },
  });
  const card = {
    officeId: known.cardOfficeId as string | null,
    keeperOfficeId: known.keeperOfficeId as string | null,
  };
  const mayOpen = facts.card && !facts.byUnit && holds(actor, 'card:read') && within(actor.reach, card);
  return {
    ...inShort(known, facts),
    ...caseOf(actor, known, facts, answer),
    cardId: mayOpen ? String(known.cardId) : null,
  };
}
