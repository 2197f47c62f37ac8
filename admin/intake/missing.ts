import type { Day } from '../../shared/calendar';
import type { MaterialKind } from '../../shared/codes';
import type { IntakeCaseFragment } from '../graphql/graphql';
import { type IntakeDraft, lacksFile, materialFaults, type Plan, proxyComplete, rowsOf, savedFor } from './intakeDraft';

/** One thing that a case still lacks; the words are the screen's. */
export type Missing =
  | { what: 'photo' | 'photoRefused' | 'declaration' | 'guardian' | 'proxy' | 'wrong' }
  | { what: 'material' | 'file'; kind: MaterialKind };

/** Everything that a case still lacks, all told at once, in the order of the page. */
export function missingOf(
  plan: Plan,
  draft: IntakeDraft,
  saved: IntakeCaseFragment | undefined,
  today: Day,
): Missing[] {
  return [
    ...photoMissing(plan, draft, saved),
    ...whoMissing(plan, draft, saved, today),
    ...materialsMissing(plan, draft, saved),
    ...(plan.materials.some(({ kind, required }) => kind === 'TRUTH_DECLARATION' && required) && !draft.truthDeclared
      ? [{ what: 'declaration' } as const]
      : []),
    ...(Object.values(draft.materials).some(entry => entry && Object.keys(materialFaults(entry, today)).length > 0)
      ? [{ what: 'wrong' } as const]
      : []),
  ];
}

function photoMissing(plan: Plan, { photo }: IntakeDraft, saved?: IntakeCaseFragment): Missing[] {
  if (photo) return [];
  if (saved?.photo) return saved.photo.verdict === 'REFUSED' ? [{ what: 'photoRefused' }] : [];
  return plan.materials.some(({ kind, required }) => kind === 'PHOTO' && required) ? [{ what: 'photo' }] : [];
}

function whoMissing(plan: Plan, draft: IntakeDraft, saved: IntakeCaseFragment | undefined, today: Day): Missing[] {
  const kept = Boolean(saved?.proxyName) && !draft.proxy;
  if (kept) return [];
  if (plan.guardianRequired && draft.comes === 'HOLDER') return [{ what: 'guardian' }];
  if (draft.comes === 'HOLDER') return [];
  const complete = draft.proxy && proxyComplete(draft.proxy, today);
  return complete ? [] : [{ what: plan.guardianRequired ? 'guardian' : 'proxy' }];
}

function materialsMissing(plan: Plan, draft: IntakeDraft, saved?: IntakeCaseFragment): Missing[] {
  return rowsOf(plan).flatMap((row): Missing[] => {
    const entry = draft.materials[row.kind];
    if (entry) return lacksFile(row, draft) ? [{ what: 'file', kind: entry.kind }] : [];
    return row.required && !savedFor(row, saved) ? [{ what: 'material', kind: row.kind }] : [];
  });
}
