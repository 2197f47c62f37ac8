import { Box } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { dayOf } from '../../shared/calendar';
import type { Channel } from '../../shared/codes';
import type { IntakeCaseFragment, OfficeRowFragment } from '../graphql/graphql';
import { serverNow } from '../provider/clock';
import { useScene } from '../provider/useScene';
import { BusinessStep } from './BusinessStep';
import { concernsOf } from './concerns';
import { EnrolmentStep } from './EnrolmentStep';
import { Going } from './Going';
import { comesBy, guardianComes } from './intakeDraft';
import { LeaveDialog, LeaveGuard } from './LeaveGuard';
import { MaterialsStep } from './MaterialsStep';
import { missingOf } from './missing';
import { PersonStep } from './PersonStep';
import { PhotoStep } from './PhotoStep';
import { Receipt } from './Receipt';
import { ReturnedBanner } from './ReturnedBanner';
import { Summary } from './Summary';
import { useAsked } from './useAsked';
import { useChoice } from './useChoice';
import { useIntake } from './useIntake';
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
export function IntakeDesk({ office: { regionCode }, channels, kept, onOpened, onNext }: Props) {
  const [submitted, setSubmitted] = useState<IntakeCaseFragment>();
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const intake = useIntake({ kept, onOpened, onSubmitted: setSubmitted });
  const { saved, draft, patch, refusal, busy, dirty } = intake;
  const withdraw = useWithdraw(onNext);
  const [choice, choose] = useChoice(saved, channels);
  const { personId, businessType, channel } = choice;
  const { person, rows, eligible, wish, plan } = useAsked(choice, regionCode, draft.comes === 'OTHER');
  const guardianAge = useScene(regionCode)?.policy.guardianAge;
  if (plan?.guardianRequired && draft.comes === 'HOLDER' && !saved?.proxyName) patch(guardianComes);
  const missing = plan ? missingOf(plan, draft, saved, dayOf(serverNow())) : [];
  const told = concernsOf(saved);
  const another = () => {
    setLeaving(false);
    intake.restart();
    choose({});
  };
  const submit = () => {
    setTried(true);
    const open = plan?.windowOpen || saved?.submittedAt;
    if (wish && plan && open && missing.length === 0 && !busy) void intake.submit(wish, plan);
  };
  if (submitted) return <Receipt submitted={submitted} onNext={onNext} />;
  return (
    <Box onKeyDown={(event: KeyboardEvent) => event.ctrlKey && event.key === 'Enter' && submit()} sx={columns}>
      <LeaveGuard active={dirty} />
      <Box sx={{ display: 'grid', gap: 1.25, minWidth: 0 }}>
        {saved?.status === 'RETURNED' && <ReturnedBanner returned={saved} />}
        <PersonStep
          person={person}
          attention={told.person}
          onPerson={id => choose({ personId: id })}
          onChange={saved ? undefined : () => (dirty ? setLeaving(true) : another())}
        />
        <EnrolmentStep attention={told.enrolment} personId={personId} regionCode={regionCode} rows={rows} />
        <BusinessStep
          personId={personId}
          ready={eligible}
          channels={channels}
          businessType={businessType}
          channel={channel}
          onBusiness={type => choose({ personId, businessType: type })}
          onChannel={by => {
            choose({ personId, businessType, channel: by });
            patch(comesBy(by));
          }}
          onChange={saved ? undefined : () => choose({ personId, businessType })}
        />
        <PhotoStep
          attention={told.photo}
          plan={plan}
          regionCode={regionCode}
          saved={saved}
          photo={draft.photo}
          onPhoto={photo => patch({ photo })}
        />
        <MaterialsStep attention={told.materials} {...{ plan, draft, saved, patch, guardianAge, tried }} />
      </Box>
      <Box component="aside" sx={aside}>
        {person ? (
          <Summary
            {...{ person, wish, plan, saved, missing, refusal, busy, dirty, tried }}
            onSave={() => wish && plan && void intake.save(wish, plan)}
            onSubmit={submit}
            onWithdraw={() => saved && withdraw.ask(saved)}
          />
        ) : (
          <Going />
        )}
      </Box>
      {withdraw.dialog}
      <LeaveDialog open={leaving} onStay={() => setLeaving(false)} onLeave={another} />
    </Box>
  );
}

const columns = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' },
} as const;

const aside = { position: { lg: 'sticky' }, top: { lg: 64 }, minWidth: 0 } as const;
