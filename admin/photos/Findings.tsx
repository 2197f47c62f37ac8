import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PhotoFinding } from '../../shared/photos';

/** What is wrong with a photo, each with how to mend it. */
export function Findings({ findings, croppable = false }: { findings: readonly PhotoFinding[]; croppable?: boolean }) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.25, display: 'grid', gap: 0.25 }}>
      {findings.map(finding => {
        const mend = translate(`photos.mends.${mendOf(finding, croppable)}`, { _: '' });
        return (
          <li key={finding.code}>
            {translate(`photos.findings.${wordOf(finding)}`, paramsOf(finding))}
            {mend && (
              <Box component="span" sx={{ opacity: 0.85 }}>
                {' '}
                {mend}
              </Box>
            )}
          </li>
        );
      })}
    </Box>
  );
}

/** A file may be larger or smaller than is usual. */
function wordOf({ code, params: { expected, actual } }: PhotoFinding): string {
  return code === 'FILE_SIZE' && Number(actual) < Number(expected) ? 'FILE_SMALL' : code;
}

function mendOf({ code, params: { mend } }: PhotoFinding, croppable: boolean): string {
  return (code === 'PIXELS' || code === 'RATIO') && !croppable && mend !== 'CROP' ? 'RETAKE' : code;
}

function paramsOf({ code, params: { expected, actual } }: PhotoFinding): Record<string, string> {
  const write = (value: string | number) => {
    if (code === 'BACKGROUND') return `${Math.round(Number(value) * 100)}%`;
    if (code === 'FILE_SIZE') return `${Math.round(Number(value) / 1024)} kB`;
    return String(value).replace('x', ' × ');
  };
  return { expected: write(expected), actual: write(actual) };
}
