import type { BusinessType, Channel } from '../../shared/codes';
import {
  CorrectApplicationDocument,
  type IntakeCaseFragment,
  OpenApplicationDocument,
  SubmitIntakeDocument,
} from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useKeyFor } from '../provider/useKeyFor';
import type { valuesOf } from './intakeDraft';

/** What is asked for, by whom, at which counter. */
export type Wish = { personId: string; businessType: BusinessType; channel: Channel };

type Values = ReturnType<typeof valuesOf>;
type Ref = Pick<IntakeCaseFragment, 'id' | 'version'>;

type Calls = {
  open: (wish: Wish, values: Values) => Promise<IntakeCaseFragment>;
  correct: (saved: Ref, values: Values) => Promise<IntakeCaseFragment>;
  submit: (saved: Ref) => Promise<IntakeCaseFragment>;
};

/** The three verbs of the counter; the same content sent again after a lost answer does nothing twice. */
export function useCaseCalls(): Calls {
  const keyFor = useKeyFor();
  return {
    open: async (wish, values) => {
      const input = { ...wish, cardKind: 'SOCIAL_SECURITY' as const, ...values };
      return (await ask(OpenApplicationDocument, { input: { ...input, idempotencyKey: keyFor(input) } })).application;
    },
    correct: async ({ id, version }, values) => {
      const input = { id, version, ...values };
      return (await ask(CorrectApplicationDocument, { input: { ...input, idempotencyKey: keyFor(input) } }))
        .application;
    },
    submit: async ({ id, version }) => {
      const input = { id, version, idempotencyKey: keyFor({ submit: id, version }) };
      return (await ask(SubmitIntakeDocument, { input })).application;
    },
  };
}
