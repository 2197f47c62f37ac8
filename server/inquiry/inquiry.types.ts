import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CardKind } from '../../shared/codes';
import {
  CARD_STEPS,
  type CardStep,
  INQUIRY_ACTORS,
  INQUIRY_DAYS,
  INQUIRY_GROUPS,
  INQUIRY_NOTES,
  INQUIRY_PLACES,
  INQUIRY_REASONS,
  type InquiryActor,
  type InquiryDay,
  type InquiryGroup,
  type InquiryNote,
  type InquiryPlace,
  type InquiryReason,
  STEP_STATES,
  type StepState,
} from '../../shared/inquiry/codes';
import type { MaterialKind } from '../../shared/materials';
import type { LegalRef } from '../../shared/policy';
import type { InquirySaid } from '../../shared/words/inquiry';
import { MaterialKindEnum } from '../applications/material.entity';
import { CardKindEnum } from '../cards/card.enums';
import { Office } from '../offices/office.entity';
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { type Page, PageInfo } from '../platform/paging';
import { Day } from '../platform/scalars';

export const InquiryReasonEnum = enumOf('InquiryReason', INQUIRY_REASONS, 'Why there is no card yet');
export const InquiryGroupEnum = enumOf('InquiryGroup', INQUIRY_GROUPS, 'The reasons as a unit counts them');
const InquiryActorEnum = enumOf('InquiryActor', INQUIRY_ACTORS, 'Who must act next');
const InquiryPlaceEnum = enumOf('InquiryPlace', INQUIRY_PLACES, 'Where the card or the matter lies');
const InquiryNoteEnum = enumOf('InquiryNote', INQUIRY_NOTES, 'What is to be said beside the reason');
const InquiryDayEnum = enumOf('InquiryDay', INQUIRY_DAYS, 'What the day of an answer is');
const CardStepEnum = enumOf('CardStep', CARD_STEPS, 'The five steps to a card (R-47)');
const StepStateEnum = enumOf('StepState', STEP_STATES, 'How the step stands that somebody is at');
const LawEnum = enumOf('Law', ['SOCIAL_INSURANCE_LAW', 'CARD_MEASURES'], 'Laws that the rules come from');

@ObjectType({ simpleResolvers: true, description: 'At which of the five steps to a card somebody is (R-47)' })
export class CardProgress {
  @Field(() => Int, { description: 'From 1 to 5; the steps before it are done' }) step!: number;
  @Field(() => CardStepEnum) name!: CardStep;
  @Field(() => StepStateEnum) state!: StepState;
}

@ObjectType({ simpleResolvers: true, description: 'An article that an answer rests on' })
export class LegalBasis implements LegalRef {
  @Field(() => LawEnum) law!: LegalRef['law'];
  @Field(() => Int) article!: number;
  @Field(() => Int, { nullable: true }) paragraph!: number | null;
  @Field(() => String, { description: 'The page of the console where it stands' }) link!: string;
}

@ObjectType({ simpleResolvers: true, description: 'An article in words' })
export class LegalBasisSaid {
  @Field(() => String) title!: string;
  @Field(() => String) text!: string;
  @Field(() => String, { description: 'The page of the console where it stands' }) link!: string;
}

/** The same words as on the screens and on the printed slip. */
@ObjectType({ simpleResolvers: true, description: 'An answer in words, as the counter, the unit and the slip say it' })
export class InquiryWording implements InquirySaid {
  @Field(() => String) title!: string;
  @Field(() => String) text!: string;
  @Field(() => String, { description: 'What is to be done next' }) next!: string;
  @Field(() => String, { description: 'Who must act' }) actor!: string;
  @Field(() => String, { description: 'Where it lies' }) place!: string;
  @Field(() => String, { nullable: true, description: 'Since when' }) since!: string | null;
  @Field(() => String, { nullable: true, description: 'By when' }) by!: string | null;
  @Field(() => [String], { description: 'What to bring' }) bring!: string[];
  @Field(() => [String]) notes!: string[];
  @Field(() => [LegalBasisSaid]) basis!: LegalBasisSaid[];
  @Field(() => String, { description: 'Why, who must act and by when, in one line' }) line!: string;
}

/** The answer to "why no card yet", masked; what the one who asks may not know is null or empty in it. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'Why somebody has no card yet (R-02)' })
export class InquiryResult {
  @Field(() => ID, { nullable: true, description: 'Null when nobody is found' }) personId!: string | null;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true, description: '14 stars and the last four' }) maskedNumber!: string | null;
  @Field(() => CardKindEnum) cardKind!: CardKind;
  @Field(() => InquiryReasonEnum) reason!: InquiryReason;
  @Field(() => InquiryGroupEnum) group!: InquiryGroup;
  @Field(() => Boolean, { description: 'No application has been made' }) nobodyApplied!: boolean;
  @Field(() => [InquiryNoteEnum]) notes!: readonly InquiryNote[];
  @Field(() => InquiryActorEnum, { description: 'Who must act next' }) actor!: InquiryActor;
  @Field(() => InquiryPlaceEnum, { description: 'Where the card or the matter lies' }) place!: InquiryPlace;
  @Field(() => Office, { nullable: true }) office!: Office | null;
  @Field(() => String, { nullable: true, description: 'Shelf and box; told to the staff of the office that keeps it' })
  shelf!: string | null;
  @Field(() => String, { nullable: true, description: 'The unit through which the person is insured' })
  unit!: string | null;
  @Field(() => String, { nullable: true, description: 'Receipt number, told within the own offices' })
  receiptNo!: string | null;
  @Field(() => ID, { nullable: true, description: 'The case, told within the own offices' })
  applicationId!: string | null;
  @Field(() => [MaterialKindEnum], { description: 'What to bring' }) bring!: readonly MaterialKind[];
  @Field(() => Day, { nullable: true, description: 'The first day, where only some days will do' }) from!:
    | string
    | null;
  @Field(() => Day, { nullable: true, description: 'By when' }) by!: string | null;
  @Field(() => Boolean, { description: 'The day touches a year whose calendar is unpublished' })
  byProvisional!: boolean;
  @Field(() => InquiryDayEnum, { nullable: true, description: 'What day that is' }) byKind!: InquiryDay | null;
  @Field(() => Day, { nullable: true, description: 'Since when it is so' }) since!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'On which day after the employment it was registered, where that was too late (R-61)',
  })
  registeredOnDay!: number | null;
  @Field(() => String, { nullable: true, description: 'The number of the card that took its place' })
  newCardNo!: string | null;
  @Field(() => [String], {
    description: 'Codes of what was told at a return, refusal, exclusion, failure or cancellation',
  })
  told!: readonly string[];
  @Field(() => [LegalBasis], { description: 'The articles that it rests on (P-28)' })
  basis!: readonly LegalBasis[];
  @Field(() => [String], { description: 'The rules that it comes from' }) rules!: readonly string[];
  @Field(() => CardProgress) progress!: CardProgress;
}

/** One person with the answer in short. */
@ObjectType({ simpleResolvers: true })
abstract class InShort {
  @Field(() => ID, { description: 'The person' }) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: '14 stars and the last four' }) maskedNumber!: string;
  @Field(() => InquiryReasonEnum) reason!: InquiryReason;
  @Field(() => InquiryGroupEnum) group!: InquiryGroup;
  @Field(() => InquiryActorEnum, { description: 'Who must act next' }) actor!: InquiryActor;
  @Field(() => [InquiryNoteEnum]) notes!: readonly InquiryNote[];
  @Field(() => Day, { nullable: true, description: 'The first day, where only some days will do' }) from!:
    | string
    | null;
  @Field(() => Day, { nullable: true, description: 'By when' }) by!: string | null;
  @Field(() => Boolean, { description: 'The day touches a year whose calendar is unpublished' })
  byProvisional!: boolean;
  @Field(() => InquiryDayEnum, { nullable: true, description: 'What day that is' }) byKind!: InquiryDay | null;
  @Field(() => CardProgress) progress!: CardProgress;
}

/** One person of a unit, with the reason. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'Why one person of a unit has no card yet' })
export class InquiryRow extends InShort {
  @Field(() => ID) employerId!: string;
}

/** One person that a search finds, with the answer in short and what there is to open. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'One person found, with the answer in one line' })
export class InquiryLine extends InShort {
  @Field(() => String, { nullable: true, description: 'Receipt number, told within the own offices' })
  receiptNo!: string | null;
  @Field(() => ID, { nullable: true, description: 'The case, told within the own offices' })
  applicationId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The card, told within the own offices' }) cardId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'How many people have one reason' })
export class InquiryCount {
  @Field(() => InquiryReasonEnum) reason!: InquiryReason;
  @Field(() => InquiryGroupEnum) group!: InquiryGroup;
  @Field(() => Int) count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The people of a unit, each with the reason' })
export class InquiryPage implements Page<InquiryRow> {
  @Field(() => [InquiryRow]) nodes!: InquiryRow[];
  @Field(() => Int) totalCount!: number;
  @Field(() => Boolean) totalIsCapped!: boolean;
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => [InquiryCount], {
    description: 'Of all the people that the search finds, whatever reason is filtered by',
  })
  counts!: InquiryCount[];
}
