import { useMemo } from 'react';
import type { Scene } from '../../shared/lifecycle';
import { type Policy } from '../../shared/policy';
import { policyOf } from '../../shared/policyDefaults';
import { PolicyInForceDocument } from '../graphql/graphql';
import { useNow } from './clock';
import { useAnswer } from './useAnswer';
import { useActor } from './useSession';

/** What `whyNot` is asked in on a screen: the actor, the server's clock, the region's policy; undefined until all are known. */
export function useScene(regionCode: string | undefined): Scene | undefined {
  const actor = useActor();
  const now = useNow();
  const enabled = regionCode !== undefined;
  const { data } = useAnswer(PolicyInForceDocument, { regionCode: regionCode ?? '' }, { enabled, staleTime: 600_000 });
  return useMemo(
    () =>
      actor && data ? { actor, now, policy: policyOf((data.policy?.values ?? {}) as Partial<Policy>) } : undefined,
    [actor, now, data],
  );
}
