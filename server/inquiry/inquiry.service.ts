import { type Actor, within } from '../../shared/access';
import { dayOf } from '../../shared/calendar';
import type { CardKind } from '../../shared/codes';
import { maskNumber, normaliseName } from '../../shared/identity';
import { whyNoCard as answerTo, type InquiryAnswer } from '../../shared/inquiry/answer';
import { CARD_STEPS, type Progress } from '../../shared/inquiry/codes';
import type { InquiryFacts } from '../../shared/inquiry/facts';
import { articleSaid } from '../../shared/words/inquiry';
import { lookedUp } from '../audit/audit.service';
import { Office } from '../offices/office.entity';
import { searchedNumber } from '../people/person.list';
import { type Context, policyIn } from '../platform/context';
import { Failure } from '../platform/failures';
import { blindIndex } from '../platform/secrets';
import { oneOf, type Where } from '../platform/where';
import { factsOf } from './inquiry.facts';
import type { InquiryInput } from './inquiry.inputs';
import { factsStatement, foundBy, type Known } from './inquiry.read';
import type { CardProgress, InquiryResult } from './inquiry.types';

/**
 * Why somebody has no card yet, asked by exactly one key (INVALID_INPUT), and noted in the audit. A number that
 * is not found, and one of somebody outside the reach, are answered alike: not registered. A name that is not the registered one is
 * ID_MISMATCH. Any other key that leads to nobody within reach gives null.
 */
export async function whyNoCard(ctx: Context, input: InquiryInput): Promise<InquiryResult | null> {
  const [by, where] = askedBy(ctx, input);
  const { cardKind: asked, identity } = input;
  const { known, facts } = await factsFor(ctx, where, asked, by === 'cardNo' ? upper(input.cardNo!) : null);
  if (known && input.name && normaliseName(input.name) !== normaliseName(known.name))
    throw new Failure('ID_MISMATCH', { fields: ['name'] });
  const answer = answerTo(facts);
  lookedUp(ctx, {
    action: 'inquiry.ask',
    subject: 'person',
    subjectId: known?.personId ?? null,
    detail: { by, identity, cardKind: asked, reason: answer.reason },
  });
  if (!known && by !== 'number') return null;
  const office = answer.officeId ? await ctx.db.findOneBy(Office, { id: answer.officeId }) : null;
  return resultOf(ctx, { asked, known, facts, answer, office });
}

/** The steps as GraphQL names them. */
export const stepped = ({ step, state }: Progress): CardProgress => ({ step, state, name: CARD_STEPS[step - 1] });

type Key = 'personId' | 'enrolmentId' | 'number' | 'receiptNo' | 'cardNo';
const KEYS: readonly Key[] = ['personId', 'enrolmentId', 'number', 'receiptNo', 'cardNo'];

function askedBy({ actor }: Context, input: InquiryInput): [Key, Where] {
  const given = KEYS.filter(key => input[key] != null);
  if (given.length !== 1) throw new Failure('INVALID_INPUT', { fields: [...KEYS] });
  const [key] = given;
  const value = input[key]!.trim();
  if (key === 'personId') return [key, shownAs(actor, value)];
  if (key === 'number') return [key, oneOf('p.numberIndex', [blindIndex('number', wholeNumber(value))])];
  return [key, foundBy[key](actor, key === 'cardNo' ? upper(value) : value)];
}

/** By the id that the person is shown by: a unit is shown a pending one by its enrolment. */
function shownAs(actor: Actor, id: string): Where {
  const known = oneOf('p.id', [id]);
  if (actor.reach.kind !== 'employers') return known;
  const sent = foundBy.enrolmentId(actor, id);
  return { sql: `${known.sql} OR ${sent.sql}`, params: [...known.params, ...sent.params] };
}

const upper = (text: string): string => text.trim().toUpperCase();

/** An identity number as it is indexed, of whatever kind of document. */
export const wholeNumber = (text: string): string =>
  searchedNumber(text) ?? text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** One statement; a second one where the medical card turns out to be the social security card. */
async function factsFor(
  ctx: Context,
  where: Where,
  asked: CardKind,
  cardNo: string | null,
): Promise<{ known: Known | undefined; facts: InquiryFacts }> {
  const read = async (kind: CardKind): Promise<Known | undefined> => {
    const { sql, params } = factsStatement(ctx.actor, { kind, where, cardNo, today: dayOf(ctx.now) });
    const rows: Known[] = await ctx.db.query(sql, [...params]);
    return rows[0];
  };
  let known = await read(asked);
  const policy = await policyIn(ctx, regionFor(ctx, known));
  if (known && asked === 'MEDICAL' && policy.oneCard) known = await read('SOCIAL_SECURITY');
  const calendar = await ctx.house.calendarOf(ctx.db);
  return { known, facts: factsOf(known, { actor: ctx.actor, asked, now: ctx.now, policy, calendar }) };
}

function regionFor({ actor: { reach } }: Context, known: Known | undefined): string {
  const [own = ''] = reach.kind === 'offices' ? reach.regions : [];
  return String(known?.enrolledIn ?? known?.regionCode ?? own);
}

type Found = {
  asked: CardKind;
  known: Known | undefined;
  facts: InquiryFacts;
  answer: InquiryAnswer;
  office: Office | null;
};

function resultOf(ctx: Context, { asked, known, facts, answer, office }: Found): InquiryResult {
  const { reach } = ctx.actor;
  const { by, progress, officeId, basis, ...rest } = answer;
  const text = (name: string): string | null => (known?.[name] as string | null | undefined) ?? null;
  const keepsIt = answer.reason === 'READY' && !facts.byUnit && within(reach, { officeId: text('keeperOfficeId') });
  return {
    ...rest,
    personId: text('personId'),
    name: text('name'),
    maskedNumber: known ? maskNumber(known.numberLast4) : null,
    cardKind: asked,
    office,
    shelf: keepsIt ? text('shelf') : null,
    unit: facts.throughOthers ? null : (answer.reason === 'WITH_EMPLOYER' && text('keeperName')) || text('unitName'),
    ...caseOf(ctx.actor, known, facts, answer),
    by: by?.on ?? null,
    byProvisional: by?.provisional ?? false,
    basis: basis.map(ref => ({ ...ref, link: articleSaid(ctx.locale, ref).link })),
    progress: stepped(progress),
  };
}

/** The case that the answer is about: its receipt number to whoever reaches it, the case itself to staff. */
export function caseOf(
  { reach }: Actor,
  known: Known | undefined,
  facts: InquiryFacts,
  { nobodyApplied, group }: Pick<InquiryAnswer, 'nobodyApplied' | 'group'>,
): Pick<InquiryResult, 'receiptNo' | 'applicationId'> {
  const none = { receiptNo: null, applicationId: null };
  if (!known || !facts.application || nobodyApplied || group === 'NOT_ENROLLED' || facts.throughOthers) return none;
  const text = (name: string): string | null => (known[name] as string | null) ?? null;
  if (!within(reach, { officeId: text('caseOfficeId'), employerId: text('caseEmployerId') })) return none;
  return { receiptNo: text('receiptNo'), applicationId: facts.byUnit ? null : text('applicationId') };
}
