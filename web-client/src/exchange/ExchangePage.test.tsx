import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import ExchangePage from './ExchangePage';

const register = {
  name: 'activities',
  title: 'Aktiviteter',
  columns: [{ code: 'title', heading: 'Namn', kind: 'TEXT', hint: 'Högst 200 tecken.', required: true, fixed: false }],
};
const asked: { url: string; headers: Headers }[] = [];
let imports: (Response | Promise<Response>)[];
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      asked.push({ url, headers: new Headers(init.headers) });
      return Promise.resolve(imports.shift() ?? Response.error());
    }
    if (url === '/me') return Promise.resolve(Response.json({ name: 'Kansliet', authenticated: true, roles: [{ role: 'office', federation: 'sodertalje' }] }));
    const items = url.startsWith('/commitments/v1/registers') ? [register] : [];
    return Promise.resolve(Response.json({ items, page: 1, limit: 100, total: items.length }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (client = new QueryClient({ defaultOptions: { queries: { retry: false } } })) => {
  render(
    <LanguageProvider lang="sv" messages={sv}>
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={['/ut-och-in']}><ExchangePage /></MemoryRouter>
      </QueryClientProvider>
    </LanguageProvider>,
  );
  return client;
};

async function choose(text: string, client?: QueryClient) {
  open(client);
  fireEvent.change(await screen.findByLabelText('Välj en fil (.xlsx eller .csv), eller släpp den här'), { target: { files: [new File([text], 'fil.csv')] } });
}
const leavingIsAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const result = (dryRun: boolean) => Response.json({
  dryRun, rows: 2, created: 1, changed: 0, unchanged: 1,
  changes: [{ row: 3, action: 'NEW', cells: [{ column: 'Namn', before: '', after: 'Workshop' }] }],
});

it('tells every fault of a file by row and column, and offers nothing to store', async () => {
  imports = [Response.json({
    type: 'urn:atagande:problem:import-refused', title: 'Filen kan inte läsas in',
    errors: [{ row: 4, column: 'Börjar', detail: 'Ange en dag.' }, { row: 9, column: '', detail: 'Raden är samma som rad 3.' }],
  }, { status: 422, headers: { 'Content-Type': 'application/problem+json' } })];
  await choose('Namn\n');
  expect(await screen.findByText('2 fel i filen. Ingenting har sparats.', { selector: 'h2' })).toBeTruthy();
  expect(screen.getByText('Rad 4')).toBeTruthy();
  expect(screen.getByText('Hela raden')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Läs in filen' })).toBeNull();
});

it('tries first and stores only when told, under a key', async () => {
  imports = [result(true), result(false)];
  await choose('Namn\nWorkshop\n');
  fireEvent.click(await screen.findByRole('button', { name: 'Läs in filen' }));
  await waitFor(() => expect(screen.getByText('Filen är inläst')).toBeTruthy());
  expect(asked.map((a) => a.url)).toEqual([
    '/commitments/v1/registers/activities/imports?federation=sodertalje&dryRun=true',
    '/commitments/v1/registers/activities/imports?federation=sodertalje&dryRun=false',
  ]);
  expect(asked[0]?.headers.get('Idempotency-Key')).toBeNull();
  expect(asked[1]?.headers.get('Idempotency-Key')).toBeTruthy();
  expect(asked[1]?.headers.get('Content-Type')).toBe('text/csv');
});

it('still says what became of a file to whoever left the page while it was read in', async () => {
  const held: ((reply: Response) => void)[] = [];
  imports = [result(true), new Promise((later) => held.push(later))];
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await choose('Namn\nWorkshop\n', client);
  fireEvent.click(await screen.findByRole('button', { name: 'Läs in filen' }));
  cleanup();
  open(client);
  expect(await screen.findByText(/^Filen läses in\./)).toBeTruthy();
  expect(screen.queryByLabelText(/Välj en fil/)).toBeNull();
  expect(leavingIsAsked()).toBe(true);
  held[0]?.(result(false));
  expect(await screen.findByText('Filen är inläst')).toBeTruthy();
  expect(leavingIsAsked()).toBe(false);
  cleanup();
  open(client);
  fireEvent.click(await screen.findByRole('button', { name: 'Välj en annan fil' }));
  expect(await screen.findByLabelText(/Välj en fil/)).toBeTruthy();
  expect(asked).toHaveLength(2);
});
