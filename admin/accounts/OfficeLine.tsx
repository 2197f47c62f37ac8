import { useLocaleState, useTranslate } from 'react-admin';
import { OfficesDocument } from '../graphql/graphql';
import { useAnswer } from '../provider/useAnswer';
import { SelectLine } from '../widgets/fields';

type Props = { value: string; onChange: (officeId: string) => void; fault?: string };

/** Chooses the office at which somebody sits. */
export function OfficeLine({ value, onChange, fault }: Props) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { data } = useAnswer(OfficesDocument, { perPage: 200 }, { staleTime: 600_000 });
  const offices = data?.page.nodes ?? [];
  const nameOf = (id: string) => {
    const office = offices.find(each => each.id === id);
    return office ? `${locale === 'en' ? office.nameEn : office.nameZh} (${office.code})` : id;
  };
  return (
    <SelectLine
      required
      label={translate('accounts.fields.office')}
      value={value}
      options={offices.map(({ id }) => id)}
      wordOf={nameOf}
      empty={translate('people.choose')}
      fault={fault}
      onChange={onChange}
    />
  );
}
