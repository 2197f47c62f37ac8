import { Box, useTheme } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { sayInquiryLine } from '../../shared/words/inquiry';
import { WhyNoCardDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { groupTones } from './tones';
import { inputOf } from './useInquiry';

/** The answer for one person in one line: why, who must act, by when. Asked together with the whole answer. */
export function AnswerLine({ personId }: { personId: string }) {
  const { palette } = useTheme();
  const [locale] = useLocaleState();
  const { data } = useAnswer(WhyNoCardDocument, { input: inputOf(personId) });
  const answer = data?.answer;
  if (!answer) return null;
  const { from, by, byProvisional, byKind } = answer;
  const tone = palette.tone[groupTones[answer.group]];
  const line = sayInquiryLine(locale === 'en' ? 'en' : 'zh', {
    ...answer,
    from: from ?? null,
    by: by ? { on: by, provisional: byProvisional } : null,
    byKind: byKind ?? null,
  });
  return (
    <Box
      role="status"
      sx={{ mb: 1.5, px: 1.5, py: 1, borderRadius: '6px', bgcolor: tone.fill, color: tone.text, fontWeight: 600 }}
    >
      {line}
    </Box>
  );
}
