import { addDays, type Day, rollForward } from '../../shared/calendar';
import { Card } from '../cards/card.entity';
import { enableCard } from '../custody/enabling.service';
import { activateFinancialFunction } from '../losses/financial.service';
import { lockCardPin } from '../losses/pin.service';
import type { ProductionBatch } from '../production/batch.entity';
import type { CardStage } from './cardStage';
import { collected, makes, opens, receives, sends } from './cards';
import type { CasePlan } from './casePlan';
import { type Agenda, momentsOn } from './days';
import { planOf } from './holders';
import { randomOf } from './random';
import type { Resident } from './resident';
import type { Step } from './story';

/** Those who got their cards almost a year ago, by how many days ago that was: one is past the last day, some have days left. */
const COLLECTED_AGO = [313, 298, 296, 295, 302, 276, 291, 284] as const;
/** Which of them went to the bank in time, and which of these is locked by wrong PINs now. */
const ACTIVE = [4, 6, 7];
const LOCKED = 4;
const LOCKED_AGO = 3;
const APPLIED_AGO = 338;
const MADE_AGO = { open: 331, made: 325, received: 320, activated: 250 } as const;

const veteransAmong = (people: readonly Resident[]): Resident[] =>
  people.filter(({ group, fate }) => group === 'veterans' && fate === 'ACCEPTED');

const workingDay = ({ calendar, today }: Agenda, ago: number): Day => rollForward(calendar, addDays(today, -ago));

/** The first cards of those who have held them for almost a year. */
export function planVeterans(agenda: Agenda, people: readonly Resident[]): CasePlan[] {
  return veteransAmong(people).map(person => ({
    ...planOf(agenda, person, { businessType: 'FIRST', channel: 'BUREAU', scenario: 'APPROVED', before: 0 }),
    day: workingDay(agenda, APPLIED_AGO),
  }));
}

/** What became of these cards: made, collected and enabled; some were taken to the bank in time, of which one is locked by wrong PINs now, and the clocks of the others run out. */
export function veteranSteps(stage: CardStage): Step[] {
  const { agenda, desk, offices } = stage;
  const moment = (ago: number, key: string): Date =>
    momentsOn(agenda, workingDay(agenda, ago), 1, randomOf(`veterans ${key}`))[0];
  const [open, made, received] = [
    moment(MADE_AGO.open, 'open'),
    moment(MADE_AGO.made, 'made'),
    moment(MADE_AGO.received, 'received'),
  ];
  let batch: ProductionBatch | undefined;
  const cardOf = (resident: Resident) => {
    const personId = stage.registered.get(resident.key)!.person.id;
    return desk('cards', open).db.findOneBy(Card, { personId });
  };
  const steps = veteransAmong(stage.people).flatMap((resident, nth): Step[] => {
    const at = moment(COLLECTED_AGO[nth % COLLECTED_AGO.length], resident.key);
    const got = async () => {
      const card = await cardOf(resident);
      const work = desk('clerk', at);
      const taken = card && (await collected(work, stage, card));
      if (taken) await enableCard(work, taken, 'CENTRE');
    };
    const later = moment(MADE_AGO.activated, resident.key);
    const activated = async () => {
      const card = await cardOf(resident);
      if (card?.whereabouts === 'COLLECTED')
        await activateFinancialFunction(desk('clerk', later), card, { sighted: true, outletId: offices.bank.id });
    };
    const lately = moment(LOCKED_AGO, resident.key);
    const locked = async () => {
      const card = await cardOf(resident);
      if (card?.ssStatus === 'NORMAL') await lockCardPin(desk('clerk', lately), card, { sighted: true });
    };
    return [
      { at, act: got },
      ...(ACTIVE.includes(nth) ? [{ at: later, act: activated }] : []),
      ...(nth === LOCKED ? [{ at: lately, act: locked }] : []),
    ];
  });
  return [
    { at: open, act: async () => (batch = await sends(desk('cards', open), await opens(desk('cards', open)))) },
    { at: made, act: async () => batch && makes(stage, batch, made, 0) },
    { at: received, act: async () => batch && receives(stage, batch, received, 1) },
    ...steps,
  ];
}
