import { useState } from 'react';
import { enrolmentLifecycle } from '../../shared/enrolments';
import type { EnrolmentRowFragment } from '../graphql/graphql';
import { useScene } from '../provider/useScene';
import { StepButtons } from '../widgets/StepButtons';
import { usePerform } from '../widgets/usePerform';
import { EndDialog, RefuseDialog } from './StepDialogs';

/** What may be done with an enrolment now, by the rules that the server judges by. */
export function EnrolmentSteps({ enrolment }: { enrolment: EnrolmentRowFragment }) {
  const scene = useScene(enrolment.regionCode);
  const { perform, busy } = usePerform('enrolments');
  const [asking, setAsking] = useState<'refuse' | 'end'>();
  const { id, version, person } = enrolment;
  const close = () => setAsking(undefined);
  return (
    <>
      <StepButtons
        record={enrolment}
        lifecycle={enrolmentLifecycle}
        verbs={['accept', 'refuse', 'end']}
        scene={scene}
        busy={busy}
        onStep={verb => {
          if (verb === 'accept') void perform('accept', { id, version });
          else if (verb === 'refuse' || verb === 'end') setAsking(verb);
        }}
      />
      {asking === 'refuse' && (
        <RefuseDialog
          name={person.name}
          busy={busy}
          onClose={close}
          onRefuse={async note => {
            if (await perform('refuse', { id, version, note })) close();
          }}
        />
      )}
      {asking === 'end' && (
        <EndDialog
          name={person.name}
          busy={busy}
          onClose={close}
          onEnd={async endedOn => {
            if (await perform('end', { id, version, endedOn })) close();
          }}
        />
      )}
    </>
  );
}
