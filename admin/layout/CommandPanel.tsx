import { Box, InputBase, Typography } from '@mui/material';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { LINES_AT_ONCE } from '../../shared/inquiry/key';
import { useSession } from '../provider/useSession';
import { useWords } from '../widgets/useWords';
import { CommandList } from './CommandList';
import { type Command, useCommands } from './useCommands';

/** One input, what it finds below; the keyboard alone is enough, and what is typed stays here. */
export function CommandPanel({ onDone }: { onDone: () => void }) {
  const translate = useTranslate();
  const words = useWords();
  const navigate = useNavigate();
  const id = useId();
  const mayAsk = useSession()?.permissions.has('inquiry:read') ?? false;
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const [at, setAt] = useState(0);
  const { commands, finding, commandsOf } = useCommands(typed, mayAsk && !composing);
  const active = Math.min(at, commands.length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  const word = (name: string, values?: object) => translate(`palette.${name}`, values);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onDone();
    if (command.outside) window.location.assign(command.to);
    else navigate(command.to, { state: command.state });
  };
  const enter = async () => {
    if (!finding.busy) return run(commands[active]);
    const found = await finding.look();
    const first = commandsOf(found.people)[0];
    if (found.people.length <= 1) run(first);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && commands.length > 0) setAt((active + step + commands.length) % commands.length);
    else if (event.key === 'Enter') void enter();
    else return;
    event.preventDefault();
  };
  const said = finding.busy
    ? word('busy')
    : finding.error
      ? word('failed', { reason: words.error(finding.error) })
      : finding.people.length === LINES_AT_ONCE
        ? word('more', { count: LINES_AT_ONCE })
        : commands.length > 0
          ? word('found', { smart_count: commands.length })
          : word('nobody');
  return (
    <Box sx={{ display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr) auto', maxHeight: 'min(560px, 80vh)' }}>
      <InputBase
        value={typed}
        autoFocus
        onChange={event => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
        placeholder={word(mayAsk ? 'askPeople' : 'askPages')}
        inputProps={{
          role: 'combobox',
          'aria-label': word(mayAsk ? 'askPeople' : 'askPages'),
          'aria-expanded': commands.length > 0,
          'aria-controls': `${id}-list`,
          'aria-autocomplete': 'list',
          'aria-activedescendant': commands.length > 0 ? optionId(active) : undefined,
          maxLength: 60,
          autoComplete: 'off',
          spellCheck: false,
        }}
        sx={{ px: 2, py: 1.25, fontSize: '1rem', borderBottom: '1px solid', borderColor: 'divider' }}
      />
      <CommandList
        id={`${id}-list`}
        commands={commands}
        active={active}
        optionId={optionId}
        onPoint={setAt}
        onChoose={run}
      />
      <Box sx={{ px: 2, py: 0.75, borderTop: '1px solid', borderColor: 'divider', color: 'text.secondary' }}>
        <Typography role="status" variant="body2">
          {said}
        </Typography>
        <Typography variant="caption" component="p" sx={{ display: { xs: 'none', sm: 'block' } }}>
          {word('hint')}
        </Typography>
      </Box>
    </Box>
  );
}
