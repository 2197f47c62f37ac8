import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { PROXY_RELATIONS } from '../../shared/codes';
import { Sighted } from '../custody/HandOver';
import type { StandInInput } from '../graphql/graphql';
import { ProxyFields } from '../intake/ComesPart';
import { blankProxy, type ProxyDraft, proxyComplete } from '../intake/intakeDraft';
import { serverNow } from '../provider/clock';
import { SegmentedFilter } from '../widgets/SegmentedFilter';

/** What a clerk says of who came: the holder, or somebody in their place, and whose certificates were seen. */
type Draft = { comes: 'HOLDER' | 'OTHER'; proxy: ProxyDraft; holder: boolean; other: boolean };
export type Sighting = { sighted: boolean; agent: StandInInput | null };

/** The draft of a sighting, and what is sent of it; undefined while something is missing. */
export function useSighting(): { draft: Draft; set: (change: Partial<Draft>) => void; given: Sighting | undefined } {
  const [draft, setDraft] = useState<Draft>({ comes: 'HOLDER', proxy: blankProxy, holder: false, other: false });
  const { comes, proxy, holder, other } = draft;
  const { relation } = proxy;
  const byOther = comes === 'OTHER';
  const ready = holder && (!byOther || (other && proxyComplete(proxy, dayOf(serverNow()))));
  const agent =
    byOther && relation
      ? {
          name: proxy.name.trim(),
          number: proxy.number.trim(),
          relation,
          validTo: proxy.longTerm ? null : proxy.validTo,
          sighted: other,
        }
      : null;
  return {
    draft,
    set: change => setDraft({ ...draft, ...change }),
    given: ready ? { sighted: holder, agent } : undefined,
  };
}

type Props = {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void /** Whether the region lets somebody else come. */;
  others: boolean;
};

/** Asks who comes and what was seen of them. */
export function SightingPart({ draft, onChange, others }: Props) {
  const translate = useTranslate();
  const { comes, proxy, holder, other } = draft;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {others ? (
        <SegmentedFilter
          label={translate('functions.asks.comes')}
          value={comes}
          segments={(['HOLDER', 'OTHER'] as const).map(value => ({
            value,
            label: translate(`functions.asks.${value}`),
          }))}
          onChange={value => onChange({ comes: value === 'OTHER' ? 'OTHER' : 'HOLDER' })}
        />
      ) : (
        <Alert severity="info">{translate('functions.asks.holderOnly')}</Alert>
      )}
      {comes === 'OTHER' && (
        <ProxyFields
          proxy={proxy}
          relations={PROXY_RELATIONS}
          tried={false}
          onChange={next => onChange({ proxy: next })}
        />
      )}
      <Box sx={{ display: 'grid' }}>
        <Sighted
          label={translate('custody.hand.holderSighted')}
          checked={holder}
          missing={false}
          onChange={checked => onChange({ holder: checked })}
        />
        {comes === 'OTHER' && (
          <Sighted
            label={translate('functions.asks.otherSighted')}
            checked={other}
            missing={false}
            onChange={checked => onChange({ other: checked })}
          />
        )}
      </Box>
    </Box>
  );
}
