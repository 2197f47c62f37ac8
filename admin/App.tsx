import { lazy } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom';
import { Home } from './dashboard/Home';
import { ResourcesContext } from './layout/desks';
import { AccessDenied, ErrorPage, NotFound } from './layout/ErrorPage';
import { InvitePage } from './layout/InvitePage';
import { Layout } from './layout/Layout';
import { Loading } from './layout/Loading';
import { LoginPage } from './layout/LoginPage';
import { createAuthProvider } from './provider/authProvider';
import { createDataProvider } from './provider/dataProvider';
import { createI18nProvider } from './provider/i18nProvider';
import { consoleStore } from './provider/store';
import { resources } from './resources';
import { darkTheme, lightTheme } from './theme';

const LawPage = lazy(() => import('./inquiry/LawPage').then(({ LawPage: Page }) => ({ default: Page })));

const authProvider = createAuthProvider(name => resources.find(resource => resource.name === name)?.needs);
const dataProvider = createDataProvider(Object.fromEntries(resources.map(({ name, documents }) => [name, documents])));
const i18nProvider = createI18nProvider();
const store = consoleStore();

/** The console: its pages are the resources, everything else is the frame around them. */
function Console() {
  return (
    <ResourcesContext value={resources}>
      <Admin
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        store={store}
        lightTheme={lightTheme}
        darkTheme={darkTheme}
        layout={Layout}
        loginPage={LoginPage}
        dashboard={Home}
        catchAll={NotFound}
        accessDenied={AccessDenied}
        error={ErrorPage}
        loading={Loading}
        requireAuth
        disableTelemetry
      >
        {resources.map(({ name, list, show, create, edit, recordRepresentation }) => (
          <Resource key={name} {...{ name, list, show, create, edit, recordRepresentation }} />
        ))}
        <CustomRoutes>
          <Route path="/laws" element={<LawPage />} />
        </CustomRoutes>
        <CustomRoutes noLayout>
          <Route path="/invite/:token" element={<InvitePage />} />
        </CustomRoutes>
      </Admin>
    </ResourcesContext>
  );
}

const router = createBrowserRouter([{ path: '*', element: <Console /> }]);

/** The console at its address. */
export const App = () => <RouterProvider router={router} />;
