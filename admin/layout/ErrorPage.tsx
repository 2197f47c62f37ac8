import BuildOutlined from '@mui/icons-material/BuildOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import SearchOffOutlined from '@mui/icons-material/SearchOffOutlined';
import { Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { refusalOf } from '../provider/ask';
import { useDocumentTitle } from '../widgets/Page';
import { Notice } from '../widgets/States';

type ErrorProps = { error: Error; resetErrorBoundary: (args?: unknown) => void };

/** A page that has stopped: what it means for the work, and a way on. */
export function ErrorPage({ error, resetErrorBoundary }: ErrorProps) {
  const translate = useTranslate();
  const incident = refusalOf(error)?.params?.incident;
  return (
    <FullPage of="broken" icon={<BuildOutlined />}>
      {incident !== undefined && (
        <Typography variant="body2">{translate('widgets.error.incident', { incident: String(incident) })}</Typography>
      )}
      <Button variant="contained" onClick={() => resetErrorBoundary()}>
        {translate('layout.broken.retry')}
      </Button>
    </FullPage>
  );
}

/** No such page. */
export function NotFound() {
  return (
    <FullPage of="notFound" icon={<SearchOffOutlined />}>
      <HomeButton />
    </FullPage>
  );
}

/** A page that the actor's roles do not open. */
export function AccessDenied() {
  return (
    <FullPage of="denied" icon={<LockOutlined />}>
      <HomeButton />
    </FullPage>
  );
}

function HomeButton() {
  const translate = useTranslate();
  return (
    <Button component={Link} to="/" variant="contained" startIcon={<HomeOutlined />}>
      {translate('layout.notFound.home')}
    </Button>
  );
}

type FullPageProps = { of: 'broken' | 'notFound' | 'denied'; icon: ReactNode; children: ReactNode };

function FullPage({ of, icon, children }: FullPageProps) {
  const translate = useTranslate();
  const title = translate(`layout.${of}.title`);
  useDocumentTitle(title);
  return (
    <Notice
      icon={icon}
      title={
        <Typography variant="h1" sx={{ my: 0.5 }}>
          {title}
        </Typography>
      }
      text={translate(`layout.${of}.text`)}
    >
      {children}
    </Notice>
  );
}
