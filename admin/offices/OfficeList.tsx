import { Box, Typography, useTheme } from '@mui/material';
import { useGetResourceLabel, useLocaleState, useRequireAccess, useTranslate } from 'react-admin';
import { type OfficeRowFragment, OfficesDocument } from '../graphql/graphql';
import { Loading } from '../layout/Loading';
import { useAnswer } from '../provider/useAnswer';
import { useSession } from '../provider/useSession';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { EmptyState, ErrorState } from '../widgets/States';
import { ToneChip } from '../widgets/ToneChip';
import { type Branch, treeOf } from './tree';

/** All offices and outlets as the tree that they are, region by region. */
export function OfficeList() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const { isPending: asking } = useRequireAccess({ resource: 'offices', action: 'list' });
  const { data, error, isPending, refetch } = useAnswer(
    OfficesDocument,
    { sort: [{ field: 'code', order: 'ASC' }], perPage: 200 },
    { enabled: !asking },
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending || asking) return <Loading />;
  const regions = treeOf(data.page.nodes);
  return (
    <Page title={labelOf('offices', 2)} subtitle={translate('offices.subtitle')} width={980}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {regions.length === 0 && <EmptyState />}
        {regions.map(({ regionCode, roots }) => (
          <Panel key={regionCode} title={translate('offices.region', { code: regionCode })}>
            <Branches branches={roots} />
          </Panel>
        ))}
      </Box>
    </Page>
  );
}

function Branches({ branches }: { branches: readonly Branch[] }) {
  return (
    <Box component="ul" sx={list}>
      {branches.map(({ office, below }) => (
        <li key={office.id}>
          <OfficeLine office={office} />
          {below.length > 0 && <Branches branches={below} />}
        </li>
      ))}
    </Box>
  );
}

function OfficeLine({ office }: { office: OfficeRowFragment }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const [locale] = useLocaleState();
  const own = useSession()?.office?.id === office.id;
  const { kind, code, address, phone, services, designatedFrom, designatedTo } = office;
  const designation =
    designatedFrom &&
    translate(designatedTo ? 'offices.designatedUntil' : 'offices.designated', {
      from: designatedFrom,
      to: designatedTo,
    });
  return (
    <Box sx={{ py: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25 }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {locale === 'en' ? office.nameEn : office.nameZh}
        </Typography>
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`codes.outletKinds.${kind}`)} · {code}
        </Typography>
        {own && <ToneChip tone={palette.tone.good}>{translate('offices.own')}</ToneChip>}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[address, phone, designation].filter(Boolean).join(' · ')}
      </Typography>
      <Typography variant="body2">
        {services.map(service => translate(`offices.servicesWords.${service}`)).join(' · ')}
      </Typography>
    </Box>
  );
}

const list = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& > li + li': { borderTop: '1px solid', borderColor: 'divider' },
  '& ul': { pl: { xs: 1.5, sm: 3 }, ml: 0.5, borderLeft: '2px solid', borderColor: 'divider' },
} as const;
