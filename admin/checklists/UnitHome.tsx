import ArrowForward from '@mui/icons-material/ArrowForward';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { enrolmentsAddress } from '../employers/EmployerShow';
import { EnrolmentCountsDocument, UnitHomeDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { numberWords } from '../widgets/numbers';
import { ErrorState } from '../widgets/States';
import { TextLink } from '../widgets/TextLink';
import { UnitRequest } from './UnitRequest';
import { Badge, UnitSteps } from './UnitSteps';
import { UnitWindowLine } from './UnitWindowLine';
import { inWork, listAddress, nextStepOf, UNIT_STEPS, type UnitList } from './unitProgress';
import { useUnitWords } from './useUnitWords';

/** A unit's list on its first page: one sentence, three steps, the one thing to do next; or how to request a list. */
export function UnitHome({ employerId }: { employerId: string }) {
  const { data, error, refetch } = useAnswer(UnitHomeDocument, { employerId });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Box sx={{ minHeight: 150 }} />;
  const { unitWindow, checklists } = data;
  const [latest, ...others] = checklists.nodes;
  const over = !latest || latest.status === 'CONFIRMED';
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {latest ? <Standing list={latest} /> : <None window={unitWindow} />}
      {over && (
        <UnitRequest
          employerId={employerId}
          regionCode={latest?.regionCode}
          window={unitWindow}
          again={latest !== undefined}
        />
      )}
      {others
        .filter(({ status }) => status !== 'CONFIRMED')
        .map(list => (
          <Other key={list.id} list={list} />
        ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <UnitWindowLine window={unitWindow} quiet={latest?.status === 'SUBMITTED'} />
        <People employerId={employerId} />
      </Box>
    </Box>
  );
}

function Standing({ list }: { list: UnitList }) {
  const translate = useTranslate();
  const words = useUnitWords();
  const next = nextStepOf(list);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}>
        <Typography component="p" sx={sentence}>
          {list.supplementOfId && `${translate('checklists.unit.supplement')}${translate('checklists.unit.colon')}`}
          {words.sentence(list)}
        </Typography>
        <Button
          component={Link}
          to={listAddress(list, next)}
          size="large"
          variant={inWork(list) ? 'contained' : 'outlined'}
          endIcon={<ArrowForward />}
        >
          {translate(`checklists.unit.go.${inWork(list) ? (list.status === 'SEALED' ? 'submit' : next) : 'look'}`)}
        </Button>
      </Box>
      <UnitSteps list={list} />
    </>
  );
}

/** Nothing requested yet: what will come, and the way there. */
function None({ window }: { window: UnitList['window'] }) {
  const translate = useTranslate();
  const { open, daysLeft } = window;
  const left = open && daysLeft !== null ? translate('checklists.unit.time.left', { smart_count: daysLeft }) : '';
  return (
    <>
      <Typography component="p" sx={sentence}>
        {[translate('checklists.unit.noList'), left].filter(Boolean).join(translate('checklists.unit.comma'))}
      </Typography>
      <Box
        component="ol"
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, listStyle: 'none', m: 0, p: 0 }}
      >
        {UNIT_STEPS.map((step, at) => (
          <Box
            component="li"
            key={step}
            sx={{ display: 'flex', gap: 1, alignItems: 'center', color: 'text.secondary' }}
          >
            <Badge number={at + 1} done={false} loud={false} />
            {translate(`checklists.unit.steps.${step}`)}
          </Box>
        ))}
      </Box>
    </>
  );
}

function Other({ list }: { list: UnitList }) {
  const words = useUnitWords();
  return (
    <Typography>
      <TextLink to={listAddress(list)}>{list.no}</TextLink> {words.sentence(list)}
    </Typography>
  );
}

/** Who could be on a list, and who still waits at the bureau. */
function People({ employerId }: { employerId: string }) {
  const translate = useTranslate();
  const { data } = useAnswer(EnrolmentCountsDocument, { employerId });
  if (!data) return null;
  const lines = [
    { status: 'PENDING', count: data.pending, words: 'boards.unit.pending' },
    { status: 'ACCEPTED', count: data.accepted, words: 'boards.unit.accepted' },
  ];
  return (
    <>
      {lines.map(({ status, count, words }) => (
        <Typography key={status} variant="body2" sx={{ color: 'text.secondary' }}>
          <TextLink to={enrolmentsAddress(employerId, status)}>
            {translate(words)} {numberWords(count.totalCount, count.totalIsCapped)}
          </TextLink>
          {status === 'PENDING' && count.totalCount > 0 && ` ${translate('checklists.unit.notEligible')}`}
        </Typography>
      ))}
    </>
  );
}

const sentence = {
  flex: '1 1 14em',
  fontSize: { xs: '1.125rem', sm: '1.375rem' },
  fontWeight: 600,
  lineHeight: 1.4,
} as const;
