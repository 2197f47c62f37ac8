import { Field, Int, ObjectType } from 'type-graphql';
import type { FailureCode } from '../../shared/failures';
import { Card } from '../cards/card.entity';
import { Personal } from '../platform/operations';
import { Day } from '../platform/scalars';
import type { ScannedLine } from './scan.service';

@Personal()
@ObjectType({ simpleResolvers: true, description: 'One scanned line: which card it means and what it says of it' })
export class ScanLine implements ScannedLine {
  @Field(() => Int, { description: 'Its place in the text, from 1; empty lines are not counted' }) line!: number;
  @Field(() => String, { nullable: true, description: 'Why it means no card' }) code!: FailureCode | null;
  @Field(() => Card, { nullable: true }) card!: Card | null;
  @Field(() => String, { nullable: true, description: 'The card number that the line says' }) cardNo!: string | null;
  @Field(() => String, { nullable: true, description: 'The chip number that the line says' }) chipId!: string | null;
  @Field(() => String, { nullable: true }) atr!: string | null;
  @Field(() => Day, { nullable: true }) issuedOn!: string | null;
  @Field(() => Day, { nullable: true }) validUntil!: string | null;
}
