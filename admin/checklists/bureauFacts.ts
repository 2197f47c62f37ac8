import type { ChecklistFacts, ItemFacts } from '../../shared/checklists';
import type { Refusal } from '../../shared/failures';
import type { ReturnReason } from '../../shared/reasons';
import type { BureauItemFragment, BureauListQuery, BureauListRowFragment } from '../graphql/graphql';
import type { ToneName } from '../theme/palette';

/** A list as the bureau's table shows it. */
export type BureauListRow = BureauListRowFragment;

/** A list as the bureau's page shows it. */
export type BureauChecklist = NonNullable<BureauListQuery['checklist']>;

/** One person on a list, as the bureau sees them. */
export type BureauItem = BureauItemFragment;

/** A row and the version of it that was seen. */
export type RowRef = { id: string; version: number };

/** Where a list is looked at. */
export const listAddress = (id: string): string => `/checklists/${id}/show`;

/** A refusal as the server tells it, in the shape that has words; nothing where there is no code. */
export const refusalIn = (
  told: { code?: string | null; params?: Record<string, unknown> | null } | null | undefined,
): Refusal | undefined => (told?.code ? ({ code: told.code, params: told.params ?? undefined } as Refusal) : undefined);

/** What the rules see of a list. */
export const listFactsOf = (list: BureauChecklist): ChecklistFacts => ({
  ...list,
  windowOpen: list.window.open,
  windowFrom: list.window.from,
  windowTo: list.window.to,
});

/** What the rules see of a row; it lies where its list lies. */
export const itemFactsOf = (
  item: BureauItem,
  { officeId, employerId, regionCode }: Pick<BureauChecklist, 'officeId' | 'employerId' | 'regionCode'>,
): ItemFacts => ({ ...item, officeId, employerId, regionCode, hindrance: refusalIn(item.hindrance) ?? null });

/** Whether the bureau still has to decide a row. */
export const isOpen = ({ status }: Pick<BureauItem, 'status'>): boolean =>
  status === 'CONFIRMED' || status === 'DISPUTED';

/** The reasons that what holds a row up, and its photo's findings, already name. */
export function foundReasons({ hindrance, photo }: Pick<BureauItem, 'hindrance' | 'photo'>): ReturnReason[] {
  const ofPhoto = photo?.verdict === 'REFUSED' ? photo.findings.map(({ code }) => PHOTO_REASONS[String(code)]) : [];
  const reasons = [HINDRANCE_REASONS[hindrance?.code ?? ''], ...ofPhoto].filter(reason => reason !== undefined);
  return [...new Set(reasons)];
}

const HINDRANCE_REASONS: Readonly<Record<string, ReturnReason | undefined>> = {
  PHOTO_MISSING: 'PHOTO_MISSING',
  NOT_ELIGIBLE: 'NOT_ENROLLED',
  ENROLLED_TWICE: 'ENROLLED_TWICE',
  MATERIALS_MISSING: 'MATERIAL_MISSING',
};

const PHOTO_REASONS: Readonly<Record<string, ReturnReason | undefined>> = {
  PIXELS: 'PHOTO_PIXELS',
  RATIO: 'PHOTO_PIXELS',
  FORMAT: 'PHOTO_FORMAT',
  COLOUR: 'PHOTO_GREY',
  BACKGROUND: 'PHOTO_BACKGROUND',
  SAME_AS_ANOTHER: 'PHOTO_DUPLICATE',
};

/** The colour of each stage of a unit or a list: first what waits for the bureau. */
export const STAGE_TONES: Readonly<Record<string, ToneName>> = {
  NOT_STARTED: 'final',
  OPEN: 'neutral',
  SEALED: 'moving',
  SUBMITTED: 'waiting',
  RETURNED: 'attention',
  CONFIRMED: 'good',
};

/** The colour of each state of a row. */
export const ITEM_TONES: Readonly<Record<string, ToneName>> = {
  LISTED: 'neutral',
  CONFIRMED: 'waiting',
  DISPUTED: 'attention',
  EXCLUDED: 'final',
  CONVERTED: 'good',
  RETURNED: 'bad',
};
