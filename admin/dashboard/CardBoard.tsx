import { Box, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { queueAddress, views } from '../applications/views';
import { OrderedCardsDocument, type OrderedCardsQuery } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { numberWords } from '../widgets/numbers';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';

/** The card clerk's morning: how many cards are ordered, office by office. */
export function CardBoard() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { data, error, refetch } = useAnswer(OrderedCardsDocument, {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { nodes, totalCount } = data.applications;
  const offices = orderedOf(nodes);
  return (
    <Panel title={translate('boards.cards.title')} padded={false}>
      <Typography variant="body2" sx={{ px: 2, pb: 1, color: 'text.secondary' }}>
        {translate('boards.cards.text')}
        {totalCount > nodes.length && ` ${translate('boards.cards.latest', { smart_count: nodes.length })}`}
      </Typography>
      {offices.length === 0 && <EmptyState title={translate('boards.cards.none')} text="" />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {offices.map(({ office, count }) => (
          <Box component="li" key={office.id} sx={row}>
            <Box component={Link} to={approvedAt(office.id)} sx={link}>
              {locale === 'en' ? office.nameEn : office.nameZh}
            </Box>
            <Box sx={{ fontSize: '1.25rem', fontWeight: 600 }}>{numberWords(count)}</Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

type Case = OrderedCardsQuery['applications']['nodes'][number];

function orderedOf(cases: readonly Case[]): { office: Case['office']; count: number }[] {
  const offices = new Map<string, { office: Case['office']; count: number }>();
  for (const { office, cardWhereabouts } of cases) {
    if (cardWhereabouts !== 'ORDERED') continue;
    const before = offices.get(office.id);
    offices.set(office.id, { office, count: (before?.count ?? 0) + 1 });
  }
  return [...offices.values()].sort((one, other) => other.count - one.count);
}

const approvedAt = (officeId: string): string =>
  queueAddress({ status: ['APPROVED'], officeId: [officeId] }, views.decided.sort);

const row = {
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 1,
  px: 2,
  py: 1,
  borderTop: '1px solid',
  borderColor: 'divider',
  '&:hover': { bgcolor: 'action.hover' },
} as const;

const link = {
  color: 'text.primary',
  fontWeight: 600,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
} as const;
