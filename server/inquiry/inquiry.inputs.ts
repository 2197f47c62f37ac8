import { IsIn, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { CARD_KINDS, type CardKind } from '../../shared/codes';
import { INQUIRY_GROUPS, INQUIRY_REASONS, type InquiryGroup, type InquiryReason } from '../../shared/inquiry/codes';
import { CardKindEnum } from '../cards/card.enums';
import { enumOf } from '../platform/enums';
import { InquiryGroupEnum, InquiryReasonEnum } from './inquiry.types';

/** How it was made sure that whoever asks may know: the holder's document was seen, a proxy's and the holder's, or it is one's own work. */
export const IDENTITY_CHECKS = ['HOLDER_DOCUMENT', 'PROXY_DOCUMENTS', 'OWN_WORK'] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];
export const IdentityCheckEnum = enumOf(
  'IdentityCheck',
  IDENTITY_CHECKS,
  'How it was made sure that whoever asks may know (R-02)',
);

@InputType({
  description: 'Whose card is asked for: by exactly one of person, enrolment, number, receipt or card number',
})
export class InquiryInput {
  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'An enrolment that the own unit sent, or one of the own region' })
  enrolmentId?: string | null;

  @IsOptional()
  @Length(5, 40)
  @Field(() => String, { nullable: true, description: 'The whole identity number' })
  number?: string | null;

  @IsOptional()
  @Length(1, 60)
  @Field(() => String, { nullable: true, description: 'The name on the document, compared with the registered one' })
  name?: string | null;

  @IsOptional()
  @Length(1, 40)
  @Field(() => String, { nullable: true, description: 'A receipt number' })
  receiptNo?: string | null;

  @IsOptional()
  @Length(9, 9)
  @Field(() => String, { nullable: true, description: 'The card number as printed' })
  cardNo?: string | null;

  @IsIn(CARD_KINDS)
  @Field(() => CardKindEnum, { defaultValue: 'SOCIAL_SECURITY' })
  cardKind!: CardKind;

  @IsIn(IDENTITY_CHECKS)
  @Field(() => IdentityCheckEnum)
  identity!: IdentityCheck;
}

@InputType({ description: 'Which people of a unit' })
export class InquiryFilter {
  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'The unit; unless told, all that the actor serves' })
  employerId?: string | null;

  @IsOptional()
  @IsIn(INQUIRY_GROUPS)
  @Field(() => InquiryGroupEnum, { nullable: true })
  group?: InquiryGroup | null;

  @IsOptional()
  @IsIn(INQUIRY_REASONS)
  @Field(() => InquiryReasonEnum, { nullable: true })
  reason?: InquiryReason | null;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'A whole identity number, the beginning of a name, or pinyin' })
  search?: string | null;
}
