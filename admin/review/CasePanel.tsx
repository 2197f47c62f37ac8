import { useLocaleState, useTranslate } from 'react-admin';
import type { ApplicationCase } from '../applications/types';
import { FactRow, Facts } from '../widgets/FactRow';
import { Panel } from '../widgets/Panel';
import { useMoments } from '../widgets/useMoments';
import { CheckedFact } from './CheckedFact';
import { checksOf } from './verdicts';

/** What is asked for, by which way, by when; and who came in the place of the person (R-06, R-39, R-40). */
export function CasePanel({ record }: { record: ApplicationCase }) {
  const translate = useTranslate();
  const { when } = useMoments();
  const [locale] = useLocaleState();
  const word = (name: string) => translate(`review.case.${name}`);
  const { employer, office, submittedAt, dueOn, proxyName, proxyRelation, proxyNumberLast4, changed } = record;
  return (
    <Panel title={word('title')}>
      <Facts>
        <FactRow label={word('business')}>
          {translate(`codes.businessTypes.${record.businessType}`)} · {translate(`codes.cardKinds.${record.cardKind}`)}
        </FactRow>
        <FactRow label={word('channel')}>{translate(`codes.channels.${record.channel}`)}</FactRow>
        <FactRow label={word('office')}>{locale === 'en' ? office.nameEn : office.nameZh}</FactRow>
        {employer && <FactRow label={word('employer')}>{employer.name}</FactRow>}
        <FactRow label={word('submitted')}>
          {submittedAt ? when(submittedAt) : word('notSubmitted')}
          {record.submissions > 1 && ` · ${translate('review.case.submissions', { smart_count: record.submissions })}`}
        </FactRow>
        <FactRow label={word('due')} note={record.dueProvisional ? translate('widgets.due.provisional') : undefined}>
          {dueOn ?? '—'}
        </FactRow>
        {proxyName && (
          <CheckedFact
            label={word('proxy')}
            checks={checksOf(record, ['DOCUMENT_VALID'], 'proxy')}
            changed={changed.includes('proxy')}
          >
            {proxyName}
            {proxyRelation && ` · ${translate(`codes.proxyRelations.${proxyRelation}`)}`}
            {proxyNumberLast4 && ` · ${translate('review.case.last4', { last4: proxyNumberLast4 })}`}
          </CheckedFact>
        )}
        {record.facts.cardWhereabouts && (
          <FactRow label={word('card')}>{translate(`statuses.card.${record.facts.cardWhereabouts}`)}</FactRow>
        )}
        {record.note && <FactRow label={word('note')}>{record.note}</FactRow>}
      </Facts>
    </Panel>
  );
}
