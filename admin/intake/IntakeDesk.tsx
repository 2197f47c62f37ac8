import { Box } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { dayOf } from '../../shared/calendar';
import { CHANNELS, type Channel } from '../../shared/codes';
import {
  ApplicationPlanDocument,
  EnrolmentsOfDocument,
  type IntakeCaseFragment,
  type OfficeRowFragment,
  PersonDocument,
} from '../graphql/graphql';
import { serverNow } from '../provider/clock';
import { useAnswer } from '../provider/useAnswer';
import { useScene } from '../provider/useScene';
import { BusinessStep } from './BusinessStep';
import { acceptedIn, EnrolmentStep } from './EnrolmentStep';
import { Going } from './Going';
import { OFFERED } from './intakeDraft';
import { LeaveGuard } from './LeaveGuard';
import { MaterialsStep } from './MaterialsStep';
import { missingOf } from './missing';
import { PersonStep } from './PersonStep';
import { PhotoStep } from './PhotoStep';
import { Receipt } from './Receipt';
import { ReturnedBanner } from './ReturnedBanner';
import { Summary } from './Summary';
import { useIntake, type Wish } from './useIntake';
import { useWithdraw } from './useWithdraw';

type Props = {
  office: OfficeRowFragment;
  channels: readonly Channel[];
  /** A draft or a returned case to go on with. */
  kept: IntakeCaseFragment | undefined;
  onOpened: (id: string) => void;
  onNext: () => void;
};

/** One person at the counter, from the search to the receipt, on one page. */
export function IntakeDesk({ office, channels, kept, onOpened, onNext }: Props) {
  const { regionCode } = office;
  const today = dayOf(serverNow());
  const [submitted, setSubmitted] = useState<IntakeCaseFragment>();
  const [tried, setTried] = useState(false);
  const intake = useIntake({ kept, onOpened, onSubmitted: setSubmitted });
  const { saved, draft, patch, refusal, busy, dirty } = intake;
  const withdraw = useWithdraw(onNext);
  const [chosen, choose] = useChoice(saved, channels, intake.restart);
  const { personId, businessType, channel } = chosen;
  const person =
    useAnswer(PersonDocument, { id: personId ?? '' }, { enabled: Boolean(personId) }).data?.person ?? undefined;
  const enrolled = useAnswer(
    EnrolmentsOfDocument,
    { filter: { personId }, perPage: 50 },
    { enabled: Boolean(personId) },
  );
  const rows = personId ? enrolled.data?.enrolments.nodes : undefined;
  const eligible = acceptedIn(rows, regionCode).length > 0;
  const wish = personId && channel && eligible ? ({ personId, businessType, channel } satisfies Wish) : undefined;
  const proxy = draft.comes === 'OTHER';
  const planned = useAnswer(
    ApplicationPlanDocument,
    { input: { personId: personId ?? '', businessType, channel: channel ?? 'BUREAU', proxy } },
    { enabled: Boolean(wish), placeholderData: before => before },
  );
  const plan = wish ? planned.data?.applicationPlan : undefined;
  const guardianAge = useScene(regionCode)?.policy.guardianAge;
  const comes = plan?.guardianRequired && draft.comes === 'HOLDER' && !saved?.proxyName;
  if (comes) patch({ comes: 'OTHER', proxy: { ...GUARDIAN } });
  const missing = plan ? missingOf(plan, draft, saved, today) : [];
  const save = () => wish && plan && void intake.save(wish, plan);
  const submit = () => {
    setTried(true);
    const closed = plan && !plan.windowOpen && !saved?.submittedAt;
    if (wish && plan && missing.length === 0 && !closed && !busy) void intake.submit(wish, plan);
  };
  if (submitted) return <Receipt submitted={submitted} onNext={onNext} />;
  return (
    <Box onKeyDown={(event: KeyboardEvent) => event.ctrlKey && event.key === 'Enter' && submit()} sx={columns}>
      <LeaveGuard active={dirty} />
      <Box sx={{ display: 'grid', gap: 1.25, minWidth: 0 }}>
        {saved?.status === 'RETURNED' && <ReturnedBanner returned={saved} />}
        <PersonStep
          person={person}
          onPerson={id => choose({ personId: id })}
          onChange={saved ? undefined : () => choose({ personId: undefined })}
        />
        <EnrolmentStep personId={personId} regionCode={regionCode} rows={rows} />
        <BusinessStep
          personId={personId}
          ready={eligible}
          channels={channels}
          businessType={businessType}
          channel={channel}
          onBusiness={type => choose({ personId, businessType: type })}
          onChannel={by => choose({ personId, businessType, channel: by })}
          onChange={saved ? undefined : () => choose({ personId, businessType })}
        />
        <PhotoStep
          plan={plan}
          regionCode={regionCode}
          saved={saved}
          photo={draft.photo}
          onPhoto={photo => patch({ photo })}
        />
        <MaterialsStep plan={plan} draft={draft} saved={saved} patch={patch} guardianAge={guardianAge} tried={tried} />
      </Box>
      <Box component="aside" sx={aside}>
        {person ? (
          <Summary
            {...{ person, wish, plan, saved, missing, refusal, busy, dirty, tried }}
            onSave={save}
            onSubmit={submit}
            onWithdraw={() => saved && withdraw.ask(saved)}
          />
        ) : (
          <Going />
        )}
      </Box>
      {withdraw.dialog}
    </Box>
  );
}

const GUARDIAN = { name: '', number: '', relation: 'PARENT', validTo: '', longTerm: false } as const;

type Choice = { personId: string | undefined; businessType: Wish['businessType']; channel: Channel | undefined };

/** Person, business and channel stand in the address, so that a reload keeps them; a kept case has its own. */
function useChoice(
  saved: IntakeCaseFragment | undefined,
  channels: readonly Channel[],
  restart: (channel?: Channel) => void,
): [Choice, (next: Partial<Choice>) => void] {
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation();
  const businessType = OFFERED.find(type => type === search.get('business')) ?? 'FIRST';
  const channel = CHANNELS.find(each => each === search.get('channel') && channels.includes(each));
  const choose = ({ personId: person, businessType: business, channel: by }: Partial<Choice>) => {
    const next = { person, business, channel: by };
    setSearch(Object.fromEntries(Object.entries(next).flatMap(([name, value]) => (value ? [[name, value]] : []))), { state });
    restart(by);
  };
  if (saved) return [{ personId: saved.personId, businessType: saved.businessType, channel: saved.channel }, choose];
  return [{ personId: search.get('person') ?? undefined, businessType, channel }, choose];
}

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' },
} as const;

const aside = { position: { lg: 'sticky' }, top: { lg: 64 }, minWidth: 0 } as const;
