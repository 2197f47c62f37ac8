import { Box, Button, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayOf, isDay } from '../../shared/calendar';
import { PROXY_RELATIONS, type ProxyRelation } from '../../shared/codes';
import { parseIdentityNumber } from '../../shared/identity';
import type { IntakeCaseFragment } from '../graphql/graphql';
import { serverNow } from '../provider/clock';
import { DayLine, SelectLine, TextLine } from '../widgets/fields';
import { SegmentedFilter } from '../widgets/SegmentedFilter';
import { blankProxy, type IntakeDraft, type ProxyDraft } from './intakeDraft';

type Props = {
  draft: IntakeDraft;
  saved: IntakeCaseFragment | undefined;
  guardianAge: number | undefined;
  patch: (change: Partial<IntakeDraft>) => void;
  tried: boolean;
};

/** Who is at the counter: the person, a proxy with both certificates, or the guardian of a minor. */
export function ComesPart({ draft, saved, guardianAge, patch, tried }: Props) {
  const translate = useTranslate();
  const kept = saved?.proxyName && !draft.proxy ? saved : undefined;
  const relations: readonly ProxyRelation[] = guardianAge ? ['PARENT', 'GUARDIAN'] : PROXY_RELATIONS;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.75 }}>
        <Typography variant="h3">{translate('intake.comes.title')}</Typography>
        {!kept && !guardianAge && (
          <SegmentedFilter
            label={translate('intake.comes.title')}
            value={draft.comes}
            segments={(['HOLDER', 'OTHER'] as const).map(value => ({
              value,
              label: translate(`intake.comes.${value}`),
            }))}
            onChange={value =>
              patch({
                comes: value === 'OTHER' ? 'OTHER' : 'HOLDER',
                proxy: value === 'OTHER' ? (draft.proxy ?? blankProxy) : undefined,
              })
            }
          />
        )}
        {guardianAge && (
          <Typography sx={{ flex: '1 1 16em' }}>{translate('intake.comes.guardian', { age: guardianAge })}</Typography>
        )}
      </Box>
      {kept && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography>
            {translate('intake.comes.kept', {
              relation: translate(`codes.proxyRelations.${kept.proxyRelation}`),
              name: kept.proxyName,
              last4: kept.proxyNumberLast4,
            })}
          </Typography>
          <Button size="small" variant="text" onClick={() => patch({ comes: 'OTHER', proxy: blankProxy })}>
            {translate('intake.comes.again')}
          </Button>
        </Box>
      )}
      {draft.comes === 'OTHER' && draft.proxy && (
        <ProxyFields proxy={draft.proxy} relations={relations} tried={tried} onChange={proxy => patch({ proxy })} />
      )}
    </Box>
  );
}

type FieldsProps = {
  proxy: ProxyDraft;
  relations: readonly ProxyRelation[];
  tried: boolean;
  onChange: (proxy: ProxyDraft) => void;
};

/** The certificate of whoever comes in somebody's place, as it is typed. */
export function ProxyFields({ proxy, relations, tried, onChange }: FieldsProps) {
  const translate = useTranslate();
  const today = dayOf(serverNow());
  const set = (change: Partial<ProxyDraft>) => onChange({ ...proxy, ...change });
  const missing = (empty: boolean) => (tried && empty ? translate('intake.comes.required') : undefined);
  const expired = !proxy.longTerm && isDay(proxy.validTo) && proxy.validTo < today;
  return (
    <Box sx={grid}>
      <SelectLine
        required
        label={translate('intake.comes.relation')}
        value={proxy.relation}
        options={relations}
        wordsOf="codes.proxyRelations"
        empty={translate('people.choose')}
        fault={missing(!proxy.relation)}
        onChange={relation => set({ relation })}
      />
      <TextLine
        required
        label={translate('intake.comes.name')}
        value={proxy.name}
        fault={missing(!proxy.name.trim())}
        onChange={name => set({ name })}
        input={{ maxLength: 60 }}
      />
      <TextLine
        required
        label={translate('intake.comes.number')}
        value={proxy.number}
        fault={numberFault(proxy.number, today, translate) ?? missing(!proxy.number.trim())}
        onChange={number => set({ number })}
        input={{ maxLength: 40, spellCheck: false }}
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <DayLine
          required={!proxy.longTerm}
          disabled={proxy.longTerm}
          label={translate('intake.comes.validTo')}
          value={proxy.longTerm ? '' : proxy.validTo}
          fault={expired ? translate('intake.comes.expired') : missing(!proxy.longTerm && !proxy.validTo)}
          onChange={validTo => set({ validTo })}
        />
        <FormControlLabel
          label={translate('intake.comes.longTerm')}
          control={<Checkbox checked={proxy.longTerm} onChange={event => set({ longTerm: event.target.checked })} />}
          sx={{ whiteSpace: 'nowrap', mr: 0 }}
        />
      </Box>
    </Box>
  );
}

/** A number of 18 characters is judged as the proxy's identity number; other certificates are taken as they are. */
function numberFault(number: string, today: string, translate: (key: string) => string): string | undefined {
  const compact = number.replace(/\s/g, '');
  if (compact.length !== 18) return undefined;
  const parsed = parseIdentityNumber(compact, today);
  return parsed.ok ? undefined : translate(`people.faults.${parsed.fault}`);
}

const grid = {
  display: 'grid',
  columnGap: 1.5,
  rowGap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
} as const;
