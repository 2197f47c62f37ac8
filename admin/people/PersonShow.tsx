import AddTaskOutlined from '@mui/icons-material/AddTaskOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useRequireAccess, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { EnrolmentsOf } from '../enrolments/EnrolmentsOf';
import { PersonDocument } from '../graphql/graphql';
import { AnswerLine } from '../inquiry/AnswerLine';
import { WhyNoCard } from '../inquiry/WhyNoCard';
import { Loading } from '../layout/Loading';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { FactRow, Facts } from '../widgets/FactRow';
import { MaskedNumber } from '../widgets/MaskedNumber';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { ErrorState } from '../widgets/States';
import { useMoments } from '../widgets/useMoments';
import { CasesOfPerson } from './CasesOfPerson';
import { CorrectPersonDialog, type ShownPerson } from './CorrectPersonDialog';
import { type RevealedField, useReveal } from './useReveal';

/** One person, masked: what is known, their enrolments and cases; clear values only for a purpose (R-85). */
export function PersonShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { isPending: asking } = useRequireAccess({ resource: 'people', action: 'show' });
  const { data, error, isPending, refetch } = useAnswer(PersonDocument, { id }, { enabled: !asking });
  const [correcting, setCorrecting] = useState(false);
  const permissions = useSession()?.permissions;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending || asking) return <Loading />;
  const { person } = data;
  if (!person) return <ErrorState error={undefined} />;
  const may = { enter: permissions?.has('person:enter'), start: permissions?.has('application:enter') };
  return (
    <Page
      title={person.name}
      subtitle={`${translate(`codes.personCategories.${person.category}`)} · ${person.regionCode}`}
      width={1180}
      actions={
        <>
          {may.enter && (
            <Button startIcon={<EditOutlined />} variant="outlined" onClick={() => setCorrecting(true)}>
              {translate('people.correct')}
            </Button>
          )}
          {may.start && (
            <Button component={Link} to={`/intake?person=${id}`} startIcon={<AddTaskOutlined />} variant="contained">
              {translate('people.startCase')}
            </Button>
          )}
        </>
      }
    >
      {person.deceasedOn && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('people.deceased', { day: person.deceasedOn })}
        </Alert>
      )}
      {permissions?.has('inquiry:read') && <AnswerLine personId={id} />}
      <Box sx={columns}>
        <PersonFacts person={person} />
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
          {permissions?.has('inquiry:read') && <WhyNoCard personId={id} linked />}
          {permissions?.has('enrolment:read') && <EnrolmentsOf personId={id} regionCode={person.regionCode} />}
          {permissions?.has('application:read') && <CasesOfPerson personId={id} />}
        </Box>
      </Box>
      {correcting && <CorrectPersonDialog person={person} onClose={() => setCorrecting(false)} />}
    </Page>
  );
}

function PersonFacts({ person }: { person: ShownPerson }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const reveal = useReveal(person.id);
  const covered = (field: RevealedField, masked: string) => (
    <MaskedNumber masked={masked} label={translate(`people.reveal.${field}`)} reveal={reveal(field)} />
  );
  const word = (name: string) => translate(`people.fields.${name}`);
  const legacy = person.fromLegacyNumber ? translate('people.legacy') : undefined;
  return (
    <Panel title={translate('people.facts')}>
      <Facts>
        <FactRow label={translate(`codes.idKinds.${person.idKind}`)} note={legacy}>
          {covered('number', person.maskedNumber)}
        </FactRow>
        <FactRow label={word('sex')}>{translate(`codes.sexes.${person.sex}`)}</FactRow>
        <FactRow label={word('birthYear')}>{person.birthYear}</FactRow>
        <FactRow label={word('mobile')}>
          {person.maskedMobile ? covered('mobile', person.maskedMobile) : translate('people.unset')}
        </FactRow>
        <FactRow label={word('address')}>{covered('address', translate('people.covered'))}</FactRow>
        <FactRow label={word('idValidTo')}>{person.idValidTo ?? word('longTerm')}</FactRow>
        <FactRow label={word('category')}>{translate(`codes.personCategories.${person.category}`)}</FactRow>
        <FactRow label={word('ethnicity')}>
          {translate(`ethnicities.${person.ethnicity}`, { _: person.ethnicity })}
        </FactRow>
        {person.nationality && <FactRow label={word('nationality')}>{person.nationality}</FactRow>}
        <FactRow label={word('createdAt')}>{when(person.createdAt)}</FactRow>
      </Facts>
    </Panel>
  );
}

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 400px) minmax(0, 1fr)' },
} as const;
