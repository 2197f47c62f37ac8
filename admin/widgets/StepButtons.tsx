import { Box, Button, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Owned } from '../../shared/access';
import type { FailureCode } from '../../shared/failures';
import { type Lifecycle, type Scene, whyNot } from '../../shared/lifecycle';
import { KeyHint } from './KeyHint';
import { useHotkeys } from './useHotkeys';
import { useWords } from './useWords';

type Look = {
  color?: 'primary' | 'error' | 'warning' | 'inherit';
  variant?: 'contained' | 'outlined' | 'text';
  hotkey?: string;
};

type Props<S extends string, V extends string, R extends Owned> = {
  record: R;
  lifecycle: Lifecycle<S, V, R>;
  /** The verbs that this screen can perform, in the order of the buttons. */
  verbs: readonly V[];
  /** Who acts, when, under which policy; undefined while it is loading. */
  scene: Scene | undefined;
  onStep: (verb: V) => void;
  busy?: boolean;
  looks?: Partial<Record<V, Look>>;
  /** Where the words of the verbs stand; `actions` unless the domain has its own. */
  wordsOf?: string;
};

/**
 * A button for each step that is open from here; a step that a rule refuses stays in view, disabled, and says why; a
 * step that is not from here or not for this actor is hidden. The answer is the server's own: `whyNot`.
 */
export function StepButtons<S extends string, V extends string, R extends Owned>(props: Props<S, V, R>) {
  const { record, lifecycle, verbs, scene, onStep, busy = false, looks = {}, wordsOf = 'actions' } = props;
  const steps = scene
    ? verbs
        .map(verb => ({ verb, refusal: whyNot(lifecycle, verb, record, scene), look: lookOf(looks, verb) }))
        .filter(({ refusal }) => isShown(refusal))
    : [];
  const open = steps.filter(({ refusal, look }) => !refusal && look.hotkey);
  useHotkeys(Object.fromEntries(open.map(({ verb, look }) => [String(look.hotkey), () => onStep(verb)])), !busy);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {steps.map(({ verb, refusal, look }) => (
        <StepButton
          key={verb}
          label={`${wordsOf}.${verb}`}
          refusal={refusal}
          look={look}
          busy={busy}
          onClick={() => onStep(verb)}
        />
      ))}
    </Box>
  );
}

/** Whether a step stays in view: open, or refused by a rule that is worth reading. */
export const isShown = (refusal: ReturnType<typeof whyNot>): boolean => !refusal || !hiding.includes(refusal.code);

type ButtonProps = {
  label: string;
  refusal: ReturnType<typeof whyNot>;
  look: Look;
  busy: boolean;
  onClick: () => void;
};

function StepButton({ label, refusal, look, busy, onClick }: ButtonProps) {
  const translate = useTranslate();
  const words = useWords();
  const { hotkey, color = 'primary', variant = 'outlined' } = look;
  const button = (
    <Button
      color={color}
      variant={refusal ? 'outlined' : variant}
      aria-disabled={refusal ? true : undefined}
      disabled={busy && !refusal}
      onClick={refusal ? undefined : onClick}
      sx={refusal ? blocked : undefined}
    >
      {translate(label)}
      {hotkey && !refusal && <KeyHint keys={hotkey.toUpperCase()} />}
    </Button>
  );
  return refusal ? (
    <Tooltip describeChild title={translate('widgets.steps.blocked', { why: words.refusal(refusal) })}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}

const hiding: readonly FailureCode[] = ['FORBIDDEN', 'NOT_FROM_HERE'];

const lookOf = <V extends string>(looks: Partial<Record<V, Look>>, verb: V): Look => looks[verb] ?? {};

/** Refused, yet reachable by keyboard and pointer, so that the reason can be read. */
const blocked = {
  cursor: 'not-allowed',
  borderStyle: 'dashed',
  borderColor: 'text.disabled',
  color: 'text.secondary',
  bgcolor: 'transparent',
  '&:hover': { bgcolor: 'transparent', borderColor: 'text.disabled' },
} as const;
