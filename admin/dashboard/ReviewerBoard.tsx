import ArrowForward from '@mui/icons-material/ArrowForward';
import { Box, Button, Typography } from '@mui/material';
import { useStore, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { caseAddress } from '../applications/ApplicationTable';
import { filterOf, views } from '../applications/views';
import { ApplicationsDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { type ListParams, QUEUE_STORE } from '../review/useCaseQueue';
import { Panel } from '../widgets/Panel';
import { FirstDue } from './FirstDue';
import { QueueTiles } from './QueueTiles';

/** The reviewer's morning: what is late, what is due, and the next case they may decide. */
export function ReviewerBoard() {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Panel title={translate('review.home.title')} actions={<NextCase />}>
        <QueueTiles names={['overdue', 'today', 'resubmitted', 'checklist', 'toReview']} />
      </Panel>
      <FirstDue count={8} own={false} />
    </Box>
  );
}

function NextCase() {
  const translate = useTranslate();
  const [, setParams] = useStore<ListParams>(QUEUE_STORE);
  const { sort } = views.toReview;
  const filter = filterOf('toReview');
  const { data } = useAnswer(ApplicationsDocument, { filter: { ...filter, own: false }, sort: [sort], perPage: 1 });
  if (!data) return null;
  const [next] = data.page.nodes;
  if (!next) return <Typography sx={{ color: 'text.secondary' }}>{translate('review.home.noneLeft')}</Typography>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end', columnGap: 1.5 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('review.home.nextDue', { name: next.person.name, day: next.dueOn ?? '' })}
      </Typography>
      <Button
        component={Link}
        to={caseAddress(next)}
        variant="contained"
        endIcon={<ArrowForward />}
        onClick={() => setParams({ filter, sort: sort.field, order: sort.order, page: 1, perPage: 25 })}
      >
        {translate('review.home.start')}
      </Button>
    </Box>
  );
}
