import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationCase } from '../applications/types';
import { CaseEnrolmentsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { FactRow, Facts } from '../widgets/FactRow';
import { KeyHint } from '../widgets/KeyHint';
import { Panel } from '../widgets/Panel';
import { StatusChip } from '../widgets/StatusChip';
import { useHotkeys } from '../widgets/useHotkeys';
import { CheckedFact } from './CheckedFact';
import { type Clear, HidesIn, useReveal } from './useReveal';
import { checksOf } from './verdicts';

/** Who applies: each field of the form with the verdict of its automatic check beside it. */
export function PersonPanel({ record }: { record: ApplicationCase }) {
  const translate = useTranslate();
  const session = useSession();
  const { clear, open, hide, dialog } = useReveal(record.person.id);
  const mayReveal = session?.permissions.has('person:reveal') ?? false;
  useHotkeys({ v: clear ? hide : open }, mayReveal);
  return (
    <Panel
      title={translate('review.person.title')}
      actions={
        mayReveal && (
          <Button
            size="small"
            variant="text"
            startIcon={clear ? <VisibilityOffOutlined /> : <VisibilityOutlined />}
            aria-label={clear && translate('widgets.reveal.hide')}
            onClick={clear ? hide : open}
          >
            {clear ? <HidesIn key={clear.number} onHide={hide} /> : translate('review.person.reveal')}
            <KeyHint keys="V" />
          </Button>
        )
      }
    >
      <IdentityFacts record={record} clear={clear} />
      {dialog}
    </Panel>
  );
}

function IdentityFacts({ record, clear }: { record: ApplicationCase; clear?: Clear }) {
  const translate = useTranslate();
  const { person, changed } = record;
  const word = (name: string) => translate(`review.person.${name}`);
  return (
    <Facts>
      <CheckedFact
        label={word('name')}
        checks={checksOf(record, ['NAME_CHARACTERS'])}
        changed={changed.includes('name')}
      >
        {person.name}
      </CheckedFact>
      <CheckedFact
        label={word('number')}
        checks={checksOf(record, ['NUMBER_VALID'])}
        changed={changed.includes('number')}
      >
        <Box component="span" sx={{ fontWeight: clear ? 600 : undefined, whiteSpace: 'nowrap' }}>
          {clear?.number ?? person.maskedNumber}
        </Box>
        <Small>
          {translate(`codes.idKinds.${person.idKind}`)}
          {person.fromLegacyNumber && ` · ${word('legacy')}`}
        </Small>
      </CheckedFact>
      <CheckedFact
        label={word('birth')}
        checks={checksOf(record, ['BIRTH_AGREES'])}
        changed={changed.includes('birthDate')}
      >
        {clear?.birthDate ?? translate('review.person.birthYear', { year: person.birthYear })}
      </CheckedFact>
      <CheckedFact label={word('sex')} checks={checksOf(record, ['SEX_AGREES'])} changed={changed.includes('sex')}>
        {translate(`codes.sexes.${person.sex}`)}
      </CheckedFact>
      <CheckedFact
        label={word('idValidTo')}
        checks={checksOf(record, ['DOCUMENT_VALID'], 'idValidTo')}
        changed={changed.includes('idValidTo')}
      >
        {person.idValidTo ?? word('longTerm')}
      </CheckedFact>
      <CheckedFact
        label={word('mobile')}
        checks={checksOf(record, ['MOBILE_FORMAT'])}
        changed={changed.includes('mobile')}
      >
        {clear ? (clear.mobile ?? '—') : (person.maskedMobile ?? '—')}
      </CheckedFact>
      {clear?.address && <FactRow label={word('address')}>{clear.address}</FactRow>}
      <FactRow label={word('category')}>{translate(`codes.personCategories.${person.category}`)}</FactRow>
      <CheckedFact label={word('enrolment')} checks={checksOf(record, ['ENROLMENT_ACCEPTED', 'ENROLLED_ONCE'])}>
        <Enrolments personId={person.id} />
      </CheckedFact>
      <CheckedFact label={word('otherCard')} checks={checksOf(record, ['NO_OTHER_CARD'])}>
        {translate(`review.hindrances.${record.facts.hindrance}`)}
      </CheckedFact>
      {person.deceasedOn && (
        <CheckedFact label={word('deceasedOn')} checks={checksOf(record, ['ALIVE'])}>
          {person.deceasedOn}
        </CheckedFact>
      )}
    </Facts>
  );
}

function Enrolments({ personId }: { personId: string }) {
  const translate = useTranslate();
  const { data } = useAnswer(CaseEnrolmentsDocument, { filter: { personId } });
  if (!data) return <>…</>;
  if (data.page.nodes.length === 0) return <>{translate('review.person.noEnrolment')}</>;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {data.page.nodes.map(({ id, insuranceKind, status, employer }) => (
        <Box key={id}>
          {translate(`codes.insuranceKinds.${insuranceKind}`)} <StatusChip of="enrolment" status={status} />
          {employer && <Small>{employer.name}</Small>}
        </Box>
      ))}
    </Box>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{children}</Box>;
}
