import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Board } from '../api/model';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import MeasuresPage from './MeasuresPage';
import { GROUNDS, STEPS } from './words';
import { sv as own } from './texts.sv';

const year = new Date().getFullYear();
const board: Board = {
  federation: 'sodertalje', year, initiative: null, filled: 1, places: 28, settledOn: null, shared: [],
  rows: GROUNDS.map((ground) => ({ ground, cells: STEPS.map((step) => ({ step, entries: ground === 'AGE' && step === 'INVESTIGATE' ? 2 : 0, latest: ground === 'AGE' && step === 'INVESTIGATE' ? `${year}-04-14` : null })) })),
  next: [{ initiative: 'vagar', ground: 'AGE', step: 'ANALYSE' }],
  initiatives: [{ initiative: 'vagar', filled: 1 }],
};
let roles: { role: string; federation: string }[];
const page = (items: unknown[]) => ({ items, page: 1, limit: 100, total: items.length });

beforeEach(() => {
  roles = [{ role: 'ambassador', federation: 'sodertalje' }];
  vi.stubGlobal('fetch', (url: string) => {
    const answers: Record<string, unknown> = {
      '/me': { name: 'Anna', authenticated: true, roles },
      '/commitments/v1/measure-board': board,
      '/statistics/v1/initiatives': page([
        { id: 'vagar', federation: 'sodertalje', name: { sv: 'Vägar', en: 'Ways' } },
        { id: 'nytt', federation: 'sodertalje', name: { sv: 'Nytt', en: 'New' } },
      ]),
    };
    return Promise.resolve(Response.json(answers[url.split('?')[0] ?? ''] ?? page([])));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = () => render(
  <LanguageProvider lang="sv" messages={sv}>
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/atgarder?forbund=sodertalje']}><MeasuresPage /></MemoryRouter>
    </QueryClientProvider>
  </LanguageProvider>,
);

it('is a real table: seven grounds as rows, four steps as columns', async () => {
  show();
  const table = await screen.findByRole('table', { name: `Aktiva åtgärder ${year}: grunder i rader, steg i kolumner` });
  expect(within(table).getAllByRole('rowheader').map((h) => h.textContent)).toEqual(GROUNDS.map((g) => own.measures.grounds[g]));
  expect(within(table).getAllByRole('columnheader')).toHaveLength(5);
  expect(screen.getByText('1 av 28 platser är fyllda.')).toBeTruthy();
});

it('leads from an empty place to a form that knows the ground and the step', async () => {
  show();
  const empty = await screen.findByRole('link', { name: 'Kön, analysera: saknas, lägg in en åtgärd' });
  expect(empty.getAttribute('href')).toBe(`/atgarder/ny?forbund=sodertalje&ar=${year}&grund=SEX&steg=ANALYSE`);
  expect(screen.getByRole('link', { name: 'Ålder, undersöka: 2 åtgärder, visa' })).toBeTruthy();
});

it('says what to do next and where nothing has been done at all', async () => {
  show();
  const next = await screen.findByRole('link', { name: 'Analysera: ålder' });
  expect(next.getAttribute('href')).toContain('insats=vagar&grund=AGE&steg=ANALYSE');
  expect(await screen.findByText('Inget är gjort än i: Nytt.')).toBeTruthy();
});

it('shows whoever may only read no way to write', async () => {
  roles = [{ role: 'board', federation: 'sodertalje' }];
  show();
  await screen.findByRole('table');
  expect(screen.queryByText('Lägg in en åtgärd')).toBeNull();
  expect(screen.queryByRole('link', { name: /lägg in en åtgärd/ })).toBeNull();
  expect(screen.getAllByText('Saknas')).toHaveLength(27);
});
