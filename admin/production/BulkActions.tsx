import { Button } from '@mui/material';
import { useState } from 'react';
import { useListContext, useRefresh, useTranslate, useUnselectAll } from 'react-admin';
import { type CardVerb, cardLifecycle, type FailStage, type LostBy } from '../../shared/cards';
import { whyNot } from '../../shared/lifecycle';
import { FailedDialog } from '../cards/CardDialogs';
import { cardFactsOf } from '../cards/CardSteps';
import { MissingDialog } from '../custody/LossDialogs';
import { MarkCardsFailedDocument, MarkCardsMissingDocument, RemakeCardsDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { useScene } from '../provider/useScene';
import { BulkDialog } from './BulkDialog';
import type { BatchItem } from './batches';
import { type Outcomes, outcomesOf } from './outcomes';

type Verb = Extract<CardVerb, 'markFailed' | 'remake' | 'markMissing'>;
type Asked = { stage: FailStage; reason: string } | { lostBy: LostBy; note: string };

/** What is done with many chosen rows at once; each gets an outcome of its own. */
export function BulkActions() {
  const translate = useTranslate();
  const { data = [], selectedIds = [], resource } = useListContext<BatchItem>();
  const refresh = useRefresh();
  const unselect = useUnselectAll(resource);
  const chosen = data.filter(({ id }) => selectedIds.includes(id));
  const scene = useScene(chosen[0]?.card.regionCode);
  const [verb, setVerb] = useState<Verb>();
  const [asked, setAsked] = useState<Asked>();
  const refusalOf = (of: Verb) => (item: BatchItem) =>
    scene ? whyNot(cardLifecycle, of, cardFactsOf(item.card), scene) : undefined;
  const possible = (of: Verb) => scene && chosen.some(item => !refusalOf(of)(item));
  const close = (done: boolean) => {
    setVerb(undefined);
    setAsked(undefined);
    if (done) unselect();
    refresh();
  };
  const common = { name: '', busy: false, onClose: () => close(false), onSend: setAsked };
  const title = translate('widgets.list.selected', { smart_count: chosen.length });
  return (
    <>
      {(['markFailed', 'remake', 'markMissing'] as const).filter(possible).map(one => (
        <Button key={one} size="small" color={one === 'remake' ? 'primary' : 'error'} onClick={() => setVerb(one)}>
          {translate(`production.bulk.${one}`)}
        </Button>
      ))}
      {verb === 'markFailed' && !asked && (
        <FailedDialog {...common} title={`${translate('actions.markFailed')}: ${title}`} />
      )}
      {verb === 'markMissing' && !asked && <MissingDialog {...common} name={title} fault={undefined} />}
      {verb && (asked || verb === 'remake') && (
        <BulkDialog
          title={`${translate(`actions.${verb}`)}: ${title}`}
          chosen={chosen}
          refusalOf={refusalOf(verb)}
          send={items => sent(verb, items, asked)}
          onClose={close}
        />
      )}
    </>
  );
}

type Items = readonly { id: string; version: number }[];

async function sent(verb: Verb, items: Items, asked: Asked | undefined): Promise<Outcomes> {
  const input = { items: [...items] };
  if (verb === 'markFailed' && asked && 'stage' in asked)
    return outcomesOf(await ask(MarkCardsFailedDocument, { input: { ...input, ...asked } }));
  if (verb === 'markMissing' && asked && 'lostBy' in asked)
    return outcomesOf(await ask(MarkCardsMissingDocument, { input: { ...input, ...asked } }));
  return outcomesOf(await ask(RemakeCardsDocument, { input }));
}
