import { type Day, isDay } from '../../shared/calendar';
import type { BusinessType, Channel, MaterialKind, ProxyRelation, Sighting } from '../../shared/codes';
import type {
  ApplicationPlanQuery,
  CorrectApplication,
  IntakeCaseFragment,
  MaterialInput,
  ProxyInput,
} from '../graphql/graphql';
import type { PickedPhoto } from '../photos/usePhoto';
import type { KeptFile } from '../widgets/FileButton';

export type Plan = ApplicationPlanQuery['applicationPlan'];
export type Required = Plan['materials'][number];

/** One material as noted at the counter and not yet on the case. */
export type MaterialDraft = { kind: MaterialKind; number: string; date: string; amount: string; file?: KeptFile };

/** Somebody who comes in the place of the person. */
export type ProxyDraft = {
  name: string;
  number: string;
  relation: ProxyRelation | '';
  validTo: string;
  longTerm: boolean;
};

/** What the clerk has put together and the server does not have yet. Materials stand under the kind that is asked for. */
export type IntakeDraft = {
  photo: PickedPhoto | undefined;
  materials: Readonly<Partial<Record<MaterialKind, MaterialDraft>>>;
  comes: 'HOLDER' | 'OTHER';
  /** Undefined while the one on the case stands. */
  proxy: ProxyDraft | undefined;
  truthDeclared: boolean;
};

/** The business that makes a card, and is taken in here. */
export const OFFERED = ['FIRST', 'REISSUE', 'REPLACE', 'RENEW'] as const satisfies readonly BusinessType[];

export const blankProxy: ProxyDraft = { name: '', number: '', relation: '', validTo: '', longTerm: false };

/** The draft to begin with: what the case already says. */
export function firstDraft(saved?: IntakeCaseFragment): IntakeDraft {
  return {
    photo: undefined,
    materials: {},
    comes: saved?.proxyName ? 'OTHER' : 'HOLDER',
    proxy: undefined,
    truthDeclared: saved?.truthDeclared ?? false,
  };
}

/** Who comes by a channel: through the centre of units it is the agent of the unit. */
export const comesBy = (channel: Channel): Partial<IntakeDraft> =>
  channel === 'EMPLOYER_CENTRE' ? { comes: 'OTHER', proxy: { ...blankProxy, relation: 'UNIT_AGENT' } } : {};

/** Who comes for a minor. */
export const guardianComes: Partial<IntakeDraft> = { comes: 'OTHER', proxy: { ...blankProxy, relation: 'PARENT' } };

/** Whether leaving the page would lose something. */
export function isDirty(draft: IntakeDraft, saved: IntakeCaseFragment | undefined): boolean {
  const declared = draft.truthDeclared !== (saved?.truthDeclared ?? false);
  return (
    Boolean(draft.photo) || Object.keys(draft.materials).length > 0 || Boolean(draft.proxy?.name.trim()) || declared
  );
}

/** Certificates whose number stands with the person who comes, encrypted, and is not noted again with the material. */
const CERTIFICATES: readonly MaterialKind[] = ['PROXY_ID', 'GUARDIAN_ID', 'AGENT_ID'];

/** What is noted of a material at the counter. */
export function fieldsOf({
  kind,
  fields,
}: Pick<Required, 'kind' | 'fields'>): readonly ('number' | 'date' | 'amount')[] {
  const known = (['number', 'date', 'amount'] as const).filter(field => fields.includes(field));
  return CERTIFICATES.includes(kind) ? known.filter(field => field !== 'number') : known;
}

/** The rows of the materials' list: all but the photo and the declaration, which have places of their own. A guardian is asked for one certificate only. */
export function rowsOf(plan: Plan): readonly Required[] {
  return plan.materials.filter(
    ({ kind }) => kind !== 'PHOTO' && kind !== 'TRUTH_DECLARATION' && !(kind === 'PROXY_ID' && plan.guardianRequired),
  );
}

/** The material of a row as it stands on the case. */
export function savedFor({ kind, alternatives }: Pick<Required, 'kind' | 'alternatives'>, saved?: IntakeCaseFragment) {
  return saved?.materials.find(material => material.kind === kind || alternatives.includes(material.kind));
}

/** What is wrong with what was noted of a material. */
export function materialFaults({ date, amount }: MaterialDraft, today: Day): { date?: string; amount?: string } {
  return {
    ...(date && (!isDay(date) || date > today) && { date: 'futureDate' }),
    ...(amount && !/^\d{1,7}(\.\d{1,2})?$/.test(amount.trim()) && { amount: 'wrongAmount' }),
  };
}

/** Whether whoever comes is named in full. */
export function proxyComplete(proxy: ProxyDraft, today: Day): boolean {
  const valid = proxy.longTerm || (isDay(proxy.validTo) && proxy.validTo >= today);
  return proxy.name.trim() !== '' && proxy.number.trim().length >= 5 && proxy.relation !== '' && valid;
}

/** What the case is to be corrected by, or opened with: all that is complete. */
export function valuesOf(
  draft: IntakeDraft,
  plan: Plan,
  today: Day,
): Omit<CorrectApplication, 'id' | 'version' | 'idempotencyKey'> {
  const { photo, proxy, truthDeclared } = draft;
  return {
    ...(photo && { photoFileId: photo.fileId, photoTakenOn: photo.takenOn || null }),
    materials: materialsOf(draft, plan),
    ...(proxySent(draft, today) && proxy && { proxy: proxyOf(proxy) }),
    truthDeclared,
  };
}

/** What is left of the draft once its complete parts are on the case. */
export function leftOf(draft: IntakeDraft, plan: Plan, today: Day): IntakeDraft {
  const open = rowsOf(plan).filter(row => draft.materials[row.kind] && lacksFile(row, draft));
  return {
    ...draft,
    photo: undefined,
    materials: Object.fromEntries(open.map(({ kind }) => [kind, draft.materials[kind]])),
    proxy: proxySent(draft, today) ? undefined : draft.proxy,
  };
}

/** Whether a noted material still waits for the copy that is kept of it; one document may serve two rows. */
export function lacksFile(
  { kind, needsFile }: Pick<Required, 'kind' | 'needsFile'>,
  { materials }: IntakeDraft,
): boolean {
  const entry = materials[kind];
  if (!entry || !needsFile || entry.file) return false;
  return !Object.values(materials).some(other => other?.kind === entry.kind && other.file);
}

const proxySent = ({ comes, proxy }: IntakeDraft, today: Day): boolean =>
  comes === 'OTHER' && proxy !== undefined && proxyComplete(proxy, today);

function materialsOf(draft: IntakeDraft, plan: Plan): MaterialInput[] {
  const noted = new Map<MaterialKind, MaterialInput>();
  for (const required of rowsOf(plan)) {
    const entry = draft.materials[required.kind];
    if (!entry || lacksFile(required, draft)) continue;
    const material = inputOf(entry, entry.kind === required.kind ? required.sighted : 'ORIGINAL');
    const before = noted.get(material.kind);
    noted.set(material.kind, before ? { ...material, ...said(before) } : material);
  }
  const guardian = noted.get('GUARDIAN_ID');
  const asked = plan.materials.some(({ kind }) => kind === 'PROXY_ID');
  if (guardian && asked && !noted.has('PROXY_ID')) noted.set('PROXY_ID', { kind: 'PROXY_ID', sighted: 'ORIGINAL' });
  return [...noted.values()];
}

const inputOf = ({ kind, number, date, amount, file }: MaterialDraft, sighted: Sighting): MaterialInput => ({
  kind,
  sighted,
  number: number.trim() || null,
  date: date || null,
  amount: amount.trim() ? Math.round(Number(amount) * 100) : null,
  fileId: file?.id ?? null,
});

const said = (material: MaterialInput): Partial<MaterialInput> =>
  Object.fromEntries(Object.entries(material).filter(([, value]) => value !== null && value !== undefined));

const proxyOf = ({ name, number, relation, validTo, longTerm }: ProxyDraft): ProxyInput => ({
  name: name.trim(),
  number: number.trim(),
  relation: relation || 'OTHER',
  validTo: longTerm ? null : validTo || null,
});
