import { type ReactNode, useCallback, useState } from 'react';
import { useTranslate } from 'react-admin';
import { RevealPersonDocument, type RevealPersonMutation } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { RevealDialog } from '../widgets/RevealDialog';
import { useCountdown } from '../widgets/UndoSnackbar';

export type Clear = RevealPersonMutation['revealed'];

type Reveal = { clear?: Clear; open: () => void; hide: () => void; dialog: ReactNode };

/** The clear values of one person, for a purpose that is recorded before they are shown; gone when another person comes. */
export function useReveal(personId: string): Reveal {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Clear>();
  const hide = useCallback(() => setShown(undefined), []);
  const dialog = asking && (
    <RevealDialog
      label={translate('review.person.numberAndBirth')}
      usual="REVIEW"
      reveal={async purpose => {
        const { revealed } = await ask(RevealPersonDocument, { input: { id: personId, purpose } });
        setShown(revealed);
        return revealed.number;
      }}
      onShown={() => undefined}
      onClose={() => setAsking(false)}
    />
  );
  return { clear: shown?.id === personId ? shown : undefined, open: () => setAsking(true), hide, dialog };
}

/** How long clear values stay in view. */
const SECONDS = 60;

/** Counts down the time in which clear values are in view, then hides them. */
export function HidesIn({ onHide }: { onHide: () => void }) {
  const translate = useTranslate();
  return <>{translate('widgets.reveal.hidesIn', { seconds: Math.ceil(useCountdown(SECONDS, onHide)) })}</>;
}
