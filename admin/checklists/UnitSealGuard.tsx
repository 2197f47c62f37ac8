import { Box, Typography } from '@mui/material';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { FormDialog } from '../widgets/FormDialog';

type Guard = (act: () => void) => void;

const SealGuard = createContext<Guard>(act => act());

/** Asks before what would take the seal off a list; runs anything else at once. */
export const useSealGuard = (): Guard => useContext(SealGuard);

/** Stands around what can be changed on a list: a sealed one warns before the first change. */
export function UnitSealGuard({ sealed, children }: { sealed: boolean; children: ReactNode }) {
  const translate = useTranslate();
  const [waiting, setWaiting] = useState<{ act: () => void }>();
  const guard = useCallback<Guard>(act => (sealed ? setWaiting({ act }) : act()), [sealed]);
  const close = () => setWaiting(undefined);
  return (
    <SealGuard value={useMemo(() => guard, [guard])}>
      {children}
      {waiting && (
        <FormDialog
          title={translate('checklists.unit.guard.title')}
          verb={translate('checklists.unit.guard.verb')}
          color="warning"
          busy={false}
          onClose={close}
          onSend={() => {
            close();
            waiting.act();
          }}
        >
          <Box>
            <Typography>{translate('checklists.unit.guard.text')}</Typography>
          </Box>
        </FormDialog>
      )}
    </SealGuard>
  );
}
