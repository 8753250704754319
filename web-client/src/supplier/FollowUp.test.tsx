import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { FollowUp } from './FollowUp';

const view = {
  visit: 'v1',
  from: '2024-07-01',
  to: '2026-06-30',
  sentences: [{ area: 'ACCESSIBILITY', sentence: 'Hissen byggs om.', mark: null, note: null }, { area: 'ACCESSIBILITY', sentence: 'Tolk finns.', mark: null, note: null }],
  measures: [{ id: 'a1', visit: 'v1', what: 'Ramp vid entrén', by: '2027-03-01', who: 'Verksamhetschefen', state: 'LATE' }],
  experience: [{ federation: 'sodertalje', initiative: 'mia-vidare', reports: 7 }, { federation: 'sodertalje', initiative: 'ratt-stod', reports: null }],
};

let sent: { url: string; body: unknown; headers: Headers }[];
beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    if (init.method === 'PUT') sent.push({ url, body: JSON.parse(String(init.body)), headers: new Headers(init.headers) });
    return Promise.resolve(Response.json(url.includes('follow-up') ? view : { items: [], total: 0 }, { headers: { ETag: '"2"' } }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (day: string) => render(
  <LanguageProvider lang="sv" messages={sv}>
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter><FollowUp path={{ id: 's1', visit: 'v1' }} day={day} /></MemoryRouter>
    </QueryClientProvider>
  </LanguageProvider>,
);

it('tells a number or that there are too few, and how each measure goes', async () => {
  show('2020-01-01');
  expect(await screen.findByText(/7 rapporter/)).toBeTruthy();
  expect(screen.getByText(/För få för att visa/)).toBeTruthy();
  expect(screen.getByText('Försenad')).toBeTruthy();
});

it('sends the sentences that were marked, word for word', async () => {
  show('2020-01-01');
  const [first] = await screen.findAllByLabelText('Vad gäller?');
  fireEvent.change(first as HTMLElement, { target: { value: 'NOT_SEEN' } });
  fireEvent.change(screen.getByLabelText('Anteckning'), { target: { value: ' Inget bygge syns. ' } });
  fireEvent.submit(screen.getByRole('button', { name: 'Spara markeringarna' }).closest('form') as HTMLFormElement);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({ findings: [{ area: 'ACCESSIBILITY', sentence: 'Hissen byggs om.', mark: 'NOT_SEEN', note: 'Inget bygge syns.' }] });
  expect(sent[0]?.headers.get('If-Match')).toBe('"2"');
});

it('only reads before the day of the visit', async () => {
  show('2099-01-01');
  expect(await screen.findByText('Hissen byggs om.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
