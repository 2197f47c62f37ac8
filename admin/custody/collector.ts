import type { Day } from '../../shared/calendar';
import type { ProxyRelation, ProxyScope } from '../../shared/codes';
import type { Policy } from '../../shared/policy';
import type { CollectCard, DeskCardFragment } from '../graphql/graphql';
import { blankProxy, type ProxyDraft, proxyComplete } from '../intake/intakeDraft';

/** Who is at the counter for a card. */
export type Comer = 'HOLDER' | 'GUARDIAN' | 'PROXY' | 'UNIT';

/** What the clerk has seen and typed. */
export type HandDraft = {
  comes: Comer;
  proxy: ProxyDraft;
  scope: ProxyScope;
  letterNo: string;
  seen: { holder: boolean; other: boolean; relation: boolean };
};

export const GUARDIANS: readonly ProxyRelation[] = ['PARENT', 'GUARDIAN'];
export const PROXIES: readonly ProxyRelation[] = [
  'SPOUSE',
  'CHILD',
  'PARENT',
  'GUARDIAN',
  'UNIT_AGENT',
  'COMMUNITY_AGENT',
  'OTHER',
];

/** Who may come for this card: of a child surely under age a guardian only; where the year alone does not tell, all. Units are served by whoever keeps cards. */
export function comersFor(
  { person, employerId }: Pick<DeskCardFragment, 'person' | 'employerId'>,
  mayIssue: boolean,
  { guardianAge }: Pick<Policy, 'guardianAge'>,
  today: Day,
): Comer[] {
  const age = Number(today.slice(0, 4)) - person.birthYear;
  const unit: Comer[] = employerId && mayIssue ? ['UNIT'] : [];
  if (age < guardianAge) return ['GUARDIAN', ...unit];
  return age === guardianAge ? ['HOLDER', 'GUARDIAN', 'PROXY', ...unit] : ['HOLDER', 'PROXY', ...unit];
}

/** The draft to begin with. */
export const firstDraft = (comes: Comer): HandDraft => ({
  comes,
  proxy: { ...blankProxy, relation: comes === 'GUARDIAN' ? 'PARENT' : '' },
  scope: 'COLLECT',
  letterNo: '',
  seen: { holder: false, other: false, relation: false },
});

/** What the region asks of whoever comes in somebody's place, beside both certificates. */
export const askedOf = ({ comes }: HandDraft, { proxyEvidence }: Pick<Policy, 'proxyEvidence'>) => ({
  letter: comes === 'PROXY' && proxyEvidence.letter,
  relation: comes !== 'HOLDER' && proxyEvidence.relation,
});

/** Whether all that is asked for was seen and typed. */
export function handComplete(draft: HandDraft, policy: Pick<Policy, 'proxyEvidence'>, today: Day): boolean {
  const { comes, proxy, letterNo, seen } = draft;
  if (comes === 'HOLDER') return seen.holder;
  const { letter, relation } = askedOf(draft, policy);
  return (
    seen.holder &&
    seen.other &&
    proxyComplete(proxy, today) &&
    (!letter || letterNo.trim() !== '') &&
    (!relation || seen.relation)
  );
}

/** What is sent of it. */
export function collectionOf({ comes, proxy, scope, letterNo, seen }: HandDraft): Omit<CollectCard, 'id' | 'version'> {
  const { name, number, relation, validTo, longTerm } = proxy;
  if (comes === 'HOLDER' || !relation) return { holderSighted: seen.holder, proxy: null };
  return {
    holderSighted: seen.holder,
    proxy: {
      name: name.trim(),
      number: number.trim(),
      relation,
      scope: comes === 'GUARDIAN' ? null : scope,
      validTo: longTerm ? null : validTo,
      sighted: seen.other,
      letterNo: letterNo.trim() || null,
      relationProofSighted: seen.relation,
    },
  };
}
