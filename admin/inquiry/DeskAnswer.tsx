import { Box, Button, ButtonBase, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { InquiryAnswerFragment, PersonRowFragment } from '../graphql/graphql';
import { Panel } from '../widgets/Panel';
import { EmptyState } from '../widgets/States';
import { Answer } from './Answer';
import { PrintSlip } from './Slip';
import type { Outcome } from './useInquiry';

/** What the desk found: an answer, people of one name, or nothing. */
export function DeskAnswer({ outcome, onChoose }: { outcome: Outcome; onChoose: (personId: string) => void }) {
  const translate = useTranslate();
  if (outcome.kind === 'people') return <Choice people={outcome.people} onChoose={onChoose} />;
  if (outcome.kind === 'answer') return <Found answer={outcome.answer} />;
  return (
    <Paper variant="outlined">
      <EmptyState title={translate('inquiry.notHere')} text={translate('inquiry.noName')} />
    </Paper>
  );
}

function Found({ answer }: { answer: InquiryAnswerFragment }) {
  const translate = useTranslate();
  const title = [answer.name, answer.maskedNumber].filter(Boolean).join(' · ') || translate('inquiry.title');
  return (
    <Panel
      title={title}
      actions={
        <>
          {answer.personId && (
            <Button size="small" component={Link} to={`/people/${answer.personId}/show`}>
              {translate('inquiry.openPerson')}
            </Button>
          )}
          <PrintSlip answer={answer} />
        </>
      }
    >
      <Answer answer={answer} linked />
    </Panel>
  );
}

type ChoiceProps = { people: readonly PersonRowFragment[]; onChoose: (personId: string) => void };

function Choice({ people, onChoose }: ChoiceProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate('inquiry.choose')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {people.map(({ id, name, maskedNumber, birthYear }) => (
          <Box component="li" key={id}>
            <ButtonBase onClick={() => onChoose(id)} sx={line}>
              <Typography sx={{ fontWeight: 500, minWidth: '6em' }}>{name}</Typography>
              <Typography sx={{ color: 'text.secondary' }}>
                {maskedNumber} · {birthYear}
              </Typography>
            </ButtonBase>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const line = {
  width: '100%',
  justifyContent: 'flex-start',
  flexWrap: 'wrap',
  columnGap: 2,
  minHeight: 40,
  px: 1,
  borderRadius: '6px',
  textAlign: 'left',
  '&:hover': { bgcolor: 'action.hover' },
} as const;
