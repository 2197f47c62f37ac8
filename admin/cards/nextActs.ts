import { addDays, type Day, daysBetween } from '../../shared/calendar';
import { isExpired } from '../../shared/cardFunctions';
import type { Whereabouts } from '../../shared/cards';
import type { Policy } from '../../shared/policy';
import type { CardStepsFragment, DeskCardFragment } from '../graphql/graphql';
import type { ToneName } from '../theme/palette';

/** Who must act next, and what: the words are `functions.next.<key>`. */
export type NextAct = {
  who: 'HOLDER' | 'OFFICE' | 'MAKER' | 'UNIT' | 'NOBODY';
  key: string;
  tone: ToneName;
  params?: Readonly<Record<string, string | number>>;
};

type Seen = DeskCardFragment;
type Moment = { today: Day; policy: Pick<Policy, 'renewFromDays' | 'pinMaxTries'> };

/** What is next with the social security function (R-58, R-59, T-07 to T-15). */
export function nextOfSs(card: Seen, { today, policy }: Moment): NextAct {
  const { ssStatus, whereabouts, lossUntil, lossReason, finStatus, facts } = card;
  if (whereabouts !== 'COLLECTED' && ssStatus !== 'CANCELLED') return idle('ss.waits');
  switch (ssStatus) {
    case 'SEALED':
      return isExpired(seen(card), today) ? expired(card) : { who: 'HOLDER', key: 'ss.enable', tone: 'attention' };
    case 'TEMP_LOST':
      return lossUntil
        ? { who: 'HOLDER', key: 'ss.temporary', tone: 'attention', params: { day: lossUntil } }
        : { who: 'HOLDER', key: 'ss.temporaryOpen', tone: 'attention' };
    case 'LOCKED':
      return { who: 'HOLDER', key: 'ss.locked', tone: 'attention', params: { tries: policy.pinMaxTries } };
    case 'LOST':
      if (lossReason === 'FINANCIAL_NOT_ACTIVATED')
        return finStatus === 'ACTIVE'
          ? { who: 'OFFICE', key: 'ss.releaseNow', tone: 'waiting' }
          : { who: 'HOLDER', key: 'ss.bankFirst', tone: 'bad' };
      if (facts.othersOnTheWay) return idle('ss.reissueOnItsWay');
      return { who: 'HOLDER', key: 'ss.reissue', tone: 'bad' };
    case 'NORMAL':
      return nextInUse(card, today, policy.renewFromDays);
    default:
      return idle('ss.cancelled');
  }
}

/** What is next with the financial function. */
export function nextOfFin(card: Seen, { today }: Moment): NextAct {
  const { finStatus, finDeadline, finGuardedAt, finLossUntil, finLossReason, ssStatus, whereabouts } = card;
  switch (finStatus) {
    case 'INACTIVE': {
      if (ssStatus === 'CANCELLED') return idle('fin.idle');
      if (whereabouts !== 'COLLECTED') return idle('fin.waits');
      if (!finDeadline) return { who: 'HOLDER', key: 'fin.noLimit', tone: 'waiting' };
      const days = daysBetween(today, finDeadline);
      const params = { day: finDeadline, days };
      if (finGuardedAt || days < 0) return { who: 'HOLDER', key: 'fin.late', tone: 'bad', params };
      return {
        who: 'HOLDER',
        key: 'fin.activate',
        tone: days <= URGENT ? 'bad' : days <= SOON ? 'attention' : 'waiting',
        params,
      };
    }
    case 'TEMP_LOST':
      return finLossUntil
        ? { who: 'HOLDER', key: 'fin.temporary', tone: 'attention', params: { day: finLossUntil } }
        : { who: 'HOLDER', key: 'fin.temporaryOpen', tone: 'attention' };
    case 'LOST':
      return finLossReason === 'FINANCIAL_NOT_ACTIVATED'
        ? { who: 'HOLDER', key: 'fin.lateOnly', tone: 'bad' }
        : { who: 'HOLDER', key: 'fin.lost', tone: 'bad' };
    case 'ACTIVE':
      return idle('fin.active');
    case 'CLOSED':
      return idle('fin.closed');
    default:
      return idle('fin.none');
  }
}

/** What is next with the card as a whole: while it is made and handed on by where it is, then by its functions. */
export function nextOf(card: Seen, moment: Moment): NextAct {
  if (card.whereabouts !== 'COLLECTED') return { ...AT[card.whereabouts], key: `where.${card.whereabouts}` };
  const ss = nextOfSs(card, moment);
  return ss.who === 'NOBODY' ? nextOfFin(card, moment) : ss;
}

const URGENT = 7;
const SOON = 60;

const idle = (key: string): NextAct => ({ who: 'NOBODY', key, tone: 'final' });

const seen = ({ validUntil }: Pick<CardStepsFragment, 'validUntil'>) => ({ validUntil: validUntil ?? null });

const expired = ({ validUntil }: Seen): NextAct => ({
  who: 'HOLDER',
  key: 'ss.expired',
  tone: 'bad',
  params: { day: validUntil ?? '' },
});

function nextInUse(card: Seen, today: Day, renewFromDays: number): NextAct {
  if (isExpired(seen(card), today)) return expired(card);
  const { validUntil } = card;
  if (validUntil && addDays(validUntil, -renewFromDays) <= today)
    return { who: 'HOLDER', key: 'ss.renew', tone: 'attention', params: { day: validUntil } };
  return { ...idle('ss.inUse'), tone: 'good' };
}

const AT: Readonly<Record<Exclude<Whereabouts, 'COLLECTED'>, Pick<NextAct, 'who' | 'tone'>>> = {
  ORDERED: { who: 'OFFICE', tone: 'waiting' },
  IN_PRODUCTION: { who: 'MAKER', tone: 'moving' },
  PRODUCED: { who: 'OFFICE', tone: 'waiting' },
  FAILED: { who: 'OFFICE', tone: 'bad' },
  MISSING: { who: 'OFFICE', tone: 'bad' },
  IN_CUSTODY: { who: 'HOLDER', tone: 'waiting' },
  IN_TRANSIT: { who: 'OFFICE', tone: 'moving' },
  WITH_EMPLOYER: { who: 'UNIT', tone: 'waiting' },
  VOID: { who: 'NOBODY', tone: 'final' },
  DESTROYED: { who: 'NOBODY', tone: 'final' },
};
