import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { Mishap } from './Mishap';

let online: boolean;
let head: () => Promise<Response>;
const reload = vi.fn<() => void>();

beforeEach(() => {
  online = false;
  head = () => Promise.reject(new TypeError('Failed to fetch'));
  reload.mockReset();
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => online);
  vi.spyOn(window.location, 'reload').mockImplementation(reload);
  vi.stubGlobal('fetch', (_: string, init?: RequestInit) =>
    (init?.method === 'HEAD' ? head() : Promise.resolve(Response.json({ name: 'Kansliet', authenticated: true, roles: [] }))));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function open(message: string) {
  const Page = lazy(() => Promise.reject(new TypeError(message)));
  render(
    <LanguageProvider lang="sv" messages={sv}>
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter><Mishap at="/aret"><Suspense><Page /></Suspense></Mishap></MemoryRouter>
      </QueryClientProvider>
    </LanguageProvider>,
  );
}

it.each(['Failed to fetch dynamically imported module: /assets/a.js', 'error loading dynamically imported module', 'Importing a module script failed.', 'Unable to preload CSS for /assets/a.css'])(
  'says what happened, what is kept and what to do without a network: %s', async (message) => {
    open(message);
    expect(await screen.findByText(sv.part.away)).toBeTruthy();
    expect(await screen.findByText(sv.part.kept)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: sv.retry }));
    await Promise.resolve();
    expect(reload).not.toHaveBeenCalled();
  },
);

it('opens the page by itself when the network is back and the server answers', async () => {
  open('Importing a module script failed.');
  await screen.findByText(sv.part.away);
  window.dispatchEvent(new Event('online'));
  await Promise.resolve();
  expect(reload).not.toHaveBeenCalled();
  head = () => Promise.resolve(new Response());
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(reload).toHaveBeenCalled());
});

it('does not trust a network without a server behind it', async () => {
  online = true;
  open('Importing a module script failed.');
  expect(await screen.findByText(sv.part.away)).toBeTruthy();
});

it('asks to load anew where the server answers', async () => {
  online = true;
  head = () => Promise.resolve(new Response());
  open('Importing a module script failed.');
  expect(await screen.findByText(sv.part.again)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: sv.reload }));
  await waitFor(() => expect(reload).toHaveBeenCalled());
});

it('tells a page that failed from one that did not come', async () => {
  open('x is undefined');
  expect(await screen.findByText(sv.trouble.away.title)).toBeTruthy();
});
