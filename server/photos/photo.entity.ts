import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PhotoFinding } from '../../shared/photos';
import {
  codeColumn,
  countColumn,
  dayColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  textColumn,
} from '../platform/columns';
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Day } from '../platform/scalars';

export const PHOTO_VERDICTS = ['OK', 'WARN', 'REFUSED'] as const;
export type PhotoVerdict = (typeof PHOTO_VERDICTS)[number];
export const PhotoVerdictEnum = enumOf('PhotoVerdict', PHOTO_VERDICTS, 'What the photo rules say');

/** A photo of a person: re-encoded, metadata off; a keyed hash of the original bytes finds the same picture under two persons. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'A photo of a person with the findings of the photo rules' })
@Entity('photo')
@Index('ix_photo_original', ['originalHash', 'personId'])
@Index('ix_photo_person', ['personId', 'createdAt'])
export class Photo {
  @Field(() => ID) @PrimaryColumn(idColumn) id!: string;
  @Field(() => Int) @Column(countColumn) version!: number;
  @Column(idColumn) personId!: string;
  @Column(codeColumn) regionCode!: string;
  @Field(() => ID) @Column(idColumn) fileId!: string;
  @Column(textColumn(64)) originalHash!: string;
  @Field(() => Int) @Column(countColumn) width!: number;
  @Field(() => Int) @Column(countColumn) height!: number;
  @Field(() => [GraphQLJSONObject], { description: 'Findings: code, severity, params' })
  @Column(jsonColumn)
  findings!: PhotoFinding[];
  @Field(() => PhotoVerdictEnum) @Column(codeColumn) verdict!: PhotoVerdict;
  @Field(() => Day, { description: 'The day it was taken, or given as taken (R-52)' })
  @Column(dayColumn)
  takenOn!: string;
  @Column(instantColumn) createdAt!: Date;
}
