import { addMonths, type Day } from './calendar';
import type { BusinessType, Channel, MaterialKind, Sighting } from './codes';
import { feeOf, type Policy } from './policy';

export { MATERIAL_KINDS, type MaterialKind, SIGHTINGS, type Sighting } from './codes';

/** What is noted about a material beside that it was seen. */
export type MaterialField = 'number' | 'date' | 'amount';

/** One thing to bring, the rule that asks for it, and what may stand in its place. */
export type Material = {
  kind: MaterialKind;
  required: boolean;
  sighted: Sighting;
  needsFile: boolean;
  fields: readonly MaterialField[];
  rule: `${'R' | 'P' | 'T'}-${string}`;
  alternatives: readonly MaterialKind[];
};

/** What the materials depend on beside channel and business. */
export type MaterialFacts = {
  age: number;
  everPaid: boolean;
  hasExistingCard: boolean;
  proxy: boolean;
  /** The guardian stands in another household register than the child. */
  guardianRegisteredElsewhere?: boolean;
};

/** Everything that a case must or may show (R-54; each row names its own rule). */
export function materialsFor(wish: {
  channel: Channel;
  businessType: BusinessType;
  policy: Policy;
  facts: MaterialFacts;
}): readonly Material[] {
  const { channel, businessType } = wish;
  const asked = businessType === 'FIRST' ? firstCard[channel](wish) : laterBusiness[businessType](wish);
  const agent = businessType !== 'FIRST' && channel === 'EMPLOYER_CENTRE' ? centreOfUnit() : [];
  const actors = PERSONAL.includes(channel) ? [...proxyMaterials(wish), ...guardianMaterials(wish)] : [];
  return [...asked, ...agent, ...actors];
}

/** A material as it was brought and noted. */
export type Brought = { kind: MaterialKind; sighted: Sighting; hasFile: boolean; noted: readonly MaterialField[] };

/**
 * The required kinds that are not there as they must be, nor anything that may stand in their place: seen as it is asked for, with
 * the copy that is kept of it and what is noted of it.
 */
export function missingMaterials(
  materials: readonly Pick<Material, 'kind' | 'required' | 'sighted' | 'needsFile' | 'fields' | 'alternatives'>[],
  present: readonly Brought[],
): MaterialKind[] {
  const given = (kind: MaterialKind) => present.find(one => one.kind === kind);
  return materials
    .filter(({ required, kind, sighted, needsFile, fields, alternatives }) => {
      if (!required) return false;
      const own = given(kind);
      if (
        own &&
        seenAs(own.sighted, sighted) &&
        (own.hasFile || !needsFile) &&
        fields.every(one => own.noted.includes(one))
      )
        return false;
      return !alternatives.some(one => seenAs(given(one)?.sighted, 'ORIGINAL'));
    })
    .map(({ kind }) => kind);
}

/** Whether a document was seen as it is asked for: an original serves for a copy; what the system makes was seen anyhow. */
const seenAs = (seen: Sighting | undefined, asked: Sighting): boolean =>
  seen !== undefined && (asked === 'SYSTEM' || seen === asked || (asked === 'COPY' && seen === 'ORIGINAL'));

/** Whether somebody of this age must give a photo (P-25). */
export function photoRequired({ photoAgeFrom }: Policy, age: number): boolean {
  return age >= photoAgeFrom;
}

/** Whether a photo taken on a day is no longer recent (R-52, P-26). */
export function photoTooOld({ photoMaxAgeMonths }: Policy, takenOn: Day, day: Day): boolean {
  return takenOn < addMonths(day, -photoMaxAgeMonths);
}

/** Whether a guardian must act for somebody of this age. */
export function guardianNeeded({ guardianAge }: Policy, age: number): boolean {
  return age < guardianAge;
}

type Wish = Parameters<typeof materialsFor>[0];
type Make = (wish: Wish) => Material[];

const PERSONAL: readonly Channel[] = ['SELF_EMPLOYED', 'BANK', 'BUREAU', 'COUNTY_CENTRE', 'SERVICE_POINT', 'ONLINE'];

const RECEIPT_FIELDS: readonly MaterialField[] = ['number', 'date', 'amount'];

const firstCard: Readonly<Record<Channel, Make>> = {
  EMPLOYER_CHECKLIST: wish => [
    of('PHOTO_CHECKLIST', 'R-15', 'SEALED', { fields: ['number', 'date'] }),
    idCopy('R-14'),
    photo(wish, 'R-14'),
  ],
  EMPLOYER_CENTRE: wish => [...centreOfUnit(), of('PEOPLE_LIST', 'R-41', 'SYSTEM'), photo(wish, 'R-90')],
  SELF_EMPLOYED: wish => [
    ...identity(wish, 'P-08', idCopy('R-18')),
    of('FIRST_PREMIUM_RECEIPT', 'R-17', 'ORIGINAL', { fields: RECEIPT_FIELDS }),
    photo(wish, 'R-19'),
    declaration(),
    ...fee(wish, 'P-22'),
  ],
  COMMUNITY: wish => [
    of('RESIDENT_CONFIRMATION_FORM', 'R-22', 'SEALED', { fields: ['date'] }),
    ...fee(wish, 'R-23'),
    of('PHOTO_STATISTICS_TABLE', 'R-24', 'SYSTEM'),
    idCopy('P-08'),
    photo(wish, 'R-24'),
  ],
  VILLAGE_BANK: wish => [
    idCopy('R-75'),
    photo(wish, 'R-75'),
    of('CONTACT_NUMBER', 'R-75', 'SYSTEM'),
    of('APPLICATION_FORM', 'R-75', 'ORIGINAL'),
  ],
  BANK: wish => [
    ...identity(wish, 'R-77', idCopy('R-77')),
    photo(wish, 'R-77'),
    of('APPLICATION_FORM', 'R-77', 'ORIGINAL'),
  ],
  BUREAU: wish => [
    ...identity(wish, 'R-50'),
    ...(wish.facts.everPaid ? [of('PAYMENT_CERTIFICATE', 'R-51', 'ORIGINAL', { fields: ['number', 'date'] })] : []),
    photo(wish, 'R-52'),
    of('APPLICATION_FORM', 'R-54', 'ORIGINAL'),
    declaration(),
    ...fee(wish, 'P-22'),
  ],
  COUNTY_CENTRE: wish => medicalPlace(wish),
  SERVICE_POINT: wish => medicalPlace(wish),
  ONLINE: wish => [idCopy('P-08'), photo(wish, 'R-90'), declaration()],
};

const laterBusiness: Readonly<Record<Exclude<BusinessType, 'FIRST'>, Make>> = {
  REISSUE: wish => [
    ...identity(wish, 'T-11'),
    of('LOSS_REPORT', 'T-11', 'SYSTEM'),
    photo(wish, 'R-52', false),
    ...fee(wish, 'P-22'),
    declaration(),
  ],
  REPLACE: wish => [
    of('OLD_CARD', 'T-13', 'ORIGINAL'),
    ...identity(wish, 'T-13'),
    photo(wish, 'R-52', false),
    ...fee(wish, 'P-22'),
    declaration(),
  ],
  RENEW: wish => [
    of('OLD_CARD', 'T-14', 'ORIGINAL'),
    ...identity(wish, 'T-14'),
    photo(wish, 'R-52'),
    ...fee(wish, 'P-22'),
    declaration(),
  ],
  PIN_RESET: wish => [of('OLD_CARD', 'T-15', 'ORIGINAL'), ...identity(wish, 'T-15')],
  CANCEL: wish => [
    of('OLD_CARD', 'T-16', 'ORIGINAL'),
    ...identity(wish, 'T-16'),
    of('CANCELLATION_PROOF', 'T-16', 'ORIGINAL', { needsFile: true, fields: ['number', 'date'] }),
  ],
  INFO_CHANGE: wish => [...identity(wish, 'R-91'), declaration()],
};

/** a certificate of any kind that the region accepts, the existing card if any, a photo, the declaration. */
function medicalPlace(wish: Wish): Material[] {
  const card = wish.facts.hasExistingCard ? [of('EXISTING_CARD', 'R-90', 'ORIGINAL', { fields: ['number'] })] : [];
  const either = ['MINORS_INSTEAD', 'INSTEAD'].includes(wish.policy.idEvidence.householdRegister);
  const alternatives: readonly MaterialKind[] = either ? ['HOUSEHOLD_REGISTER'] : [];
  const certificate = identity(wish, 'R-33').map(material => ({ ...material, alternatives }));
  return [...certificate, ...card, photo(wish, 'R-90'), declaration(), ...fee(wish, 'P-22')];
}

/** The identity document as the region wants it proved (P-08); a copy that the channel names comes in any case. */
function identity({ policy, facts }: Wish, rule: Material['rule'], copy?: Material): Material[] {
  const { original, copy: copyKept, householdRegister } = policy.idEvidence;
  const register =
    householdRegister === 'INSTEAD' || (householdRegister === 'MINORS_INSTEAD' && guardianNeeded(policy, facts.age));
  const alternatives: readonly MaterialKind[] = register ? ['HOUSEHOLD_REGISTER'] : [];
  const materials: Material[] =
    original || rule !== 'P-08' ? [of('ID_ORIGINAL', rule, 'ORIGINAL', { alternatives })] : [];
  if (householdRegister === 'ALSO') materials.push(of('HOUSEHOLD_REGISTER', rule, 'ORIGINAL'));
  if (copy || copyKept) materials.push({ ...(copy ?? idCopy('P-08')), alternatives });
  return materials;
}

function proxyMaterials({ policy, facts }: Wish): Material[] {
  if (!facts.proxy) return [];
  const { letter, relation } = policy.proxyEvidence;
  return [
    of('PROXY_ID', 'R-40', 'ORIGINAL', { fields: ['number'] }),
    of('PROXY_LETTER', 'R-39', 'ORIGINAL', { required: letter, needsFile: true, fields: ['date'] }),
    of('RELATION_PROOF', 'R-39', 'ORIGINAL', { required: relation }),
  ];
}

function guardianMaterials({ policy, facts }: Wish): Material[] {
  if (!guardianNeeded(policy, facts.age)) return [];
  const proof = facts.guardianRegisteredElsewhere ? [of('GUARDIANSHIP_PROOF', 'R-40', 'ORIGINAL')] : [];
  return [of('GUARDIAN_ID', 'R-40', 'ORIGINAL', { fields: ['number'] }), ...proof];
}

function centreOfUnit(): Material[] {
  return [
    of('INTRODUCTION_LETTER', 'R-41', 'SEALED', { fields: ['number', 'date'] }),
    of('AGENT_ID', 'R-41', 'ORIGINAL', { fields: ['number'] }),
  ];
}

function photo({ policy, facts }: Wish, rule: Material['rule'], wanted = true): Material {
  const required = wanted && photoRequired(policy, facts.age);
  return of('PHOTO', rule, 'ORIGINAL', { required, needsFile: true, fields: ['date'] });
}

function fee({ policy, businessType }: Wish, rule: Material['rule']): Material[] {
  return feeOf(policy, businessType) > 0 ? [of('CARD_COST_RECEIPT', rule, 'ORIGINAL', { fields: RECEIPT_FIELDS })] : [];
}

function idCopy(rule: Material['rule']): Material {
  return of('ID_COPY', rule, 'COPY', { needsFile: true });
}

function declaration(): Material {
  return of('TRUTH_DECLARATION', 'R-91', 'SYSTEM');
}

function of(kind: MaterialKind, rule: Material['rule'], sighted: Sighting, more: Partial<Material> = {}): Material {
  return { kind, required: true, sighted, needsFile: false, fields: [], rule, alternatives: [], ...more };
}
