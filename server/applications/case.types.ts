import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Hindrance, PhotoState } from '../../shared/applications';
import { CHECKS, type Check, VERDICTS } from '../../shared/checks';
import type { FailureCode, Params } from '../../shared/failures';
import type { Material, MaterialField, MaterialKind, Sighting } from '../../shared/materials';
import { Office } from '../offices/office.entity';
import { enumOf } from '../platform/enums';
import { Personal } from '../platform/operations';
import { Day } from '../platform/scalars';
import { HindranceEnum, PhotoStateEnum } from './application.entity';
import { MaterialKindEnum, SightingEnum } from './material.entity';

const CheckEnum = enumOf('CheckCode', CHECKS, 'What the system checks by itself');
const VerdictEnum = enumOf('Verdict', VERDICTS, 'What a check found');

/** The facts that the rules judge beside the case's own fields; buttons and guards read the same. */
@Personal()
@ObjectType({ simpleResolvers: true, description: 'What the rules see of a case beyond its own fields' })
export class CaseFacts {
  @Field(() => Boolean, { description: 'An accepted enrolment in the region (R-03, R-04)' }) eligible!: boolean;
  @Field(() => Boolean, { description: 'Two enrolments of one branch of insurance (R-05)' }) enrolledTwice!: boolean;
  @Field(() => Boolean) deceased!: boolean;
  @Field(() => HindranceEnum) hindrance!: Hindrance;
  @Field(() => [MaterialKindEnum]) missingMaterials!: MaterialKind[];
  @Field(() => PhotoStateEnum) photoState!: PhotoState;
  @Field(() => Boolean, { description: 'The window of the channel is open today (R-16)' }) windowOpen!: boolean;
  @Field(() => Day, { nullable: true }) windowFrom!: string | null;
  @Field(() => Day, { nullable: true }) windowTo!: string | null;
  @Field(() => String, { nullable: true }) cardWhereabouts!: string | null;
}

@Personal()
@ObjectType({
  simpleResolvers: true,
  description: 'One automatic check with its verdict, beside the field it concerns',
})
export class CaseCheck implements Check {
  @Field(() => CheckEnum) code!: Check['code'];
  @Field(() => String, { description: 'The field, material or photo that it concerns' }) concern!: Check['concern'];
  @Field(() => VerdictEnum) verdict!: Check['verdict'];
  @Field(() => String, { description: 'The rule it rests on' }) rule!: string;
  @Field(() => String, { nullable: true, description: 'The reason that a return would name' }) reason!: Check['reason'];
  @Field(() => String, { nullable: true }) detail!: Check['detail'];
}

@ObjectType({ simpleResolvers: true, description: 'One thing to bring, and the rule that asks for it' })
export class RequiredMaterial {
  @Field(() => MaterialKindEnum) kind!: MaterialKind;
  @Field(() => Boolean) required!: boolean;
  @Field(() => SightingEnum) sighted!: Sighting;
  @Field(() => Boolean) needsFile!: boolean;
  @Field(() => [String], { description: 'What is noted of it: number, date, amount' })
  fields!: readonly MaterialField[];
  @Field(() => String) rule!: Material['rule'];
  @Field(() => [MaterialKindEnum], { description: 'What may stand in its place' })
  alternatives!: readonly MaterialKind[];
}

@Personal()
@ObjectType({
  simpleResolvers: true,
  description: 'What a person must bring for a case at the own counter, and whether it could be opened',
})
export class ApplicationPlan {
  @Field(() => Office) office!: Office;
  @Field(() => [RequiredMaterial]) materials!: readonly RequiredMaterial[];
  @Field(() => Boolean, { description: 'A photo is compulsory at this age (P-25)' }) photoRequired!: boolean;
  @Field(() => GraphQLJSONObject, { description: 'What the photo must be (P-07)' }) photoSpec!: object;
  @Field(() => Boolean, { description: 'A guardian must act (under 16)' }) guardianRequired!: boolean;
  @Field(() => Boolean) windowOpen!: boolean;
  @Field(() => Day, { nullable: true }) windowFrom!: string | null;
  @Field(() => Day, { nullable: true }) windowTo!: string | null;
  @Field(() => Day, { description: 'When it would be due, submitted today (R-06)' }) dueOn!: string;
  @Field(() => Boolean) dueProvisional!: boolean;
  @Field(() => Int, { description: 'Production fee in fen (P-22)' }) fee!: number;
  @Field(() => String, { nullable: true, description: 'Why it could not be opened' }) refusal!: FailureCode | null;
  @Field(() => GraphQLJSONObject, { nullable: true }) refusalParams!: Params | null;
}
