import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { UnitVerificationDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { VerdictMark } from '../widgets/FactRow';
import { useMoments } from '../widgets/useMoments';
import type { UnitList } from './unitProgress';

/** A seal as it stands: who, when, its hash in short, and whether the list is still what was sealed. */
export function UnitSealFacts({ list }: { list: UnitList }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const { id, version, sealedBy, sealedAt, manifestHash } = list;
  const { data } = useAnswer(UnitVerificationDocument, { id }, { staleTime: 0, enabled: version > 0 });
  const verified = data?.verification;
  const changed = verified?.changedRows.length ?? 0;
  const holds = Boolean(verified?.intact) && changed === 0;
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
      <Box aria-hidden sx={stamp}>
        {translate('checklists.unit.stamp')}
      </Box>
      <Box
        component="dl"
        sx={{
          m: 0,
          minWidth: 0,
          display: 'grid',
          gridTemplateColumns: 'max-content minmax(0, 1fr)',
          columnGap: 2,
          rowGap: 0.5,
        }}
      >
        <Fact label={translate('checklists.unit.facts.by')}>{sealedBy}</Fact>
        <Fact label={translate('checklists.unit.facts.at')}>{sealedAt && when(sealedAt)}</Fact>
        <Fact label={translate('checklists.unit.facts.hash')}>
          <Box component="code" title={manifestHash ?? undefined} sx={{ fontFamily: 'ui-monospace, monospace' }}>
            {manifestHash && `${manifestHash.slice(0, 8)} … ${manifestHash.slice(-8)}`}
          </Box>
        </Fact>
        <Fact label={translate('checklists.unit.facts.verified')}>
          {verified && (
            <VerdictMark
              verdict={holds ? 'good' : 'bad'}
              word={
                holds
                  ? translate('checklists.unit.facts.same')
                  : translate('checklists.unit.facts.changed', { smart_count: changed })
              }
            />
          )}
        </Fact>
      </Box>
    </Box>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </>
  );
}

/** A mark of the seal's red, as on paper. */
const stamp = {
  display: { xs: 'none', sm: 'grid' },
  placeItems: 'center',
  flex: '0 0 auto',
  width: 84,
  height: 84,
  borderRadius: '50%',
  border: '3px solid',
  borderColor: 'seal',
  color: 'seal',
  fontWeight: 700,
  fontSize: '1rem',
  letterSpacing: '0.1em',
  transform: 'rotate(-8deg)',
} as const;
