import { creditCodeFault, employerKindOf, normaliseCreditCode } from '../../shared/identity';
import type { Work } from '../platform/context';
import { isDuplicate } from '../platform/database';
import { Failure } from '../platform/failures';
import { note } from '../platform/journal';
import { amend, create } from '../platform/records';
import { hold } from '../platform/subjects';
import { Employer } from './employer.entity';
import type { CorrectEmployer, EmployerValues, EnterEmployer } from './employer.inputs';
import { employers } from './employer.list';

/** Enters a unit. CREDIT_CODE_WRONG unless the check holds or the code was verified on the licence (audited); DUPLICATE for a known code. */
export async function enterEmployer(
  work: Work,
  input: EnterEmployer,
  place: { regionCode: string; officeId: string },
): Promise<Employer> {
  const creditCode = normaliseCreditCode(input.creditCode);
  const fault = creditCodeFault(creditCode);
  const verified = fault === 'CHECK' && input.creditCodeVerified === true;
  if (fault && !verified) throw new Failure('CREDIT_CODE_WRONG', { fault });
  const values = {
    ...BLANK,
    ...given(input),
    ...place,
    creditCode,
    creditCodeVerified: verified,
    name: input.name.normalize('NFKC').trim(),
    kind: input.kind ?? employerKindOf(creditCode),
    createdAt: work.now,
  };
  try {
    const employer = await create(work, employers, 'enter', values);
    if (verified) await note(work, { action: 'employer.codeVerified', subject: 'employer', subjectId: employer.id });
    return employer;
  } catch (error) {
    if (isDuplicate(error)) throw new Failure('DUPLICATE');
    throw error;
  }
}

/** Corrects a unit on evidence (EVIDENCE_MISSING). */
export async function correctEmployer(work: Work, input: CorrectEmployer): Promise<Employer> {
  if (input.evidence.trim().length < 2) throw new Failure('EVIDENCE_MISSING');
  const employer = await hold(work, employers, input);
  const change = { ...given(input), ...(input.name && { name: input.name.normalize('NFKC').trim() }) };
  if (Object.keys(change).length === 0) throw new Failure('INVALID_INPUT', { fields: ['input'] });
  const corrected = await amend(work, employers, employer, 'correct', change);
  await note(work, {
    action: 'employer.evidence',
    subject: 'employer',
    subjectId: employer.id,
    detail: { length: input.evidence.length },
  });
  return corrected;
}

const BLANK = { address: '', bankCode: null, selfApplyAllowed: false, selfApplyNote: null };

function given({ kind, address, bankCode, selfApplyAllowed, selfApplyNote }: EmployerValues): Partial<Employer> {
  return {
    ...(kind != null && { kind }),
    ...(address != null && { address }),
    ...(bankCode !== undefined && { bankCode }),
    ...(selfApplyAllowed != null && { selfApplyAllowed }),
    ...(selfApplyNote !== undefined && { selfApplyNote }),
  };
}
