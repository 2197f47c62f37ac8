import { type ComponentType, lazy, Suspense } from 'react';
import { Loading } from '../layout/Loading';
import { useSession } from '../provider/useSession';

const UnitLists = lazy(() => import('./UnitChecklists').then(({ UnitChecklists }) => ({ default: UnitChecklists })));
const UnitList = lazy(() => import('./UnitChecklist').then(({ UnitChecklist }) => ({ default: UnitChecklist })));
const BureauLists = lazy(() => import('./BureauList').then(({ BureauList }) => ({ default: BureauList })));
const BureauOne = lazy(() => import('./BureauShow').then(({ BureauShow }) => ({ default: BureauShow })));

/** All lists: of the own units for their administrator, of the own offices for the bureau. */
export const ChecklistList = () => <ByRole unit={UnitLists} bureau={BureauLists} />;

/** One list: to be filled by its unit, to be decided by the bureau. */
export const ChecklistShow = () => <ByRole unit={UnitList} bureau={BureauOne} />;

function ByRole({ unit: Unit, bureau: Bureau }: Record<'unit' | 'bureau', ComponentType>) {
  const session = useSession();
  if (!session) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>{session.permissions.has('checklist:fill') ? <Unit /> : <Bureau />}</Suspense>
  );
}
