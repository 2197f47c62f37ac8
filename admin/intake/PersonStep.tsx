import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import { Box, Button, ButtonBase, TextField, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { PeopleDocument, type PersonRowFragment } from '../graphql/graphql';
import { PersonForm } from '../people/PersonForm';
import { useAnswer } from '../provider/useAnswer';
import { useSettled } from '../widgets/useSettled';
import { Step } from './Step';

type Props = {
  person: PersonRowFragment | undefined;
  onPerson: (id: string) => void;
  attention: boolean;
  /** Goes back to the search; not offered once the case is on the server. */
  onChange?: () => void;
};

/** Step one: the person, found or entered. */
export function PersonStep({ person, onPerson, attention, onChange }: Props) {
  const translate = useTranslate();
  return (
    <Step
      number={1}
      title={translate('intake.steps.person')}
      state={person ? 'done' : 'open'}
      takesFocus
      attention={attention}
      summary={person && <PersonLine person={person} />}
      actions={
        <>
          {person && attention && (
            <Button component={Link} to={`/people/${person.id}/show`} size="small" variant="outlined">
              {translate('intake.returned.correctPerson')}
            </Button>
          )}
          {person && onChange && (
            <Button size="small" variant="text" onClick={onChange}>
              {translate('intake.change')}
            </Button>
          )}
        </>
      }
    >
      <FindPerson onPerson={onPerson} />
    </Step>
  );
}

/** A scanner types the number and Enter before the answer is there: the only person found is then taken when it comes. */
function FindPerson({ onPerson }: { onPerson: (id: string) => void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const [entered, setEntered] = useState('');
  const [entering, setEntering] = useState(false);
  const search = useSettled(typed.trim(), 300);
  const ready = search.length >= 2;
  const { data, isFetching } = useAnswer(
    PeopleDocument,
    { filter: { search }, perPage: 8 },
    { enabled: ready && !entering, placeholderData: keepPreviousData },
  );
  const found = ready ? data?.page.nodes : undefined;
  const [only] = entered && entered === search && !isFetching && found?.length === 1 ? found : [];
  useEffect(() => {
    if (only) onPerson(only.id);
  }, [only, onPerson]);
  if (entering) {
    return (
      <PersonForm
        start={startOf(typed)}
        onEntered={({ id }) => onPerson(id)}
        onKnown={onPerson}
        actions={<Button onClick={() => setEntering(false)}>{translate('intake.find.back')}</Button>}
      />
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
        <TextField
          label={translate('intake.find.label')}
          helperText={translate('intake.find.help')}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={event => event.key === 'Enter' && setEntered(typed.trim())}
          slotProps={{ htmlInput: { maxLength: 60, autoComplete: 'off', spellCheck: false } }}
          sx={{ flex: '1 1 260px' }}
        />
        <Button
          size="large"
          startIcon={<PersonAddAltOutlined />}
          variant={found?.length === 0 ? 'contained' : 'outlined'}
          onClick={() => setEntering(true)}
          sx={{ minHeight: 40, py: 0.5 }}
        >
          {translate('intake.find.enter')}
        </Button>
      </Box>
      {found && (
        <Box aria-live="polite">
          {found.length === 0 && !isFetching && (
            <Typography>
              {translate('intake.find.none')} {translate('intake.find.one')}
            </Typography>
          )}
          {found.length > 0 && <Found people={found} onPerson={onPerson} />}
        </Box>
      )}
    </Box>
  );
}

function Found({ people, onPerson }: { people: readonly PersonRowFragment[]; onPerson: (id: string) => void }) {
  const translate = useTranslate();
  return (
    <Box component="ul" aria-label={translate('intake.find.results')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {people.map(person => (
        <li key={person.id}>
          <ButtonBase
            aria-label={`${translate('intake.find.choose', { name: person.name })} ${person.maskedNumber}`}
            onClick={() => onPerson(person.id)}
            sx={row}
          >
            <PersonLine person={person} />
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}

function PersonLine({ person }: { person: PersonRowFragment }) {
  const translate = useTranslate();
  const { name, maskedNumber, birthYear, sex, category } = person;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
      <Typography component="span" sx={{ fontWeight: 600 }}>
        {name}
      </Typography>
      <Typography component="span">{maskedNumber}</Typography>
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        {[translate(`codes.sexes.${sex}`), birthYear, translate(`codes.personCategories.${category}`)].join(' · ')}
      </Typography>
    </Box>
  );
}

/** What was searched for goes into the form: a number as the number, anything else with Chinese in it as the name. */
function startOf(typed: string): { number: string } | { name: string } | undefined {
  const text = typed.trim();
  if (/\d{4,}/.test(text)) return { number: text };
  return /\p{Script=Han}/u.test(text) ? { name: text } : undefined;
}

const row = {
  display: 'block',
  width: '100%',
  textAlign: 'start',
  px: 1.25,
  py: 1,
  borderRadius: '6px',
  border: '1px solid',
  borderColor: 'divider',
  mb: 0.75,
  '&:hover': { borderColor: 'primary.main', bgcolor: 'action.hover' },
} as const;
