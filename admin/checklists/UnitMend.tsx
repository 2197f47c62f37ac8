import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { UnitItemsDocument } from '../graphql/graphql';
import { Findings } from '../photos/Findings';
import { useAnswer } from '../provider/useAnswer';
import { Panel } from '../widgets/Panel';
import { PhotoFrame } from '../widgets/PhotoFrame';
import { blocksOf, mayBeCut } from './unitPhotoFindings';
import type { UnitList, UnitRow } from './unitProgress';
import { unitViews } from './unitViews';

type Props = { list: UnitList; onOpen: (row: UnitRow) => void };

const SHOWN = 20;

/** Photos that were refused, each with what is wrong and the mend, and whose photo is missing when few are. */
export function UnitMend({ list, onOpen }: Props) {
  const translate = useTranslate();
  const { id: checklistId, photosMissing, photosRefused, rows } = list;
  const missing = photosMissing - photosRefused;
  const few = missing > 0 && missing <= SHOWN && missing < rows / 2;
  const ask = { page: 1, perPage: SHOWN };
  const refused = useAnswer(
    UnitItemsDocument,
    { filter: { checklistId, ...unitViews.refused.filter }, ...ask },
    { enabled: photosRefused > 0 },
  );
  const lacking = useAnswer(
    UnitItemsDocument,
    { filter: { checklistId, ...unitViews.missing.filter }, ...ask },
    { enabled: few },
  );
  const shown = [
    ...((photosRefused > 0 && refused.data?.page.nodes) || []),
    ...((few && lacking.data?.page.nodes) || []),
  ];
  if (shown.length === 0) return null;
  return (
    <Panel title={translate('checklists.unit.mend.title', { smart_count: photosMissing })}>
      <Box component="ul" sx={grid}>
        {shown.map(row => (
          <Box component="li" key={row.id} sx={{ display: 'flex', gap: 1.25, minWidth: 0 }}>
            <PhotoFrame fileId={row.photo?.fileId} label={row.person.name} width={64} />
            <Box sx={{ minWidth: 0, flex: 1, display: 'grid', gap: 0.5, alignContent: 'start', justifyItems: 'start' }}>
              <Typography component="div">
                <b>{row.person.name}</b>{' '}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {row.person.maskedNumber.slice(-4)}
                </Box>
              </Typography>
              <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                {row.photo ? <Findings findings={blocksOf(row.photo)} /> : translate('checklists.unit.mend.missing')}
              </Box>
              <Button size="small" variant="outlined" onClick={() => onOpen(row)}>
                {translate(wordOf(row))}
                <Box component="span" sx={visuallyHidden}>{`: ${row.person.name}`}</Box>
              </Button>
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const wordOf = ({ photo }: UnitRow): string =>
  photo ? (mayBeCut(blocksOf(photo)) ? 'photos.crop' : 'photos.replace') : 'photos.choose';

const grid = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
  listStyle: 'none',
  m: 0,
  p: 0,
} as const;

const visuallyHidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
} as const;
