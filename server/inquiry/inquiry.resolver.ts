import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { sayInquiry } from '../../shared/words/inquiry';
import { LocaleEnum } from '../access/account.entity';
import { Application } from '../applications/application.entity';
import { type Context, type Locale, once } from '../platform/context';
import { Needs } from '../platform/operations';
import { PageArgs } from '../platform/paging';
import { InquiryFilter, InquiryInput } from './inquiry.inputs';
import { whyNoCards } from './inquiry.list';
import { progressesOf } from './inquiry.progress';
import { whyNoCard } from './inquiry.service';
import { CardProgress, InquiryPage, InquiryResult, InquiryWording } from './inquiry.types';

@Resolver(() => InquiryResult)
export class InquiryResolver {
  @Needs('inquiry:read')
  @Query(() => InquiryResult, {
    nullable: true,
    description: 'Why somebody has no card yet, who must act, what to bring and by when; noted in the audit (R-02)',
  })
  whyNoCard(@Ctx() ctx: Context, @Arg('input', () => InquiryInput) input: InquiryInput): Promise<InquiryResult | null> {
    return whyNoCard(ctx, input);
  }

  @Needs('inquiry:read')
  @Query(() => InquiryPage, { description: 'The people of a unit, each with the reason why there is no card yet' })
  whyNoCards(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => InquiryFilter, { nullable: true }) filter: InquiryFilter | null,
  ): Promise<InquiryPage> {
    return whyNoCards(ctx, filter ?? {}, args);
  }

  @FieldResolver(() => InquiryWording, {
    description: 'The answer in words, in the language of the session unless told',
  })
  wording(
    @Ctx() ctx: Context,
    @Root() { by, byProvisional, office, ...answer }: InquiryResult,
    @Arg('locale', () => LocaleEnum, { nullable: true }) locale: Locale | null,
  ): InquiryWording {
    const language = locale ?? ctx.locale;
    const place = office && (language === 'zh' ? office.nameZh : office.nameEn);
    const due = by ? { on: by, provisional: byProvisional } : null;
    return sayInquiry(language, { ...answer, by: due }, { office: place, unit: answer.unit });
  }
}

@Resolver(() => Application)
export class ProgressResolver {
  @Needs('application:read')
  @FieldResolver(() => CardProgress, { description: 'At which of the five steps the case is (R-47)' })
  progress(@Ctx() ctx: Context, @Root() { id }: Application): Promise<CardProgress> {
    const loader = once(ctx, 'progress', () => new DataLoader<string, CardProgress>(ids => progressesOf(ctx, ids)));
    return loader.load(id);
  }
}
