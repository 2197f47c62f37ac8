import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { MATERIAL_KINDS, type MaterialKind, SIGHTINGS, type Sighting } from '../../shared/materials';
import { bigColumn, codeColumn, dayColumn, idColumn, instantColumn, nullable, textColumn } from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Day } from '../platform/scalars';

export const MaterialKindEnum = enumOf(
  'MaterialKind',
  MATERIAL_KINDS,
  'What people bring, units seal and the system makes',
);
export const SightingEnum = enumOf('Sighting', SIGHTINGS, 'How a material was seen');

/** One material of a case: how it was seen, its number, day and amount, and the file kept of it. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'One material of an application' })
@Entity('application_material')
@Index('ux_application_material', ['applicationId', 'kind'], { unique: true })
export class ApplicationMaterial {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Column(idColumn) applicationId!: string;
  @Field(() => MaterialKindEnum) @Column(codeColumn) kind!: MaterialKind;
  @Field(() => SightingEnum) @Column(codeColumn) sighted!: Sighting;
  @Field(() => String, { nullable: true }) @Column(nullable(textColumn(60))) number!: string | null;
  @Field(() => Day, { nullable: true }) @Column(nullable(dayColumn)) date!: string | null;
  @Field(() => Int, { nullable: true, description: 'In fen' }) @Column(nullable(bigColumn)) amount!: number | null;
  @Field(() => ID, { nullable: true }) @Column(nullable(idColumn)) fileId!: string | null;
  @Column(idColumn) checkedById!: string;
  @Column(instantColumn) createdAt!: Date;
}
