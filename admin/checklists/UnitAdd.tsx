import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { AddItemDocument, UnitCandidatesDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { TwoLines } from '../widgets/TwoLines';
import { useSettled } from '../widgets/useSettled';
import type { UnitList } from './unitProgress';
import { useUnitVerbs } from './useUnitVerbs';

/** Puts somebody on the list who joined after it was requested: one of the unit's accepted people. */
export function UnitAdd({ list, onClose }: { list: UnitList; onClose: () => void }) {
  const translate = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { act, busy } = useUnitVerbs();
  const { data } = useAnswer(
    UnitCandidatesDocument,
    { employerId: list.employerId, search },
    { enabled: search.length > 0 },
  );
  const add = (personId: string) => act(AddItemDocument, { checklistId: list.id, personId }, 'addItem');
  const people = search ? data?.page.nodes : [];
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs">
      <DialogTitle id={id}>{translate('checklists.unit.add.title')}</DialogTitle>
      <DialogContent sx={{ '&&': { pt: 1 }, display: 'grid', gap: 1.5, alignContent: 'start', minHeight: 260 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('checklists.unit.add.help')}
        </Typography>
        <TextField
          autoFocus
          type="search"
          label={translate('checklists.unit.search')}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 60, autoComplete: 'off' } }}
        />
        {search && people?.length === 0 && <Typography>{translate('checklists.unit.add.none')}</Typography>}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {people?.map(({ id: key, person }) => (
            <Box component="li" key={key} sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <TwoLines first={<b>{person.name}</b>} second={person.maskedNumber} />
              </Box>
              <Button size="small" variant="outlined" disabled={busy} onClick={() => void add(person.id)}>
                {translate('checklists.unit.add.verb')}
              </Button>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
