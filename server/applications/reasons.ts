import { REJECT_REASONS, RETURN_REASON_CODES, type ReturnReason } from '../../shared/reasons';
import { enumOf } from '../platform/enums';

export const ReturnReasonEnum = enumOf(
  'ReturnReason',
  RETURN_REASON_CODES as [ReturnReason, ...ReturnReason[]],
  'Why a case is returned for correction',
);
export const RejectReasonEnum = enumOf('RejectReason', REJECT_REASONS, 'Why a case is not accepted');
