import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, nullable, textColumn } from '../platform/columns';

/** A card number or a chip that was given: one card has it; void, it is never given again (lifecycles.md, remake). */
@Entity('card_number')
@Index('ix_card_number_card', ['cardId'])
export class CardNumber {
  /** Region and number, or region and chip after a `#`. */
  @PrimaryColumn(textColumn(60)) id!: string;
  @Column(idColumn) cardId!: string;
  @Column(nullable(instantColumn)) voidedAt!: Date | null;
}
