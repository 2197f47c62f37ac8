import type { Owned } from './access';
import { lifecycle, type Rule } from './lifecycle';

export const ENROLMENT_STATUSES = ['PENDING', 'ACCEPTED', 'REFUSED', 'ENDED'] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

/** What a roster may say otherwise than the bureau knows it. */
export const SENT_FIELDS = ['name', 'sex', 'birthYear', 'ethnicity', 'mobile'] as const;
export type SentField = (typeof SENT_FIELDS)[number];

/** What the rules of an enrolment may see. */
export type EnrolmentFacts = Owned & {
  status: EnrolmentStatus;
  /** Another accepted enrolment of the same insurance kind, in any region. */
  enrolledTwice: boolean;
  deceased: boolean;
};

const once: Rule<EnrolmentFacts> = ({ enrolledTwice }) => (enrolledTwice ? 'ENROLLED_TWICE' : undefined);
const alive: Rule<EnrolmentFacts> = ({ deceased }) => (deceased ? 'HOLDER_DECEASED' : undefined);

/** Only the bureau's acceptance makes anyone eligible for a card (R-03, R-04; lifecycles.md, Enrolment). */
export const enrolmentLifecycle = lifecycle<EnrolmentFacts>()('status', ENROLMENT_STATUSES, {
  register: { from: [], to: 'PENDING', needs: 'enrolment:enter', rules: [alive] },
  accept: { from: ['PENDING'], to: 'ACCEPTED', needs: 'enrolment:decide', rules: [alive, once] },
  refuse: { from: ['PENDING'], to: 'REFUSED', needs: 'enrolment:decide' },
  end: { from: ['ACCEPTED'], to: 'ENDED', needs: 'enrolment:decide' },
});

export type EnrolmentVerb = keyof typeof enrolmentLifecycle.steps;
