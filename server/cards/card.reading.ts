import { Field, ID, ObjectType } from 'type-graphql';
import type { CardUse, MedicalAccount } from '../../shared/cardFunctions';
import { Employer } from '../employers/employer.entity';
import { Office } from '../offices/office.entity';
import { Person } from '../people/person.entity';
import { Event } from '../platform/event.type';
import { CardUseEnum, MedicalAccountEnum } from './card.enums';
import { CardMore } from './card.more';

/** What is read with a card beside its own columns (`card.list.ts`). */
@ObjectType({ simpleResolvers: true })
export abstract class CardReading {
  @Field(() => MedicalAccountEnum, {
    description: "The holder's medical insurance account: normal while a card is in force (R-66)",
  })
  medicalAccount!: MedicalAccount;
  @Field(() => [CardUseEnum], {
    description: 'What it is good for now: nothing until it is enabled (R-49, R-59, R-64)',
  })
  uses!: CardUse[];
  @Field(() => ID, { nullable: true, description: 'The photo of the case that ordered it' })
  photoFileId!: string | null;
  @Field(() => Boolean, { description: 'Its chip number is known' }) chipOnFile!: boolean;
  @Field(() => Boolean, { description: 'Its bank card number is known' }) bankOnFile!: boolean;
  @Field(() => String, { nullable: true, description: 'Number of the batch that it was last put into' })
  batchNo!: string | null;
  @Field(() => CardMore, { description: 'What the rules see beyond the own fields' }) facts!: CardMore;

  @Field(() => Person) person!: Person;
  @Field(() => Employer, { nullable: true }) employer!: Employer | null;
  @Field(() => Office, { description: 'The office that ordered it' }) office!: Office;
  @Field(() => Office, { nullable: true, description: 'The office that keeps it' }) keeperOffice!: Office | null;
  @Field(() => Office, { nullable: true, description: 'Where it was enabled' }) enabledOffice!: Office | null;
  @Field(() => Employer, { nullable: true, description: 'The unit that keeps it' }) keeperEmployer!: Employer | null;
  @Field(() => [Event], { description: 'What happened to it, in order' }) history!: Event[];
}
