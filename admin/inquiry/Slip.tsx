import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button, GlobalStyles, Portal } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../shared/calendar';
import { CARD_STEPS } from '../../shared/inquiry/codes';
import type { InquiryAnswerFragment } from '../graphql/graphql';
import { serverNow } from '../provider/clock';
import { useSaid } from './useSaid';

/** Prints the answer as a slip to take home: the same words, black on white (R-02). */
export function PrintSlip({ answer }: { answer: InquiryAnswerFragment }) {
  const translate = useTranslate();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return undefined;
    const over = () => setPrinting(false);
    window.addEventListener('afterprint', over);
    window.print();
    return () => window.removeEventListener('afterprint', over);
  }, [printing]);
  return (
    <>
      <Button size="small" startIcon={<PrintOutlined />} onClick={() => setPrinting(true)}>
        {translate('inquiry.print')}
      </Button>
      {printing && (
        <Portal>
          <Slip answer={answer} />
        </Portal>
      )}
    </>
  );
}

function Slip({ answer }: { answer: InquiryAnswerFragment }) {
  const translate = useTranslate();
  const said = useSaid(answer);
  const word = (name: string) => translate(`inquiry.${name}`);
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [word('next'), said.next],
    [word('actor'), said.actor],
    [word('place'), [said.place, answer.office?.address, answer.office?.phone].filter(Boolean).join('  ')],
    [word('by'), said.by],
    [word('bring'), said.bring.join(translate('widgets.list.comma'))],
    [word('receipt'), answer.receiptNo],
  ];
  return (
    <Box className="slip" sx={sheet}>
      <GlobalStyles styles={onlySlip} />
      <Box component="h1" sx={{ fontSize: '15pt', textAlign: 'center', mb: '3mm' }}>
        {word('slip')}
      </Box>
      <p>
        {[answer.name, answer.maskedNumber, translate(`codes.cardKinds.${answer.cardKind}`)].filter(Boolean).join('  ')}
      </p>
      <p>{translate('inquiry.slipDate', { day: dayOf(serverNow()) })}</p>
      <Box component="h2" sx={{ fontSize: '13pt', mt: '4mm' }}>
        {said.title}
      </Box>
      <p>{said.text}</p>
      {said.notes.map(note => (
        <p key={note}>{note}</p>
      ))}
      <Box component="ol" sx={{ display: 'flex', gap: '4mm', listStyle: 'none', p: 0, my: '3mm' }}>
        {CARD_STEPS.map((step, at) => (
          <Box component="li" key={step} sx={{ fontWeight: at + 1 === answer.progress.step ? 700 : 400 }}>
            {at + 1} {translate(`inquiry.steps.${step}`)}
            {at + 1 === answer.progress.step && ` (${translate(`inquiry.states.${answer.progress.state}`)})`}
          </Box>
        ))}
      </Box>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '24mm 1fr', rowGap: '1.5mm' }}>
        {lines.map(([label, value]) => value && [<dt key={label}>{label}</dt>, <dd key={`${label}:`}>{value}</dd>])}
      </Box>
      {said.basis.length > 0 && (
        <Box sx={{ mt: '4mm', fontSize: '9pt' }}>
          {said.basis.map(({ title, text }) => (
            <p key={title}>
              {title} {text}
            </p>
          ))}
        </Box>
      )}
      <Box sx={{ mt: '5mm', fontSize: '9pt' }}>{word('slipFoot')}</Box>
    </Box>
  );
}

const sheet = {
  display: 'none',
  '@media print': { display: 'block', color: '#000', fontSize: '11pt', lineHeight: 1.6, p: '6mm' },
} as const;

const onlySlip = {
  '@media print': { 'body > *:not(.slip)': { display: 'none !important' }, '@page': { size: 'A5', margin: '8mm' } },
} as const;
