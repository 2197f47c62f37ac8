import { Box, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { type ActivationChannel, VISIT_KINDS, type VisitKind } from '../../shared/codes';
import { type Enabling, placesOfRoute, proofOfRoute } from '../../shared/enabling';
import type { DeskCardFragment } from '../graphql/graphql';
import { SelectLine, TextLine } from '../widgets/fields';
import { Sighted } from './HandOver';
import type { EnablingPlace } from './usePlaces';

/** What the clerk has typed of how a card is enabled. */
export type EnablingDraft = {
  outletId: string;
  sighted: boolean;
  verified: boolean;
  visitKind: VisitKind | '';
  oldCardNo: string;
  oldCardHandedIn: boolean;
};

export const blankEnabling: EnablingDraft = {
  outletId: '',
  sighted: false,
  verified: false,
  visitKind: '',
  oldCardNo: '',
  oldCardHandedIn: false,
};

/** What is sent of it: only what the way asks for. At the own counter the certificate was sighted when the card was handed over. */
export function enablingOf(route: ActivationChannel, draft: EnablingDraft): Enabling {
  const proof = proofOfRoute[route];
  return {
    ...(placesOfRoute[route]?.length === 1 && { outletId: draft.outletId || null }),
    ...(route === 'BANK' && { sighted: draft.sighted }),
    ...(proof === 'VERIFIED' && { verified: draft.verified }),
    ...(proof === 'VISIT' && { visitKind: draft.visitKind || null }),
    ...(proof === 'OLD_CARD' && { oldCardNo: draft.oldCardNo.trim() || null }),
    ...(draft.oldCardHandedIn && { oldCardHandedIn: true }),
  };
}

type Props = {
  card: DeskCardFragment;
  route: ActivationChannel;
  places: readonly EnablingPlace[];
  place: EnablingPlace | undefined;
  draft: EnablingDraft;
  onDraft: (draft: EnablingDraft) => void;
};

/** What a way of enabling asks for: where, and what was seen there. */
export function RouteFields({ card, route, places, place, draft, onDraft }: Props) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const set = (change: Partial<EnablingDraft>) => onDraft({ ...draft, ...change });
  const named = (id: string) => {
    const found = places.find(one => one.id === id);
    return (locale === 'en' ? found?.nameEn : found?.nameZh) ?? '';
  };
  const proof = proofOfRoute[route];
  const outside = placesOfRoute[route]?.length === 1;
  const replaces = card.businessType === 'REPLACE' || card.businessType === 'RENEW' || proof === 'OLD_CARD';
  return (
    <>
      {outside && places.length > 0 && (
        <Box sx={{ flex: '1 1 260px', display: 'grid' }}>
          <SelectLine
            required
            label={translate('desk.enable.place')}
            value={place?.id ?? ''}
            options={places.map(({ id }) => id)}
            wordOf={named}
            empty={translate('desk.enable.choosePlace')}
            onChange={outletId => set({ outletId })}
          />
        </Box>
      )}
      {outside && places.length === 0 && (
        <Typography sx={{ alignSelf: 'center' }}>{translate('desk.enable.noPlace')}</Typography>
      )}
      {proof === 'VISIT' && (
        <Box sx={{ flex: '0 1 160px', display: 'grid' }}>
          <SelectLine
            required
            label={translate('desk.enable.visit')}
            value={draft.visitKind}
            options={VISIT_KINDS}
            wordsOf="codes.visitKinds"
            empty={translate('desk.enable.choosePlace')}
            onChange={visitKind => set({ visitKind })}
          />
        </Box>
      )}
      {proof === 'OLD_CARD' && (
        <Box sx={{ flex: '1 1 220px', display: 'grid' }}>
          <TextLine
            required
            label={translate('desk.enable.oldCardNo')}
            value={draft.oldCardNo}
            help={translate('desk.enable.oldCardHelp')}
            onChange={oldCardNo => set({ oldCardNo })}
            input={{ maxLength: 20, spellCheck: false }}
          />
        </Box>
      )}
      <Box sx={{ flex: '1 1 100%', display: 'grid', '&:empty': { display: 'none' } }}>
        {route === 'BANK' && (
          <Sighted
            label={translate('desk.enable.sighted')}
            checked={draft.sighted}
            missing={false}
            onChange={sighted => set({ sighted })}
          />
        )}
        {proof === 'VERIFIED' && (
          <Sighted
            label={translate('desk.enable.verified')}
            checked={draft.verified}
            missing={false}
            onChange={verified => set({ verified })}
          />
        )}
        {replaces && (
          <Sighted
            label={translate('desk.enable.handedIn')}
            checked={draft.oldCardHandedIn}
            missing={false}
            onChange={oldCardHandedIn => set({ oldCardHandedIn })}
          />
        )}
      </Box>
    </>
  );
}
