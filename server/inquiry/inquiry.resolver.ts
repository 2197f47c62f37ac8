import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { sayInquiry, sayInquiryLine } from '../../shared/words/inquiry';
import { LocaleEnum } from '../access/account.entity';
import { Application } from '../applications/application.entity';
import { type Context, type Locale, once } from '../platform/context';
import { Needs } from '../platform/operations';
import { PageArgs } from '../platform/paging';
import { InquiryFilter, InquiryInput } from './inquiry.inputs';
import { inquiryLines } from './inquiry.lines';
import { whyNoCards } from './inquiry.list';
import { progressesOf } from './inquiry.progress';
import { whyNoCard } from './inquiry.service';
import { CardProgress, InquiryLine, InquiryPage, InquiryResult, InquiryRow, InquiryWording } from './inquiry.types';

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

  @Needs('inquiry:read')
  @Query(() => [InquiryLine], {
    description:
      'At most eight people found by name, pinyin, number, receipt or card, each with the answer in one line; noted in the audit',
  })
  inquiryLines(@Ctx() ctx: Context, @Arg('text', () => String) text: string): Promise<InquiryLine[]> {
    return inquiryLines(ctx, text);
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

const LINE = 'Why, who must act and by when, in the language of the session unless told';

const lineOf = (ctx: Context, { by, byProvisional, ...row }: InquiryRow | InquiryLine, locale: Locale | null): string =>
  sayInquiryLine(locale ?? ctx.locale, { ...row, by: by ? { on: by, provisional: byProvisional } : null });

@Resolver(() => InquiryRow)
export class InquiryRowResolver {
  @FieldResolver(() => String, { description: LINE })
  line(
    @Ctx() ctx: Context,
    @Root() row: InquiryRow,
    @Arg('locale', () => LocaleEnum, { nullable: true }) locale: Locale | null,
  ): string {
    return lineOf(ctx, row, locale);
  }
}

@Resolver(() => InquiryLine)
export class InquiryLineResolver {
  @FieldResolver(() => String, { description: LINE })
  line(
    @Ctx() ctx: Context,
    @Root() found: InquiryLine,
    @Arg('locale', () => LocaleEnum, { nullable: true }) locale: Locale | null,
  ): string {
    return lineOf(ctx, found, locale);
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
