import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Supplier, SupplierVisit } from '../api/model';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { HoldVisit } from './HoldVisitPage';

const visit: SupplierVisit = {
  id: 'v1', supplier: 's1', supplierName: 'Verkstan Norr', federation: 'stockholms-stad', visitors: ['sodertalje', 'stockholms-stad'],
  day: '2026-10-14', movedFrom: null, state: 'PLANNED', talks: [], nextStep: null, cancelledBecause: null,
};
const supplier: Supplier = {
  id: 's1', name: 'Verkstan Norr', federation: 'stockholms-stad', federations: ['sodertalje', 'stockholms-stad'], agreements: [], visits: [visit],
  policies: [
    { area: 'GENDER_EQUALITY', state: 'CURRENT', versions: [{ id: 'p1', decidedOn: '2026-01-15', validUntil: null, receivedOn: '2026-02-01', oldFrom: '2029-01-15', format: 'PDF', size: 184_320, file: 'policies/p1/file' }] },
    { area: 'ACCESSIBILITY', state: 'MISSING', versions: [] },
    { area: 'NON_DISCRIMINATION', state: 'MISSING', versions: [] },
  ],
};

let sent: { url: string; body: unknown; headers: Headers }[];
beforeEach(() => {
  localStorage.clear();
  sent = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (init.method === 'POST') sent.push({ url, body: JSON.parse(String(init.body)), headers: new Headers(init.headers) });
    return Promise.resolve(Response.json({ items: [], total: 0 }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = () => render(
  <LanguageProvider lang="sv" messages={sv}>
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter><HoldVisit tagged={{ data: supplier, etag: '"3"' }} visit={visit} onLatest={() => undefined} /></MemoryRouter>
    </QueryClientProvider>
  </LanguageProvider>,
);
const area = (name: string) => within(screen.getByRole('region', { name }));
const answer = (name: string, choice: string) => fireEvent.click(area(name).getByRole('radio', { name: choice }));
const submit = () => fireEvent.submit(screen.getByRole('button', { name: 'Redovisa besöket' }).closest('form') as HTMLFormElement);

it('shows each document beside its question', () => {
  show();
  expect(area('Jämställdhet').getByRole('link', { name: /^Ladda ner jämställdhet \(PDF, 184/ }).getAttribute('href')).toBe('/commitments/v1/suppliers/s1/policies/p1/file');
  expect(area('Tillgänglighet').getByText('Inget dokument är inlämnat.')).toBeTruthy();
});

it('asks about every document, and that one at least was talked about', () => {
  show();
  submit();
  expect(screen.getAllByText('Välj ett av alternativen.')).toHaveLength(3);
  for (const name of ['Jämställdhet', 'Tillgänglighet', 'Icke-diskriminering']) answer(name, 'Nej');
  submit();
  expect(screen.getByText(/Minst ett av dokumenten/)).toBeTruthy();
  expect(sent).toHaveLength(0);
});

it('sends what was answered against the version that was seen', async () => {
  show();
  answer('Jämställdhet', 'Ja');
  fireEvent.change(area('Jämställdhet').getByLabelText('Vad kom ni överens om?'), { target: { value: ' Ny plan i vår. ' } });
  answer('Tillgänglighet', 'Nej');
  answer('Icke-diskriminering', 'Ja');
  submit();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({
    talks: [
      { area: 'GENDER_EQUALITY', discussed: true, agreed: 'Ny plan i vår.' },
      { area: 'ACCESSIBILITY', discussed: false, agreed: null },
      { area: 'NON_DISCRIMINATION', discussed: true, agreed: null },
    ],
    nextStep: null,
  });
  expect(sent[0]?.headers.get('If-Match')).toBe('"3"');
  await waitFor(() => expect(localStorage).toHaveLength(0));
});
