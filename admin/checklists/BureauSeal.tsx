import { Box, Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { BureauVerificationDocument } from '../graphql/graphql';
import { fileAddress } from '../provider/upload';
import { useAnswer } from '../provider/useAnswer';
import { VerdictMark } from '../widgets/FactRow';
import { Panel } from '../widgets/Panel';
import { useMoments } from '../widgets/useMoments';
import type { BureauChecklist } from './bureauFacts';

/** The seal of a list: who, when, its hash, and whether the rows still stand as they were sealed. */
export function BureauSeal({ list }: { list: BureauChecklist }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const { sealedAt, sealedBy, manifestFileId, manifestHash, sealVoidedAt } = list;
  return (
    <Panel
      title={translate('bureau.seal.title')}
      actions={
        manifestFileId && (
          <Button size="small" href={fileAddress(manifestFileId)} target="_blank" rel="noreferrer">
            {translate('bureau.seal.manifest')}
          </Button>
        )
      }
    >
      {!sealedAt && (
        <Box sx={{ color: 'text.secondary' }}>
          {sealVoidedAt ? translate('bureau.seal.voided', { at: when(sealVoidedAt) }) : translate('bureau.seal.none')}
        </Box>
      )}
      {sealedAt && (
        <>
          <Verified list={list} />
          <Box component="dl" sx={facts}>
            <Fact label={translate('bureau.seal.by')}>{sealedBy}</Fact>
            <Fact label={translate('bureau.seal.at')}>{when(sealedAt)}</Fact>
            {manifestHash && (
              <Fact label={translate('bureau.seal.hash')}>
                <Hash hash={manifestHash} />
              </Fact>
            )}
          </Box>
        </>
      )}
    </Panel>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 1, minWidth: 0 }}>
      <Box component="dt" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
        {children}
      </Box>
    </Box>
  );
}

function Verified({ list: { id, version } }: { list: BureauChecklist }) {
  const translate = useTranslate();
  const { data } = useAnswer(BureauVerificationDocument, { id });
  const found = data?.verification;
  if (!found) return <Box key={version}>{translate('bureau.seal.checking')}</Box>;
  if (!found.intact) return <VerdictMark verdict="bad" word={translate('bureau.seal.broken')} />;
  if (found.changedRows.length === 0) return <VerdictMark verdict="good" word={translate('bureau.seal.intact')} />;
  const rows = found.changedRows.join(translate('widgets.comma'));
  return <VerdictMark verdict="attention" word={translate('bureau.seal.changed', { rows })} />;
}

function Hash({ hash }: { hash: string }) {
  const translate = useTranslate();
  const [whole, setWhole] = useState(false);
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <Box component="code" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {whole ? hash : `${hash.slice(0, 12)}…`}
      </Box>
      <Button
        size="small"
        variant="text"
        aria-expanded={whole}
        onClick={() => setWhole(!whole)}
        sx={{ minHeight: 0, p: 0 }}
      >
        {translate(whole ? 'bureau.seal.less' : 'bureau.seal.more')}
      </Button>
    </Box>
  );
}

const facts = { display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.25, m: 0, mt: 0.75 } as const;
