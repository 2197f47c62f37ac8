import { useNotify, useRedirect, useRequireAccess, useTranslate } from 'react-admin';
import { Page } from '../widgets/Page';
import { Panel } from '../widgets/Panel';
import { EmployerForm } from './EmployerForm';

/** Enters a unit into the registry. */
export function EmployerCreate() {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const { isPending } = useRequireAccess({ resource: 'employers', action: 'create' });
  if (isPending) return null;
  return (
    <Page title={translate('employers.enter')} width={860}>
      <Panel>
        <EmployerForm
          onEntered={id => {
            notify('employers.done.enter', { type: 'success' });
            redirect('show', 'employers', id);
          }}
        />
      </Panel>
    </Page>
  );
}
