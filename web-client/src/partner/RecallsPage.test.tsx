import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import ProposePage from './ProposePage';
import RecallPage from './RecallPage';
import RecallsPage from './RecallsPage';

const recall = {
  id: 'r1', entry: 'e1', type: 'se.atagande.meeting.held.v1', name: 'Ett möte har hållits', kind: 'ERASED', replacement: null, reason: 'Fel dag',
  day: '2026-05-01', acknowledgeBy: '2026-05-31', overdue: true, mayAnswer: false,
  answers: [{ agreement: 'a1', partner: 'Provet', gone: null, by: null }, { agreement: 'a2', partner: 'Rådet', gone: '2026-05-04', by: 'office:sodertalje' }],
};
const asked = { ...recall, id: 'r2', reason: null, overdue: false, mayAnswer: true, answers: [{ agreement: 'a3', partner: 'Södertälje', gone: null, by: null }] };
const type = { type: 'se.atagande.meeting.held.v1', name: 'Ett möte har hållits', meaning: '', sample: {}, schema: '', fields: [{ field: 'day', name: 'dagen' }, { field: 'items', name: 'de fasta punkterna' }] };
const sent: { url: string; body: unknown }[] = [];
let answers: Record<string, unknown[]>;

beforeEach(() => {
  sent.length = 0;
  localStorage.clear();
  answers = {};
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      sent.push({ url, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined });
      return Promise.resolve(Response.json(recall, { status: 201 }));
    }
    if (url === '/me') return Promise.resolve(Response.json({ name: 'Kansliet', authenticated: true, roles: [{ role: 'office', federation: 'sodertalje' }] }));
    const items = Object.entries(answers).find(([start]) => url.startsWith(start))?.[1] ?? [];
    return Promise.resolve(Response.json({ items, page: 1, limit: 100, total: items.length }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (page: ReactElement) => render(
  <LanguageProvider lang="sv" messages={sv}>
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/partner/aterkallelser?forbund=sodertalje']}>{page}</MemoryRouter>
    </QueryClientProvider>
  </LanguageProvider>,
);

it('lists who has answered that it is gone, who said so, and who is late', async () => {
  answers = { '/feeds/v1/sodertalje/recalls': [recall] };
  show(<RecallsPage />);
  const table = within(await screen.findByRole('table', { name: 'Partnernas svar' }));
  expect(table.getByRole('row', { name: /Provet Inte svarat/ })).toBeTruthy();
  expect(table.getByRole('row', { name: /Rådet 4 maj 2026 Kansliet, Samordningsförbundet i Södertälje/ })).toBeTruthy();
  expect(screen.getByText('Skulle ha besvarats 31 maj 2026')).toBeTruthy();
});

it('says that nothing was taken back', async () => {
  show(<RecallsPage />);
  expect(await screen.findByRole('heading', { name: 'Inget har tagits tillbaka' })).toBeTruthy();
  expect(await screen.findByText('Ingen annan har tagit tillbaka något som vi har fått.')).toBeTruthy();
});

it('answers a recall of a federation that shares something with us', async () => {
  answers = { '/feeds/v1/incoming-agreements': [{ federation: 'stockholms-stad' }], '/feeds/v1/stockholms-stad/recalls': [asked] };
  show(<RecallsPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'Det är borttaget hos oss' }));
  await vi.waitFor(() => expect(sent.map((one) => one.url)).toEqual(['/feeds/v1/stockholms-stad/recalls/r2/acknowledgements']));
});

it('takes back what was chosen among what happened on a day, and nothing that is gone already', async () => {
  answers = { '/feeds/v1/sodertalje/recalls/candidates': [
    { entry: 'e1', type: type.type, name: type.name, subject: 'apt-1', says: [{ name: 'dagen', value: '2026-05-01' }, { name: 'när det börjar', value: '2026-05-01T07:00:00Z' }, { name: 'månaden', value: '2026-05' }, { name: 'insatsen', value: 'mia' }], erased: false, partners: ['Provet'] },
    { entry: 'e2', type: type.type, name: type.name, subject: 'apt-2', says: [], erased: true, partners: [] },
  ] };
  show(<RecallPage />);
  const chosen = await screen.findByRole('radio', { name: /apt-1.*Finns hos Provet/ });
  expect(screen.getByText('dagen: 1 maj 2026, när det börjar: 1 maj 2026 09.00, månaden: Maj 2026, insatsen: mia')).toBeTruthy();
  expect(screen.getByRole('radio', { name: /apt-2.*Redan borttaget/ }).hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Ta tillbaka' }));
  expect(sent).toEqual([]);
  fireEvent.click(chosen);
  fireEvent.click(screen.getByRole('radio', { name: 'Det måste bort' }));
  fireEvent.change(screen.getByLabelText(/^Varför/), { target: { value: 'Fel dag' } });
  fireEvent.click(screen.getByRole('button', { name: 'Ta tillbaka' }));
  await vi.waitFor(() => expect(sent).toEqual([{ url: '/feeds/v1/sodertalje/recalls', body: { entry: 'e1', kind: 'ERASED', replacement: null, reason: 'Fel dag', days: 30 } }]));
});

it('proposes only those details of a type that were left in', async () => {
  answers = { '/feeds/v1/catalogue': [type] };
  show(<ProposePage />);
  fireEvent.change(await screen.findByLabelText(/^Partnerns namn/), { target: { value: 'Provet' } });
  fireEvent.change(screen.getByLabelText(/^Namnet på partnerns maskin/), { target: { value: 'provet' } });
  fireEvent.change(screen.getByLabelText(/^Vad delningen är till för/), { target: { value: 'Uppföljning' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Ett möte har hållits' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'de fasta punkterna', hidden: true }));
  fireEvent.click(screen.getByRole('button', { name: 'Föreslå' }));
  await vi.waitFor(() => expect(sent[0]?.body).toMatchObject({ shares: [{ type: type.type, fields: ['day'] }] }));
});
