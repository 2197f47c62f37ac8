import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../platform/columns';

/** Which process runs a task of the schedule, until when by the database's own clock. */
@Entity('schedule_lease')
export class ScheduleLease {
  @PrimaryColumn(codeColumn) name!: string;
  @Column(idColumn) leasedBy!: string;
  @Column(instantColumn) leasedUntil!: Date;
}
