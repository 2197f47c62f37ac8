import { ageBetween } from '../../shared/calendar';
import type { ProxyRelation, ProxyScope } from '../../shared/codes';
import { guardianNeeded, type MaterialKind } from '../../shared/materials';
import type { Policy } from '../../shared/policy';
import type { Person } from '../people/person.entity';
import { checkDocument, checkedProxy, type ProxyGiven } from '../people/proxy';
import { Failure } from '../platform/failures';

/** Who comes in the place of the holder, and what they brought. */
type Proxy = ProxyGiven & {
  sighted: boolean;
  scope?: ProxyScope | null;
  letterNo?: string | null;
  relationProofSighted?: boolean | null;
};

/** What was seen at the counter: the holder's certificate, and that of whoever comes in their place. */
export type Collection = { holderSighted: boolean; proxy?: Proxy | null };

/**
 * What is kept of who collected: nothing of the holder whose identity was sighted (NOT_SIGHTED, CERTIFICATE_EXPIRED); of a proxy who
 * brought both certificates (R-40: PROXY_IS_HOLDER) their name, relation, scope and number. For a child a parent or guardian comes
 * (GUARDIAN_REQUIRED). The letter and the proof of relation are asked for where the policy does (P-08), all at once: MATERIALS_MISSING.
 */
export function collectorOf({ holderSighted, proxy }: Collection, person: Person, policy: Policy, today: string) {
  const minor = guardianNeeded(policy, ageBetween(person.birthDate, today));
  if (!holderSighted) throw new Failure('NOT_SIGHTED', { of: 'holder' });
  checkDocument(person, today);
  if (!proxy) {
    if (minor) throw new Failure('GUARDIAN_REQUIRED');
    return NOBODY_ELSE;
  }
  if (!proxy.sighted) throw new Failure('NOT_SIGHTED', { of: 'proxy' });
  if (minor && !GUARDIANS.includes(proxy.relation)) throw new Failure('GUARDIAN_REQUIRED');
  const { name, relation, number, last4 } = checkedProxy(proxy, person, today);
  const letterNo = proxy.letterNo?.trim() || null;
  const kinds: MaterialKind[] = [];
  if (policy.proxyEvidence.letter && !minor && !letterNo) kinds.push('PROXY_LETTER');
  if (policy.proxyEvidence.relation && !proxy.relationProofSighted) kinds.push('RELATION_PROOF');
  if (kinds.length > 0) throw new Failure('MATERIALS_MISSING', { kinds });
  return {
    collectorName: name,
    collectorRelation: relation,
    collectorNumber: number,
    collectorNumberLast4: last4,
    collectorLetterNo: letterNo,
    collectorScope: proxy.scope ?? (minor ? 'COLLECT_AND_ENABLE' : 'COLLECT'),
  } as const;
}

const NOBODY_ELSE = {
  collectorName: null,
  collectorRelation: null,
  collectorNumber: null,
  collectorNumberLast4: null,
  collectorLetterNo: null,
  collectorScope: null,
} as const;

const GUARDIANS: readonly ProxyRelation[] = ['PARENT', 'GUARDIAN'];
