import { Box, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { lineParts } from '../../shared/words/inquiry';
import type { InquiryLineFragment } from '../graphql/graphql';
import type { Command } from './useCommands';

type Props = {
  id: string;
  commands: readonly Command[];
  active: number;
  optionId: (index: number) => string;
  onPoint: (index: number) => void;
  onChoose: (command: Command) => void;
};

/** What was found, people before pages; the one that Enter opens is marked. */
export function CommandList({ id, commands, active, optionId, onPoint, onChoose }: Props) {
  const translate = useTranslate();
  const placed = commands.map((command, index) => ({ command, index }));
  return (
    <Box id={id} role="listbox" aria-label={translate('palette.results')} sx={{ overflowY: 'auto', py: 0.5, px: 0.75 }}>
      {(['people', 'pages'] as const).map(group => {
        const members = placed.filter(({ command }) => command.group === group);
        if (members.length === 0) return null;
        return (
          <Box key={group} role="group" aria-label={translate(`palette.${group}`)}>
            <Typography
              variant="caption"
              component="div"
              aria-hidden
              sx={{ px: 1.25, pt: 0.5, color: 'text.secondary' }}
            >
              {translate(`palette.${group}`)}
            </Typography>
            {members.map(({ command, index }) => (
              <Box
                key={command.key}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                onMouseMove={() => index !== active && onPoint(index)}
                onClick={() => onChoose(command)}
                sx={option}
              >
                <Option command={command} />
              </Box>
            ))}
          </Box>
        );
      })}
    </Box>
  );
}

function Option({ command: { label, icon: Icon, person } }: { command: Command }) {
  if (person) return <Person person={person} />;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, minHeight: 24, pl: Icon ? 0 : 2 }}>
      {Icon && <Icon />}
      {label}
    </Box>
  );
}

function Person({ person }: { person: InquiryLineFragment }) {
  const [locale] = useLocaleState();
  const { reason, actor, from, by, byProvisional, byKind } = person;
  const [why, ...rest] = lineParts(locale === 'en' ? 'en' : 'zh', {
    ...{ reason, actor },
    from: from ?? null,
    by: by ? { on: by, provisional: byProvisional } : null,
    byKind: byKind ?? null,
  });
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, alignItems: 'baseline' }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {person.name}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {person.maskedNumber}
        </Box>
      </Box>
      <Box sx={{ fontSize: '0.875rem' }}>
        <Box component="span" sx={{ fontWeight: 500 }}>
          {why}
        </Box>
        {rest.length > 0 && ` · ${rest.join(' · ')}`}
      </Box>
    </>
  );
}

const option = {
  px: 1.25,
  py: 0.75,
  borderRadius: '6px',
  cursor: 'pointer',
  '& svg': { fontSize: 19, color: 'text.secondary' },
  '&[aria-selected="true"]': { bgcolor: 'action.selected', boxShadow: 'inset 3px 0 0 currentColor' },
} as const;
