import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Month, MonthCounts } from '../api/model';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import MonthPage from './MonthPage';

const split = (women: number, men: number, other: number) => ({ women, men, other });
const open: Month = {
  id: 'mia_2026-09', federation: 'stockholms-stad', initiative: 'mia', initiativeName: { sv: 'MIA', en: 'MIA' }, month: '2026-09', state: 'OPEN', opensOn: '2026-10-01', dueOn: '2026-10-28',
  late: true, counts: null, comment: null, closedOn: null, uneven: false, balance: null, corrections: [], rederivations: [],
};

let month: Month;
let sent: string[];
beforeEach(() => {
  month = open;
  sent = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (url === '/me') return Promise.resolve(Response.json({ name: 'Anna', authenticated: true, roles: [{ role: 'office', federation: 'stockholms-stad' }] }));
    if (init.method === 'PUT') {
      sent.push('saved');
      const { counts, comment = null } = JSON.parse(String(init.body)) as MonthCounts;
      month = { ...month, counts, comment, balance: { expected: split(5, 5, 0), agrees: counts.ongoing.women === 5 } };
    }
    if (url.endsWith('/closing')) {
      sent.push('closed');
      month = { ...month, state: 'CLOSED', closedOn: '2026-10-10' };
    }
    return Promise.resolve(Response.json(url.includes('/months/') ? month : { items: [], page: 1, limit: 100, total: 0 }, { headers: { ETag: `"${sent.length}"` } }));
  });
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

async function closesWith(ongoingWomen: string) {
  render(
    <LanguageProvider lang="sv" messages={sv}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter initialEntries={['/manad/mia_2026-09']}><Routes><Route path="manad/:id" element={<MonthPage />} /></Routes></MemoryRouter>
      </QueryClientProvider>
    </LanguageProvider>,
  );
  const women = await screen.findAllByLabelText('Kvinnor');
  for (const label of ['Kvinnor', 'Män', 'Annat eller uppgift saknas']) for (const field of screen.getAllByLabelText(label)) fireEvent.change(field, { target: { value: '0' } });
  fireEvent.change(women[1] as HTMLElement, { target: { value: ongoingWomen } });
  fireEvent.click(screen.getByRole('button', { name: 'Stäng månaden' }));
}

it('closes at once what agrees with the month before', async () => {
  await closesWith('5');
  await waitFor(() => expect(sent).toEqual(['saved', 'closed']));
});

it('shows what does not agree before the month is closed, and closes it for whoever has seen that', async () => {
  await closesWith('7');
  expect(await screen.findByText('Antalen stämmer inte med månaden före')).toBeTruthy();
  expect(sent).toEqual(['saved']);
  fireEvent.click(screen.getByRole('button', { name: 'Stäng månaden' }));
  await waitFor(() => expect(sent).toEqual(['saved', 'saved', 'closed']));
});
