import { ButtonBase } from '@mui/material';
import type { InquiryRowFragment } from '../graphql/graphql';

type Props = { row: InquiryRowFragment; onOpen: (row: InquiryRowFragment) => void; label?: string };

/** Opens the whole answer for one person beside the list; in a table it covers the row. */
export function PersonButton({ row, onOpen, label }: Props) {
  return (
    <ButtonBase onClick={() => onOpen(row)} aria-haspopup="dialog" sx={label ? link : wholeRow}>
      {label ?? row.name}
    </ButtonBase>
  );
}

const link = { font: 'inherit', color: 'primary.main', textDecoration: 'underline', minHeight: 28 } as const;

const wholeRow = {
  font: 'inherit',
  fontWeight: 500,
  justifyContent: 'flex-start',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
} as const;
