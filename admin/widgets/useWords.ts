import { useTranslate } from 'react-admin';
import type { Params, Refusal } from '../../shared/failures';
import { refusalOf } from '../provider/ask';

type Words = { refusal: (refusal: Refusal) => string; error: (error: unknown) => string; done: string };

/** Lists of codes that a refusal may name, and where their words are. */
const LISTED: Readonly<Record<string, string>> = { kinds: 'codes.materialKinds', missing: 'roster.columns' };

/** Puts refusals and errors into the person's language, with what they name; what is unknown becomes the general words. */
export function useWords(): Words {
  const translate = useTranslate();
  const wordOf = (name: string, value: string) =>
    name in LISTED ? translate(`${LISTED[name]}.${value}`, { _: value }) : value;
  const written = (params: Params) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'object' ? value.map(one => wordOf(name, one)).join(translate('widgets.comma')) : value,
      ]),
    );
  const refusal = ({ code, params = {} }: Refusal) =>
    translate(`failures.${code}`, { ...written(params), _: translate('failures.INTERNAL') });
  return {
    refusal,
    error: error => refusal(refusalOf(error) ?? { code: 'INTERNAL' }),
    done: translate('widgets.steps.done'),
  };
}
