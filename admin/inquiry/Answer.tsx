import InfoOutlined from '@mui/icons-material/InfoOutlined';
import { Box, Link as MuiLink, Typography, useTheme } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { InquiryAnswerFragment } from '../graphql/graphql';
import { CardSteps } from '../widgets/CardSteps';
import { FactRow, Facts } from '../widgets/FactRow';
import { groupTones } from './tones';
import { officeIn, useSaid } from './useSaid';

type Props = { answer: InquiryAnswerFragment; linked?: boolean };

/** The answer: why, the next step, who, where, what to bring, by when, the five steps, and the law it rests on. */
export function Answer({ answer, linked = false }: Props) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const [locale] = useLocaleState();
  const said = useSaid(answer);
  const tone = palette.tone[groupTones[answer.group]];
  const word = (name: string) => translate(`inquiry.${name}`);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ borderLeft: '3px solid', borderColor: tone.text, pl: 1.5 }}>
        <Typography component="p" sx={{ fontSize: '1.125rem', fontWeight: 600, color: tone.text }}>
          {said.title}
        </Typography>
        <Typography>{said.text}</Typography>
        <Typography sx={{ mt: 0.75 }}>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {word('next')}
          </Box>{' '}
          {said.next}
        </Typography>
      </Box>
      <CardSteps progress={answer.progress} />
      {said.notes.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
          {said.notes.map(note => (
            <Box component="li" key={note} sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
              <InfoOutlined aria-hidden sx={{ fontSize: 17, mt: '2px', color: 'text.secondary' }} />
              <span>{note}</span>
            </Box>
          ))}
        </Box>
      )}
      <Facts>
        <FactRow label={word('actor')}>{said.actor}</FactRow>
        <FactRow label={word('place')} note={placeNote(answer, locale)}>
          {said.place}
        </FactRow>
        {said.since && <FactRow label={word('since')}>{said.since}</FactRow>}
        {said.by && <FactRow label={word('by')}>{said.by}</FactRow>}
        {said.bring.length > 0 && (
          <FactRow label={word('bring')}>{said.bring.join(translate('widgets.list.comma'))}</FactRow>
        )}
        {answer.shelf && <FactRow label={word('shelf')}>{answer.shelf}</FactRow>}
        {answer.receiptNo && (
          <FactRow label={word('receipt')}>
            {linked && answer.applicationId ? (
              <MuiLink component={Link} to={`/applications/${answer.applicationId}/show`}>
                {answer.receiptNo}
              </MuiLink>
            ) : (
              answer.receiptNo
            )}
          </FactRow>
        )}
        {answer.unit && said.place !== answer.unit && <FactRow label={word('unitName')}>{answer.unit}</FactRow>}
      </Facts>
      <Basis basis={said.basis} />
    </Box>
  );
}

/** The place's address and telephone, where an office is named. */
function placeNote(answer: InquiryAnswerFragment, locale: string): string | undefined {
  const { office, place } = answer;
  if (!office) return undefined;
  const parts = [
    place === 'OFFICE' || place === 'BANK' ? null : officeIn(locale === 'en' ? 'en' : 'zh', answer),
    office.address,
    office.phone,
  ];
  return parts.filter(Boolean).join(' · ');
}

function Basis({ basis }: { basis: ReturnType<typeof useSaid>['basis'] }) {
  const translate = useTranslate();
  if (basis.length === 0) return null;
  return (
    <Box component="section" aria-label={translate('inquiry.basis')}>
      <Typography variant="body2" sx={{ fontWeight: 600, color: 'text.secondary', mb: 0.5 }}>
        {translate('inquiry.basis')}
      </Typography>
      {basis.map(({ title, text, link }) => (
        <Box component="details" key={title} sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 0.25 }}>
          <Box component="summary" sx={{ cursor: 'pointer', minHeight: 24 }}>
            {title}
          </Box>
          <Typography variant="body2" sx={{ pl: 2, pb: 0.75 }}>
            {text}{' '}
            <MuiLink component={Link} to={link}>
              {translate('inquiry.openLaw')}
            </MuiLink>
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
