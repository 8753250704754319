import '@fontsource-variable/public-sans/wght.css';
import './look/tokens.css';
import './look/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { ApiProblem, troubleOf } from './api/problem';
import { queries } from './api/queries';
import { fetchPage, Pages } from './app/Pages';
import { catalogue, LanguageProvider, storedLang } from './i18n';
import { staysAway } from './ui/leaving';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 1 && (!(error instanceof ApiProblem) || troubleOf(error) === 'away'),
    },
  },
});

const FRAME_WITHIN = 800;

const root = document.getElementById('root');
if (!root) throw new Error('#root is missing');
if (!staysAway()) {
  const lang = storedLang();
  const { pathname } = window.location;
  fetchPage(pathname);
  // What the most visited pages show is asked for beside the page itself.
  if (pathname === '/' || pathname === '/lanet') void client.prefetchQuery(queries.commitments());
  // Who reads decides what stands in the header: waited for a little, so that nothing moves when it is known.
  const known = Promise.race([client.prefetchQuery(queries.me), new Promise((soon) => setTimeout(soon, FRAME_WITHIN))]);
  const [messages] = await Promise.all([catalogue(lang), known]);
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider lang={lang} messages={messages}>
        <QueryClientProvider client={client}>
          <BrowserRouter>
            <Pages />
          </BrowserRouter>
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}
