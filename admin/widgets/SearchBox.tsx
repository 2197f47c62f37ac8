import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useListSearch } from './useListSearch';

type Props = { list: string; label: string; autoFocus?: boolean };

/** The search box of a list; searches a moment after typing stops, and at once on Enter. */
export function SearchBox({ list, label, autoFocus = false }: Props) {
  const [search, setSearch] = useListSearch(list);
  const [typed, setTyped] = useState(search);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 350);
    return () => clearTimeout(timer);
  }, [typed, setSearch]);
  return (
    <TextField
      type="search"
      value={typed}
      autoFocus={autoFocus}
      placeholder={label}
      onChange={event => setTyped(event.target.value)}
      onKeyDown={event => event.key === 'Enter' && setSearch(typed.trim())}
      slotProps={{
        htmlInput: { 'aria-label': label, maxLength: 60, autoComplete: 'off', spellCheck: false },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchOutlined fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      sx={{ flex: '1 1 260px', maxWidth: { sm: 360 } }}
    />
  );
}
