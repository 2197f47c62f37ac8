import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmployerDocument, EmployersDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { useSettled } from '../widgets/useSettled';

type Unit = { id: string; name: string; creditCode: string };

type Props = {
  label: string;
  value: string | undefined;
  onChange: (employerId: string | undefined) => void;
  fault?: string;
  help?: string;
  placeholder?: string;
  required?: boolean;
};

/** Finds a unit by its whole credit code or the beginning of its name. */
export function EmployerPicker({ label, value, onChange, fault, help, placeholder, required = false }: Props) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const search = useSettled(typed.trim());
  const { data, isFetching } = useAnswer(
    EmployersDocument,
    { filter: search ? { search } : {}, sort: [{ field: 'name', order: 'ASC' }], perPage: 10 },
    { placeholderData: keepPreviousData, enabled: opened },
  );
  const { data: chosen } = useAnswer(EmployerDocument, { id: value ?? '' }, { enabled: Boolean(value) });
  const units: readonly Unit[] = data?.page.nodes ?? [];
  return (
    <Autocomplete<Unit>
      options={[...units]}
      value={value && chosen?.employer ? chosen.employer : null}
      loading={isFetching}
      onOpen={() => setOpened(true)}
      filterOptions={all => all}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      noOptionsText={translate('enrolments.unitNone')}
      onChange={(_event, unit) => onChange(unit?.id)}
      onInputChange={(_event, text, reason) => setTyped(reason === 'input' ? text : '')}
      renderOption={({ key, ...props }, { id, name, creditCode }) => (
        <Box component="li" key={id ?? key} {...props}>
          <Box>
            {name}
            <Typography component="div" variant="caption" sx={{ color: 'text.secondary' }}>
              {creditCode}
            </Typography>
          </Box>
        </Box>
      )}
      renderInput={params => (
        <TextField
          {...params}
          required={required}
          label={label}
          placeholder={placeholder ?? translate('enrolments.unitSearch')}
          error={Boolean(fault)}
          helperText={fault ?? help}
          slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
        />
      )}
    />
  );
}
