import { useTranslate } from 'react-admin';
import { RevealPersonDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useSession } from '../provider/useSession';
import type { RevealPurpose } from '../widgets/RevealDialog';

export type RevealedField = 'number' | 'mobile' | 'address';

/** Asks for one clear value of a person under a purpose; nothing where the actor may not look. */
export function useReveal(
  personId: string,
): (field: RevealedField) => ((purpose: RevealPurpose) => Promise<string>) | undefined {
  const translate = useTranslate();
  const session = useSession();
  return field => {
    if (!session?.permissions.has('person:reveal')) return undefined;
    return async purpose => {
      const { revealed } = await ask(RevealPersonDocument, { input: { id: personId, purpose } });
      return revealed[field] || translate('people.unset');
    };
  };
}
