import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Hand } from '../../shared/cards';
import { codeColumn, idColumn, instantColumn, nullable } from '../platform/columns';

/** One line of the custody ledger: from this instant a card was in this hand. Inserted only; the last line of a card is where it is. */
@Entity('custody_entry')
@Index('ix_custody_entry_card', ['cardId', 'id'])
export class CustodyEntry {
  @PrimaryColumn(idColumn) id!: string;
  @Column(idColumn) cardId!: string;
  @Column(instantColumn) at!: Date;
  /** The verb by which it came there. */
  @Column(codeColumn) verb!: string;
  @Column(codeColumn) hand!: Hand;
  /** The office that keeps it or that it is on its way to. */
  @Column(nullable(idColumn)) officeId!: string | null;
  @Column(nullable(idColumn)) employerId!: string | null;
  @Column(nullable(codeColumn)) shelf!: string | null;
  @Column(nullable(idColumn)) handOverId!: string | null;
}
