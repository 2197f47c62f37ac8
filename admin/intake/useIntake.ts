import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { IntakeCaseDocument, type IntakeCaseFragment } from '../graphql/graphql';
import { ask, refusalOf } from '../provider/ask';
import { serverNow } from '../provider/clock';
import { useWords } from '../widgets/useWords';
import { firstDraft, type IntakeDraft, isDirty, leftOf, type Plan, valuesOf } from './intakeDraft';
import { useCaseCalls, type Wish } from './useCaseCalls';

type Props = {
  kept: IntakeCaseFragment | undefined;
  onOpened: (id: string) => void;
  onSubmitted: (submitted: IntakeCaseFragment) => void;
};

export type Intake = {
  saved: IntakeCaseFragment | undefined;
  draft: IntakeDraft;
  patch: (change: Partial<IntakeDraft>) => void;
  restart: () => void;
  save: (wish: Wish, plan: Plan) => Promise<void>;
  submit: (wish: Wish, plan: Plan) => Promise<void>;
  busy: boolean;
  /** Why the server said no, in words; everything typed is still there. */
  refusal: string | undefined;
  dirty: boolean;
};

/** One case at the counter: the draft in this browser and the case on the server, brought together by save and submit. */
export function useIntake({ kept, onOpened, onSubmitted }: Props): Intake {
  const refresh = useRefresh();
  const notify = useNotify();
  const say = useRefusalWords();
  const calls = useCaseCalls();
  const [saved, setSaved] = useState(kept);
  const [draft, setDraft] = useState<IntakeDraft>(() => firstDraft(kept));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const bring = async (wish: Wish, plan: Plan): Promise<IntakeCaseFragment> => {
    const today = dayOf(serverNow());
    const values = valuesOf(draft, plan, today);
    if (saved && !isDirty(draft, saved)) return saved;
    const application = saved ? await calls.correct(saved, values) : await calls.open(wish, values);
    setSaved(application);
    setDraft(leftOf(draft, plan, today));
    if (!saved) onOpened(application.id);
    return application;
  };
  const acting = async (act: () => Promise<void>) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await act();
    } catch (error) {
      setRefusal(say(error));
      if (saved && refusalOf(error)?.code === 'STALE') {
        const { application } = await ask(IntakeCaseDocument, { id: saved.id }).catch(() => ({ application: null }));
        if (application) setSaved(application);
      }
    } finally {
      setBusy(false);
      refresh();
    }
  };

  return {
    saved,
    draft,
    patch: change => setDraft(now => ({ ...now, ...change })),
    restart: () => setDraft(firstDraft()),
    save: (wish, plan) =>
      acting(async () => {
        await bring(wish, plan);
        notify('intake.summary.saved', { type: 'success' });
      }),
    submit: (wish, plan) =>
      acting(async () => {
        onSubmitted(await calls.submit(await bring(wish, plan)));
      }),
    busy,
    refusal,
    dirty: isDirty(draft, saved),
  };
}

/** A refusal in words, with what it names: the materials that are missing, or the next window. */
function useRefusalWords(): (error: unknown) => string {
  const translate = useTranslate();
  const words = useWords();
  return error => {
    const { code, params = {} } = refusalOf(error) ?? {};
    const { kinds, from, to } = params;
    if (code === 'MATERIALS_MISSING' && typeof kinds === 'object') {
      const named = kinds.map(kind => translate(`codes.materialKinds.${kind}`)).join(translate('widgets.list.comma'));
      return translate('intake.summary.missingKinds', { kinds: named });
    }
    if (code === 'WINDOW_CLOSED' && from && to) return translate('intake.summary.window', { from, to });
    return words.error(error);
  };
}
