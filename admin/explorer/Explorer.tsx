import { GraphiQL } from 'graphiql';
import { parse } from 'graphql';
import { explorer as english } from '../messages/en/explorer';
import { explorer as chinese } from '../messages/zh/explorer';
import { languageShown, languageTag, remembered, startLocale } from '../provider/preferences';
import { examples } from './examples';

/** GraphiQL in this house: bundled, same session, worked examples in its tabs, the console's language and appearance. */
export function Explorer() {
  const locale = startLocale();
  const words = locale === 'en' ? english : chinese;
  document.title = words.title;
  document.documentElement.lang = languageTag(locale);
  return (
    <>
      <header className="explorer-strip">
        <img src="/mark.svg" alt="" />
        <h1>{words.title}</h1>
        <a href="/">{words.back}</a>
      </header>
      <main className="explorer-desk">
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={examples.map(({ title, query }) => ({ query: `# ${title[locale]}\n${query}` }))}
          defaultTheme={appearance()}
          shouldPersistHeaders={false}
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo>
            <span />
          </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}

type Question = { query: string; operationName?: string | null; variables?: unknown };

async function fetcher({ query, operationName, variables }: Question) {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': languageShown(),
      'apollo-require-preflight': 'true',
    },
    body: JSON.stringify({ query, variables, ...(hasSeveral(query) && { operationName }) }),
  });
  return response.json();
}

/** Only among several operations does the name choose one; GraphiQL may still hold that of the tab before. */
function hasSeveral(query: string): boolean {
  try {
    return parse(query).definitions.filter(({ kind }) => kind === 'OperationDefinition').length > 1;
  } catch {
    return true;
  }
}

/** As the console looks, which follows the machine where nobody has chosen. */
function appearance(): 'light' | 'dark' {
  const theme = remembered('theme');
  if (theme === 'light' || theme === 'dark') return theme;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
