import { useTranslate } from 'react-admin';
import type { Refusal } from '../../shared/failures';
import { refusalOf } from '../provider/ask';

type Words = { refusal: (refusal: Refusal) => string; error: (error: unknown) => string; done: string };

/** Puts refusals and errors into the person's language; what is unknown becomes the general words. */
export function useWords(): Words {
  const translate = useTranslate();
  const refusal = ({ code, params = {} }: Refusal) =>
    translate(`failures.${code}`, { ...joined(params), _: translate('failures.INTERNAL') });
  return {
    refusal,
    error: error => refusal(refusalOf(error) ?? { code: 'INTERNAL' }),
    done: translate('widgets.steps.done'),
  };
}

const joined = (params: NonNullable<Refusal['params']>) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value.join('、') : value]),
  );
