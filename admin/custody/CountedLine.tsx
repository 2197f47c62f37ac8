import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { TextLine } from '../widgets/fields';

type Props = { value: string; onChange: (counted: string) => void; fault: string | undefined; help?: string };

/** How many were counted by hand: digits only, never filled in for whoever counts. */
export function CountedLine({ value, onChange, fault, help = 'custody.receive.countedHelp' }: Props) {
  const translate = useTranslate();
  return (
    <TextLine
      required
      label={translate('custody.receive.counted')}
      value={value}
      onChange={text => onChange(text.replace(/\D/g, '').slice(0, 4))}
      fault={fault}
      help={translate(help)}
      input={{ inputMode: 'numeric' }}
    />
  );
}

type FaultProps = { counted: string; scanned: number; fault: string | undefined };

/** What stands against sending: another number was counted than was scanned, or the server has refused. */
export function CountFaults({ counted, scanned, fault }: FaultProps) {
  const translate = useTranslate();
  return (
    <>
      {counted !== '' && Number(counted) !== scanned && (
        <Alert severity="warning">{translate('custody.receive.differs', { counted, scanned })}</Alert>
      )}
      {fault && (
        <Alert severity="error" role="alert">
          {fault}
        </Alert>
      )}
    </>
  );
}
