import { Box, Checkbox, FormControlLabel } from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import type { MaterialKind } from '../../shared/codes';
import type { IntakeCaseFragment } from '../graphql/graphql';
import { serverNow } from '../provider/clock';
import { ComesPart } from './ComesPart';
import { type IntakeDraft, type MaterialDraft, type Plan, rowsOf, savedFor } from './intakeDraft';
import { MaterialLine } from './MaterialLine';
import { Step } from './Step';

type Props = {
  attention: boolean;
  plan: Plan | undefined;
  draft: IntakeDraft;
  saved: IntakeCaseFragment | undefined;
  patch: (change: Partial<IntakeDraft>) => void;
  guardianAge: number | undefined;
  /** Something was tried and lacked this: mark what is empty. */
  tried: boolean;
};

/** Step five: who came, what was sighted and noted, and the declaration of truth. */
export function MaterialsStep({ attention, plan, draft, saved, patch, guardianAge, tried }: Props) {
  const translate = useTranslate();
  const today = dayOf(serverNow());
  const note = (kind: MaterialKind, entry: MaterialDraft | undefined) =>
    patch({ materials: Object.fromEntries(others(draft, kind).concat(entry ? [[kind, entry]] : [])) });
  const declared = plan?.materials.some(({ kind }) => kind === 'TRUTH_DECLARATION');
  return (
    <Step
      number={5}
      attention={attention}
      title={translate('intake.steps.materials')}
      state={plan ? 'open' : 'waiting'}
    >
      {plan && (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <ComesPart
            draft={draft}
            saved={saved}
            patch={patch}
            tried={tried}
            guardianAge={plan.guardianRequired ? guardianAge : undefined}
          />
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: '1px solid', borderColor: 'divider' }}>
            {rowsOf(plan).map(required => (
              <MaterialLine
                key={required.kind}
                required={required}
                entry={draft.materials[required.kind]}
                saved={savedFor(required, saved)}
                today={today}
                onNote={entry => note(required.kind, entry)}
              />
            ))}
          </Box>
          {declared && (
            <FormControlLabel
              label={translate('intake.materials.declared')}
              control={
                <Checkbox
                  checked={draft.truthDeclared}
                  onChange={event => patch({ truthDeclared: event.target.checked })}
                />
              }
            />
          )}
        </Box>
      )}
    </Step>
  );
}

const others = ({ materials }: IntakeDraft, kind: MaterialKind): [string, MaterialDraft | undefined][] =>
  Object.entries(materials).filter(([name]) => name !== kind);
