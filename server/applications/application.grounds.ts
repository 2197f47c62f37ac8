import { CARD_KINDS, type CardKind, type InsuranceKind } from '../../shared/codes';
import type { Brought, MaterialField } from '../../shared/materials';
import { cardKey } from '../cards/card.key';
import type { Person } from '../people/person.entity';
import type { Photo } from '../photos/photo.entity';
import type { Context } from '../platform/context';
import { forUpdate, marks } from '../platform/database';
import { open } from '../platform/secrets';
import type { Application } from './application.entity';

/** A case as far as its facts depend on it; one that is only planned has no id yet. */
export type CaseLike = Pick<
  Application,
  | 'businessType'
  | 'cardKind'
  | 'channel'
  | 'regionCode'
  | 'personId'
  | 'photoId'
  | 'submittedAt'
  | 'policyId'
  | 'truthDeclared'
  | 'proxyName'
> & {
  id: string | null;
  /** What comes with a case that is only about to be made. */
  brought?: readonly Brought[];
};

export type Enrolled = { regionCode: string; insuranceKind: InsuranceKind; everPaid: boolean };
/** What a person has of a kind of card: an open case, a card on its way (by its case), a card in force, one that is reported lost. */
export type Held = {
  kind: 'CASE' | 'ON_ITS_WAY' | 'IN_FORCE' | 'LOST';
  card: CardKind;
  id: string;
  /** The last day of a card in force, where it is known. */
  validUntil?: string | null;
};

/** What other rows say of a case; the facts are computed from it. */
export type Grounds = {
  person: Pick<Person, 'birthDate' | 'deceasedOn'>;
  photo: Pick<Photo, 'verdict' | 'takenOn'> | null;
  materials: readonly Brought[];
  enrolled: readonly Enrolled[];
  held: readonly Held[];
  whereabouts: string | null;
};

/** The grounds of many cases in two statements. With `lock` the persons are locked first, parent before child. */
export async function groundsOf(
  ctx: Context,
  cases: readonly CaseLike[],
  lock = false,
): Promise<(one: CaseLike) => Grounds> {
  const people = await peopleOf(ctx, cases, lock);
  const found = await foundFor(ctx, cases);
  return ({ id, personId, photoId, brought = [] }) => {
    const [photo] = found('PHOTO', photoId);
    const [card] = found('CARD', id);
    return {
      person: people.get(personId)!,
      photo: photo ? { verdict: photo.a as Photo['verdict'], takenOn: photo.b! } : null,
      materials: [...found('MATERIAL', id).map(broughtOf), ...brought],
      enrolled: found('ENROLMENT', personId).map(({ a, b, c }) => ({
        regionCode: a,
        insuranceKind: b as InsuranceKind,
        everPaid: Number(c) === 1,
      })),
      held: [
        ...CARD_KINDS.flatMap(card =>
          HOLDERS.flatMap(kind =>
            found(kind, cardKey(personId, card)).map(({ a, b }) => ({ kind, card, id: a, validUntil: b })),
          ),
        ),
        ...found('LOST', personId).map(({ a, b }) => ({ kind: 'LOST' as const, card: b as CardKind, id: a })),
      ],
      whereabouts: card?.a ?? null,
    };
  };
}

/** What is there of a material, in one number: the file kept of it, then its number, day and amount. */
const NOTED = '(fileId IS NOT NULL) + 2 * (number IS NOT NULL) + 4 * (`date` IS NOT NULL) + 8 * (amount IS NOT NULL)';
const FIELDS: readonly (readonly [bit: number, field: MaterialField])[] = [
  [2, 'number'],
  [4, 'date'],
  [8, 'amount'],
];

const broughtOf = ({ a, b, c }: Found): Brought => ({
  kind: a as Brought['kind'],
  sighted: b as Brought['sighted'],
  hasFile: (Number(c) & 1) === 1,
  noted: FIELDS.filter(([bit]) => (Number(c) & bit) !== 0).map(([, field]) => field),
});

const HOLDERS = ['CASE', 'ON_ITS_WAY', 'IN_FORCE'] as const satisfies readonly Held['kind'][];

async function peopleOf(
  ctx: Context,
  cases: readonly CaseLike[],
  lock: boolean,
): Promise<ReadonlyMap<string, Grounds['person']>> {
  const ids = [...new Set(cases.map(({ personId }) => personId))].sort();
  const rows: { id: string; birthDate: string; deceasedOn: string | null }[] = await ctx.db.query(
    `SELECT id, birthDate, deceasedOn FROM person WHERE id IN (${marks(ids)}) ORDER BY id${lock ? forUpdate(ctx.db) : ''}`,
    ids,
  );
  return new Map(rows.map(({ id, birthDate, deceasedOn }) => [id, { birthDate: open(birthDate), deceasedOn }]));
}

type What = 'MATERIAL' | 'PHOTO' | 'ENROLMENT' | 'CARD' | Held['kind'];
type Found = { what: What; k: string; a: string; b: string | null; c: number | null };

/** Everything else in one statement: a kind, the key that it is found by, and up to three values. */
async function foundFor(
  ctx: Context,
  cases: readonly CaseLike[],
): Promise<(what: What, key: string | null) => readonly Found[]> {
  const ids = cases.flatMap(({ id }) => (id ? [id] : []));
  const photoIds = cases.flatMap(({ photoId }) => (photoId ? [photoId] : []));
  const personIds = [...new Set(cases.map(({ personId }) => personId))];
  const keys = [...new Set(cases.flatMap(keysOf))];
  const parts: readonly Part[] = [
    {
      what: 'MATERIAL',
      of: 'application_material',
      k: 'applicationId',
      values: ids,
      a: 'kind',
      b: 'sighted',
      c: NOTED,
    },
    { what: 'PHOTO', of: 'photo', k: 'id', values: photoIds, a: 'verdict', b: 'takenOn' },
    { what: 'CARD', of: 'card', k: 'applicationId', values: ids, a: 'whereabouts', where: "whereabouts <> 'VOID'" },
    { what: 'ENROLMENT', of: 'enrolment', k: 'personId', values: personIds, ...ENROLMENT },
    { what: 'CASE', of: 'application', k: 'openKey', values: keys, a: 'id' },
    { what: 'ON_ITS_WAY', of: 'card', k: 'openKey', values: keys, a: 'applicationId' },
    { what: 'IN_FORCE', of: 'card', k: 'inForceKey', values: keys, a: 'id', b: 'validUntil' },
    { what: 'LOST', of: 'card', k: 'personId', values: personIds, a: 'id', b: 'kind', where: "ssStatus = 'LOST'" },
  ];
  const asked = parts.filter(({ values }) => values.length > 0);
  const rows: Found[] = await ctx.db.query(
    asked.map(selectOf).join(' UNION ALL '),
    asked.flatMap(({ values }) => values),
  );
  const groups = new Map(parts.map(({ what }) => [what, new Map<string, Found[]>()]));
  for (const row of rows) {
    const group = groups.get(row.what)!;
    const same = group.get(row.k);
    if (same) same.push(row);
    else group.set(row.k, [row]);
  }
  return (what, key) => (key !== null && groups.get(what)!.get(key)) || NONE;
}

/** Whoever asks for another kind of card may already have the one that does for both. */
const keysOf = ({ personId, cardKind }: CaseLike): string[] =>
  [...new Set<CardKind>([cardKind, 'SOCIAL_SECURITY'])].map(kind => cardKey(personId, kind));

const NONE: readonly Found[] = [];

type Part = {
  what: What;
  of: string;
  k: string;
  values: readonly string[];
  a: string;
  b?: string;
  c?: string;
  where?: string;
};

const ENROLMENT = { a: 'regionCode', b: 'insuranceKind', c: 'everPaid', where: "status = 'ACCEPTED'" };

const selectOf = ({ what, of, k, values, a, b = 'NULL', c = 'NULL', where = '1 = 1' }: Part): string =>
  `SELECT '${what}' AS what, ${k} AS k, ${a} AS a, ${b} AS b, ${c} AS c FROM ${of} WHERE ${where} AND ${k} IN (${marks(values)})`;
