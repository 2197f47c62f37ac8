import { useTranslate } from 'react-admin';
import { numberWords } from '../widgets/numbers';
import { useMoments } from '../widgets/useMoments';
import { inWork, stepDone, type UnitList, type UnitStep } from './unitProgress';

type Window = UnitList['window'];
type UnitWords = {
  /** How a list stands, in one sentence: how many people, what is missing, how long. */
  sentence: (list: UnitList) => string;
  /** What a step still asks for, or how it was settled. */
  step: (list: UnitList, step: UnitStep) => string;
  /** The window in force, or the next one. */
  window: (window: Window) => string;
};

/** How a list and its window stand, in words. */
export function useUnitWords(): UnitWords {
  const translate = useTranslate();
  const { when } = useMoments();
  const say = (key: string, params?: object) => translate(`checklists.unit.${key}`, params);
  const count = (key: string, smart_count: number) =>
    smart_count > 0 ? say(key, { smart_count, count: numberWords(smart_count) }) : '';
  const joined = (...parts: string[]) => parts.filter(Boolean).join(say('comma'));
  const time = ({ open, daysLeft, from, to, kind }: Window) => {
    if (kind === 'ALWAYS') return '';
    if (kind === 'NONE') return say('time.none');
    if (open) return daysLeft ? say('time.left', { smart_count: daysLeft }) : say('time.last');
    return say('time.closed', { from, to });
  };
  const lacking = (list: UnitList) =>
    joined(count('lacking.photos', list.photosMissing), count('lacking.copies', list.idCopiesMissing)) ||
    count('lacking.checks', list.listed);
  const ended = ({ status, converted, returned }: UnitList) =>
    status === 'CONFIRMED'
      ? joined(say('ended.confirmed'), count('ended.converted', converted), count('ended.returned', returned))
      : say('ended.waiting');
  return {
    sentence: list =>
      joined(
        count('people', list.rows),
        ...(inWork(list) ? [lacking(list) || say(`ready.${list.status}`), time(list.window)] : [ended(list)]),
      ),
    step: (list, step) => {
      if (step === 'seal') {
        if (list.status === 'SUBMITTED') return say('seal.submitted', { when: when(list.submittedAt ?? '') });
        if (list.status === 'SEALED') return say('seal.sealed', { by: list.sealedBy });
        if (!inWork(list)) return say('seal.confirmed');
        return count('seal.unready', list.unready) || say('seal.ready');
      }
      if (step === 'photos')
        return (
          joined(
            count('photos.missing', list.photosMissing - list.photosRefused),
            count('photos.refused', list.photosRefused),
            count('photos.copies', list.idCopiesMissing),
          ) || say('photos.complete')
        );
      const settled = joined(
        count('check.confirmed', list.confirmed + list.converted),
        count('check.disputed', list.disputed),
        count('check.excluded', list.excluded),
        count('check.returned', list.returned),
      );
      return stepDone(list, 'check') ? settled : joined(count('check.listed', list.listed), settled);
    },
    window: ({ kind, from, to, open }) => {
      if (kind === 'NONE') return say('time.none');
      if (kind === 'ALWAYS') return translate('codes.unitWindowKinds.ALWAYS');
      return say(open ? 'window.open' : 'window.next', { kind: translate(`codes.unitWindowKinds.${kind}`), from, to });
    },
  };
}
