import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button, GlobalStyles, Portal } from '@mui/material';
import { useEffect, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { CARD_STEPS } from '../../shared/inquiry/codes';
import type { InquiryAnswerFragment } from '../graphql/graphql';
import { type Locale, locales, messages } from '../messages';
import { serverNow } from '../provider/clock';
import { languageTag } from '../provider/preferences';
import { officeIn, saidIn } from './useSaid';

/** Prints the answer as a slip to take home, in the language of the screen or the other one: the same words, black on white. */
export function PrintSlip({ answer }: { answer: InquiryAnswerFragment }) {
  const translate = useTranslate();
  const [shown] = useLocaleState();
  const [printing, setPrinting] = useState<Locale>();
  useEffect(() => {
    if (!printing) return undefined;
    const over = () => setPrinting(undefined);
    window.addEventListener('afterprint', over);
    window.print();
    return () => window.removeEventListener('afterprint', over);
  }, [printing]);
  const own: Locale = shown === 'en' ? 'en' : 'zh';
  return (
    <>
      <Button size="small" startIcon={<PrintOutlined />} onClick={() => setPrinting(own)}>
        {translate('inquiry.print')}
      </Button>
      {locales
        .filter(({ locale }) => locale !== own)
        .map(({ locale, name }) => (
          <Button
            key={locale}
            size="small"
            lang={languageTag(locale)}
            aria-label={`${translate('inquiry.print')}: ${name}`}
            onClick={() => setPrinting(locale)}
            sx={{ minWidth: 0 }}
          >
            {name}
          </Button>
        ))}
      {printing && (
        <Portal>
          <Slip answer={answer} locale={printing} />
        </Portal>
      )}
    </>
  );
}

/** One large page, readable without glasses. */
function Slip({ answer, locale }: { answer: InquiryAnswerFragment; locale: Locale }) {
  const said = saidIn(locale, answer);
  const words = messages[locale].inquiry;
  const { step: at, state } = answer.progress;
  const { office } = answer;
  const where = [said.place, officeIn(locale, answer), office?.address, office?.phone];
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [words.actor, said.actor],
    [words.place, [...new Set(where.filter(Boolean))].join('  ')],
    [words.by, said.by],
    [words.since, said.since],
    [words.receipt, answer.receiptNo],
  ];
  const kind = messages[locale].codes.cardKinds[answer.cardKind];
  return (
    <Box className="slip" lang={languageTag(locale)} sx={sheet}>
      <GlobalStyles styles={onlySlip} />
      <h1>{words.slip}</h1>
      <p className="who">{[answer.name, answer.maskedNumber, kind].filter(Boolean).join('　')}</p>
      <p>{words.slipDate.replace('%{day}', dayOf(serverNow()))}</p>
      <h2>{said.title}</h2>
      <p>{said.text}</p>
      <p className="next">
        <strong>{words.next}</strong> {said.next}
      </p>
      {said.bring.length > 0 && (
        <>
          <h3>{words.bring}</h3>
          <ul className="bring">
            {said.bring.map(thing => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </>
      )}
      <dl>
        {lines.map(([label, value]) => value && [<dt key={label}>{label}</dt>, <dd key={`${label}:`}>{value}</dd>])}
      </dl>
      {said.notes.map(note => (
        <p key={note}>{note}</p>
      ))}
      <ol className="steps">
        {CARD_STEPS.map((step, index) => (
          <li key={step} className={index + 1 === at ? 'here' : undefined}>
            {index + 1} {words.steps[step]}
            {index + 1 === at && ` (${words.states[state]})`}
          </li>
        ))}
      </ol>
      <div className="small">
        {said.basis.map(({ title, text }) => (
          <p key={title}>
            {title} {text}
          </p>
        ))}
        <p>{words.slipFoot}</p>
      </div>
    </Box>
  );
}

const sheet = {
  display: 'none',
  '@media print': {
    display: 'block',
    color: '#000',
    fontSize: '15pt',
    lineHeight: 1.5,
    '& p': { my: '1.5mm' },
    '& h1': { fontSize: '20pt', textAlign: 'center', m: 0, mb: '3mm' },
    '& h2': { fontSize: '22pt', lineHeight: 1.3, mt: '4mm', mb: '2mm', pt: '3mm', borderTop: '1pt solid #000' },
    '& h3': { fontSize: '15pt', m: 0, mt: '3mm' },
    '& .who': { fontWeight: 700 },
    '& .next': { border: '1.5pt solid #000', borderRadius: '2mm', p: '2.5mm 3mm', my: '3mm' },
    '& .bring': { listStyle: 'none', m: 0, mb: '3mm', p: 0, columns: 2 },
    '& .bring li::before': { content: '"□ "' },
    '& dl': { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: '5mm', rowGap: '1.5mm', m: 0 },
    '& dt': { fontWeight: 700 },
    '& dd': { m: 0 },
    '& .steps': {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: '5mm',
      listStyle: 'none',
      p: 0,
      my: '3mm',
      fontSize: '13pt',
    },
    '& .here': { fontWeight: 700, textDecoration: 'underline' },
    '& .small': { fontSize: '10pt', lineHeight: 1.4, mt: '4mm', pt: '2mm', borderTop: '0.5pt solid #000' },
  },
} as const;

const onlySlip = {
  '@media print': { 'body > *:not(.slip)': { display: 'none !important' }, '@page': { size: 'A4', margin: '14mm' } },
} as const;
