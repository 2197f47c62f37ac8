import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { photoTooOld } from '../../shared/materials';
import type { PhotoFinding } from '../../shared/photos';
import type { PhotoRequirement } from '../../shared/policy';
import type { IntakeCaseFragment } from '../graphql/graphql';
import { PhotoPicker } from '../photos/PhotoPicker';
import type { PickedPhoto } from '../photos/usePhoto';
import { serverNow } from '../provider/clock';
import { useScene } from '../provider/useScene';
import type { Plan } from './intakeDraft';
import { Step } from './Step';

type Props = {
  attention: boolean;
  plan: Plan | undefined;
  regionCode: string;
  saved: IntakeCaseFragment | undefined;
  photo: PickedPhoto | undefined;
  onPhoto: (photo: PickedPhoto | undefined) => void;
};

/** Step four: the photo, judged here before it is sent (R-19, R-52, P-07, P-25). */
export function PhotoStep({ attention, plan, regionCode, saved, photo, onPhoto }: Props) {
  const translate = useTranslate();
  const policy = useScene(regionCode)?.policy;
  const today = dayOf(serverNow());
  const needed = plan?.materials.some(({ kind, required }) => kind === 'PHOTO' && required) ?? true;
  const tooOld = photo && policy && photoTooOld(policy, photo.takenOn, today);
  return (
    <Step
      number={4}
      attention={attention}
      title={translate('intake.steps.photo')}
      state={plan ? 'open' : 'waiting'}
      takesFocus={plan !== undefined && !saved}
      actions={
        plan && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(needed ? 'intake.photo.rule' : 'intake.photo.notNeeded')}
          </Typography>
        )
      }
    >
      {plan && (
        <PhotoPicker
          requirement={plan.photoSpec as unknown as PhotoRequirement}
          value={photo ?? onCase(saved)}
          onChange={onPhoto}
          today={today}
          dateFault={tooOld ? translate('photos.tooOld', { months: policy.photoMaxAgeMonths }) : undefined}
        />
      )}
    </Step>
  );
}

function onCase(saved: IntakeCaseFragment | undefined): PickedPhoto | undefined {
  if (!saved?.photo) return undefined;
  const { fileId, takenOn, findings } = saved.photo;
  return { fileId, takenOn, findings: findings as unknown as readonly PhotoFinding[] };
}
