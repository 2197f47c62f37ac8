import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn, dayColumn, flagColumn, textColumn } from '../platform/columns';

/** A day that is not what its weekday says: a holiday, or a weekend day worked (domain: calendar). */
@Entity('calendar_day')
export class CalendarDay {
  @PrimaryColumn(dayColumn) day!: string;
  @Column(codeColumn) kind!: 'WORK' | 'REST';
  @Column(textColumn(80)) source!: string;
}

/** A year and whether its calendar is published; due dates that touch an unpublished year are provisional. */
@Entity('calendar_year')
export class CalendarYear {
  @PrimaryColumn(countColumn) year!: number;
  @Column(flagColumn) published!: boolean;
}
