import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ROLES, type Role } from '../../shared/access';
import { RefInput } from '../platform/bulk';
import { RoleEnum } from './account.entity';

const PASSWORD_MAX = 128;
const USERNAME = /^[a-z][a-z0-9._-]{1,38}[a-z0-9]$/;

@InputType({ description: 'How somebody signs in' })
export class SignInInput {
  @MaxLength(60)
  @Field(() => String, { description: 'User name, in any case' })
  username!: string;

  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: 'The password' })
  password!: string;

  @IsOptional()
  @MaxLength(12)
  @Field(() => String, { nullable: true, description: 'The six digits of the authenticator app' })
  totp?: string | null;
}

@InputType({ description: 'A step that asks for the password again' })
export class Confirmed {
  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: 'The present password of whoever asks' })
  presentPassword!: string;
}

@InputType({ description: 'A new password of the own account' })
export class ChangePasswordInput extends Confirmed {
  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: '8 to 128 signs; nothing common, nothing made of the own name' })
  newPassword!: string;
}

@InputType({ description: 'The second factor that an app was set up with, and its first code' })
export class ConfirmTotpInput extends Confirmed {
  @Matches(/^[A-Z2-7]{32}$/)
  @Field(() => String, { description: 'The key that setUpTotp gave' })
  secret!: string;

  @MaxLength(12)
  @Field(() => String, { description: 'The code shown now' })
  totp!: string;
}

@InputType({ description: 'A session or token to end' })
export class EndSessionInput {
  @MaxLength(43)
  @Field(() => ID, { description: 'Which one' })
  id!: string;
}

@InputType({ description: 'A token for a program of an analyst' })
export class CreateApiTokenInput extends Confirmed {
  @Length(1, 60)
  @Field(() => String, { description: 'What it is for' })
  label!: string;

  @IsInt()
  @Min(1)
  @Max(90)
  @Field(() => Int, { description: 'How many days it lasts, at most 90' })
  days!: number;
}

@InputType({ description: 'Whom to invite, as what, and where' })
export class InviteInput extends Confirmed {
  @Matches(USERNAME)
  @Field(() => String, { description: 'User name: small letters, digits, dots, hyphens' })
  username!: string;

  @Length(1, 60)
  @Field(() => String, { description: 'How colleagues know them' })
  displayName!: string;

  @IsIn(ROLES)
  @Field(() => RoleEnum, { description: 'The duty they are to hold' })
  role!: Role;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'The office at which they sit; staff of a bureau must have one' })
  officeId?: string | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'The unit that they work for; its administrators must have one' })
  employerId?: string | null;
}

@InputType({ description: 'An invitation that is taken up' })
export class AcceptInvitationInput {
  @MaxLength(100)
  @Field(() => String, { description: 'The token in the link' })
  token!: string;

  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: '8 to 128 signs; nothing common, nothing made of the own name' })
  password!: string;

  @IsOptional()
  @Matches(/^[A-Z2-7]{32}$/)
  @Field(() => String, { nullable: true, description: 'The key in totpUri, which the app was set up with' })
  totpSecret?: string | null;

  @IsOptional()
  @MaxLength(12)
  @Field(() => String, { nullable: true, description: 'The code shown now' })
  totp?: string | null;
}

@InputType({ description: 'An account that is to be set up anew: its holder lost the password or the second factor' })
export class InviteAgainInput extends Confirmed {
  @MaxLength(36)
  @Field(() => ID, { description: 'Which one' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The version that was seen' })
  version!: number;
}

@InputType({ description: 'What an account may do, and where' })
export class SetRolesInput extends RefInput {
  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: 'The present password of whoever asks' })
  presentPassword!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(ROLES.length)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  @Field(() => [RoleEnum], { description: 'All the roles they then hold' })
  roles!: Role[];

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'The office at which they sit; staff of a bureau must have one' })
  officeId?: string | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @MaxLength(36, { each: true })
  @Field(() => [ID], { nullable: true, description: 'All the units they then work for' })
  employerIds?: string[] | null;
}

@InputType({ description: 'Which accounts' })
export class AccountFilter {
  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'Part of a user name or of a name' })
  search?: string | null;

  @IsOptional()
  @IsIn(ROLES)
  @Field(() => RoleEnum, { nullable: true, description: 'Who hold this duty' })
  role?: Role | null;

  @IsOptional()
  @MaxLength(36)
  @Field(() => ID, { nullable: true, description: 'The office at which they sit' })
  officeId?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Only those who may not sign in, or only those who may' })
  disabled?: boolean | null;
}
