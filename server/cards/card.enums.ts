import { CARD_USES, MEDICAL_ACCOUNTS } from '../../shared/cardFunctions';
import { TROUBLE_KINDS, VOID_REASONS } from '../../shared/cardMaking';
import {
  CANCEL_REASONS,
  CARD_FUNCTIONS,
  FIN_STATUSES,
  HANDS,
  LOSS_CHANNELS,
  LOST_BY,
  SS_STATUSES,
  WHEREABOUTS,
} from '../../shared/cards';
import {
  ACTIVATION_CHANNELS,
  BUSINESS_TYPES,
  CARD_KINDS,
  LOSS_REASONS,
  PROXY_RELATIONS,
  PROXY_SCOPES,
  VISIT_KINDS,
} from '../../shared/codes';
import { BATCH_STATUSES } from '../../shared/production';
import { enumOf } from '../platform/enums';

export const WhereaboutsEnum = enumOf('Whereabouts', WHEREABOUTS, 'Where a card is');
export const CardKindEnum = enumOf('CardKind', CARD_KINDS, 'Which card');
export const SsStatusEnum = enumOf('SsStatus', SS_STATUSES, 'State of the social security function (AAZ502)');
export const FinStatusEnum = enumOf('FinStatus', FIN_STATUSES, "State of the financial function, the bank's own");
export const CardFunctionEnum = enumOf('CardFunction', CARD_FUNCTIONS, 'The two functions on one card');
export const LossChannelEnum = enumOf('LossChannel', LOSS_CHANNELS, 'How a temporary loss report comes in');
export const MedicalAccountEnum = enumOf('MedicalAccount', MEDICAL_ACCOUNTS, 'Whether the medical account can be used');
export const HandEnum = enumOf('Hand', HANDS, 'In whose hands a card is');
export const VisitKindEnum = enumOf('VisitKind', VISIT_KINDS, 'What a card was first used for at a hospital (R-68)');
export const LossReasonEnum = enumOf('LossReason', LOSS_REASONS, 'Why a card is reported lost');
export const CancelReasonEnum = enumOf('CancelReason', CANCEL_REASONS, 'Why a card is cancelled');
export const ActivationChannelEnum = enumOf('ActivationChannel', ACTIVATION_CHANNELS, 'Ways to enable a card');
export const LostByEnum = enumOf('LostBy', LOST_BY, 'In whose hands a card got lost');
export const VoidReasonEnum = enumOf('VoidReason', VOID_REASONS, 'Why a card that was made is void');
export const TroubleKindEnum = enumOf('TroubleKind', TROUBLE_KINDS, 'What a voucher stands in for');
export const ProxyRelationEnum = enumOf('ProxyRelation', PROXY_RELATIONS, 'How a proxy or guardian is related');
export const ProxyScopeEnum = enumOf('ProxyScope', PROXY_SCOPES, 'What a proxy who collects is entrusted with (R-39)');

export const BatchStatusEnum = enumOf('BatchStatus', BATCH_STATUSES, 'Where a production batch stands');
export const BusinessTypeEnum = enumOf('BusinessType', BUSINESS_TYPES, 'What is asked for');
export const CardUseEnum = enumOf('CardUse', CARD_USES, 'What a card is for, once it is enabled');
