import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Card } from '../cards/card.entity';
import { Job } from '../jobs/job.entity';
import { OutcomeRow, RefInput } from '../platform/bulk';
import type { Commit, Context } from '../platform/context';
import { Needs } from '../platform/operations';
import type { Outcome } from '../platform/subjects';
import { AcknowledgeReturnLine, AcknowledgeReturnLines, OpenAccount } from './bank.inputs';
import { finishBank, openAccount, sendBatchToBank } from './bank.service';
import { ProductionBatch } from './batch.entity';
import { acknowledgeReturnLine, acknowledgeReturnLines } from './findings.service';
import { importBankReturn } from './return.service';
import { ImportReturnFile } from './return.types';

@Resolver()
export class BankResolver {
  @Needs('card:produce')
  @Mutation(() => ProductionBatch, {
    description:
      'Sends a batch to the bank that opens the accounts, where the policy has that stage, and keeps its file',
  })
  sendBatchToBank(
    @Ctx() ctx: Context,
    @Arg('input', () => RefInput) input: RefInput,
  ): Promise<Commit<ProductionBatch>> {
    return sendBatchToBank(ctx, input);
  }

  @Needs('card:produce')
  @Mutation(() => Job, { description: 'Imports what the bank answered as a job; the same file twice changes nothing' })
  importBankReturn(
    @Ctx() ctx: Context,
    @Arg('input', () => ImportReturnFile) input: ImportReturnFile,
  ): Promise<Commit<Job>> {
    return importBankReturn(ctx, input);
  }

  @Needs('card:produce')
  @Mutation(() => ProductionBatch, { description: 'Says that the bank has answered for every card of a batch' })
  finishBank(@Arg('input', () => RefInput) input: RefInput): Commit<ProductionBatch> {
    return work => finishBank(work, input);
  }

  @Needs('card:produce')
  @Mutation(() => Card, { description: 'Enters by hand the account that the bank opened for a card' })
  openAccount(@Arg('input', () => OpenAccount) input: OpenAccount): Commit<Card> {
    return work => openAccount(work, input);
  }

  @Needs('card:produce')
  @Mutation(() => OutcomeRow, {
    description: 'Says what was found out about an extra or doubled line of a return file (T-18)',
  })
  acknowledgeReturnLine(
    @Arg('input', () => AcknowledgeReturnLine) { id, note }: AcknowledgeReturnLine,
  ): Commit<Outcome> {
    return work => acknowledgeReturnLine(work, id, note);
  }

  @Needs('card:produce')
  @Mutation(() => [OutcomeRow], { description: 'The same for many lines, an outcome for each' })
  acknowledgeReturnLines(
    @Arg('input', () => AcknowledgeReturnLines) { ids, note }: AcknowledgeReturnLines,
  ): Commit<Outcome[]> {
    return work => acknowledgeReturnLines(work, ids, note);
  }
}
