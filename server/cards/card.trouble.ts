import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import type { TroubleKind, VoidReason } from '../../shared/cardMaking';
import { idColumn, instantColumn, nullable, textColumn } from '../platform/columns';
import { Instant } from '../platform/scalars';
import { TroubleKindEnum, VoidReasonEnum } from './card.enums';
import { CardReading } from './card.reading';

/** What a card says of trouble in its making: an account that was opened before, why it is void, the voucher that stands in for it. */
@ObjectType({ simpleResolvers: true })
export abstract class TroubledCard extends CardReading {
  @Field(() => Instant, { nullable: true, description: 'When the bank opened its account, before it was made' })
  @Column(nullable(instantColumn))
  accountOpenedAt!: Date | null;
  @Field(() => VoidReasonEnum, { nullable: true, description: 'Why it is a wrong card (错卡)' })
  @Column(nullable(textColumn(64)))
  voidReason!: VoidReason | null;
  @Field(() => String, { nullable: true, description: 'What is wrong with it' })
  @Column(nullable(textColumn(200)))
  voidNote!: string | null;
  @Field(() => TroubleKindEnum, { nullable: true, description: 'What its voucher stands in for' })
  @Column(nullable(textColumn(64)))
  troubleKind!: TroubleKind | null;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the voucher of a missing or wrong card (漏卡凭证, 错卡凭证)',
  })
  @Column(nullable(textColumn(64)))
  troubleNo!: string | null;
  @Field(() => ID, { nullable: true, description: 'The wrong card in the place of which it was ordered' })
  @Column(nullable(idColumn))
  insteadOfId!: string | null;
}
