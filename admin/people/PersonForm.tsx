import { Alert, Box, Button } from '@mui/material';
import type { FormEvent, ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { PersonRowFragment } from '../graphql/graphql';
import { PersonInputs } from './PersonInputs';
import { entryOf, type PersonDraft, type PersonField } from './personDraft';
import { useEnterPerson } from './useEnterPerson';
import { usePersonDraft } from './usePersonDraft';

type Props = {
  /** What is known to begin with, such as the number that was searched for. */
  start?: Partial<PersonDraft>;
  onEntered: (person: PersonRowFragment) => void;
  /** Leads to the person whose number is on file already. */
  onKnown: (id: string) => void;
  /** Beside the button that enters. */
  actions?: ReactNode;
};

/** Enters a person: the number judged while it is typed, birth date and sex filled in from it. */
export function PersonForm({ start, onEntered, onKnown, actions }: Props) {
  const translate = useTranslate();
  const { enter, busy, fault, knownId } = useEnterPerson(onEntered);
  const drafting = usePersonDraft(start);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (drafting.settle()) void enter(entryOf(drafting.draft));
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      onBlur={event => {
        const name = event.target instanceof HTMLInputElement ? event.target.name : '';
        if (name) drafting.leave(name as PersonField);
      }}
      sx={grid}
    >
      {fault && (
        <Alert
          severity="error"
          role="alert"
          sx={{ gridColumn: '1 / -1' }}
          action={
            knownId && (
              <Button size="small" onClick={() => onKnown(knownId)}>
                {translate('people.openKnown')}
              </Button>
            )
          }
        >
          {fault}
        </Alert>
      )}
      <PersonInputs drafting={drafting} />
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        {actions}
        <Button type="submit" variant="contained" disabled={busy}>
          {translate('people.save')}
        </Button>
      </Box>
    </Box>
  );
}

const grid = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(3, minmax(0, 1fr))' },
  columnGap: 1.5,
  rowGap: 2,
  alignItems: 'start',
} as const;
