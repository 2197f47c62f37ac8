import { useNotify, useRedirect, useRequireAccess, useTranslate } from 'react-admin';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { PersonForm } from './PersonForm';

/** Enters a person into the registry. */
export function PersonCreate() {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const { isPending } = useRequireAccess({ resource: 'people', action: 'create' });
  if (isPending) return null;
  return (
    <Page title={translate('people.enterTitle')} width={960}>
      <Panel>
        <PersonForm
          onEntered={({ id }) => {
            notify('people.done.enter', { type: 'success' });
            redirect('show', 'people', id);
          }}
          onKnown={id => redirect('show', 'people', id)}
        />
      </Panel>
    </Page>
  );
}
