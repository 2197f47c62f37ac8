import { MATERIAL_KINDS } from '../../shared/codes';
import { RETURN_REASONS, type ReturnReason } from '../../shared/reasons';
import type { IntakeCaseFragment } from '../graphql/graphql';

/** Which steps of the page a returned case was returned for. */
type Concerns = { person: boolean; enrolment: boolean; photo: boolean; materials: boolean };

/** Where the reasons of the last return are to be mended. */
export function concernsOf(saved: IntakeCaseFragment | undefined): Concerns {
  const reasons = saved?.status === 'RETURNED' ? saved.reasons : [];
  const named = reasons.map(reason => String(RETURN_REASONS[reason as ReturnReason] ?? ''));
  const materials: readonly string[] = [...MATERIAL_KINDS.filter(kind => kind !== 'PHOTO'), 'proxy', 'guardian'];
  return {
    person: named.some(concern => PERSONAL.includes(concern)),
    enrolment: named.includes('enrolment'),
    photo: named.includes('PHOTO'),
    materials: named.some(concern => materials.includes(concern)),
  };
}

const PERSONAL: readonly string[] = ['name', 'number', 'birthDate', 'sex', 'mobile', 'idValidTo'];
