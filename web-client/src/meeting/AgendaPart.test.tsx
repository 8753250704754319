import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AgendaItem, Meeting } from '../api/model';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { AgendaPart } from './AgendaPart';
import { draftOf } from './draftOf';

const meeting = (fields: Partial<Meeting> = {}): Meeting => ({
  id: 'apt-2', federation: 'stockholms-stad', arrangers: ['stockholms-stad'], series: 'apt', kind: 'APT', initiative: null, workplace: 'kansliet', title: 'APT', place: null,
  placeOfItsOwn: false, theme: null, themeNote: null, lastDayForItems: '2099-11-13', startsAt: '2099-11-20T08:00:00Z', endsAt: '2099-11-20T09:00:00Z', movedFrom: null,
  movedBecause: null, cancelledBecause: null, revision: 0, state: 'PLANNED', present: null, items: [], step: null, ...fields,
});
const item = (fields: Partial<AgendaItem> = {}): AgendaItem => ({
  id: 'i1', version: 3, federation: 'stockholms-stad', series: 'apt', kind: 'APT', origin: 'PROPOSAL', proposedBy: 'STAFF', follows: null, title: 'Ny rutin', text: null, minutes: 15,
  state: 'PROPOSED', declinedBecause: null, meeting: 'apt-2', before: [], note: null, decision: null, ...fields,
});

let sent: { url: string; method: string | undefined; body: unknown; match: string | null }[];
let items: AgendaItem[];
beforeEach(() => {
  sent = [];
  items = [item()];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (init.method !== 'GET') sent.push({ url, method: init.method, body: init.body ? JSON.parse(String(init.body)) : null, match: new Headers(init.headers).get('If-Match') });
    return Promise.resolve(Response.json({ items, page: 1, limit: 100, total: items.length }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (m: Meeting, runs: boolean) => render(
  <LanguageProvider lang="sv" messages={sv}>
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter><AgendaPart meeting={m} runs={runs} /></MemoryRouter>
    </QueryClientProvider>
  </LanguageProvider>,
);

it('lets whoever runs the meeting take a proposal up, against the version that was seen', async () => {
  show(meeting(), true);
  fireEvent.click(await screen.findByRole('button', { name: /^Ta upp\W+Ny rutin$/ }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ url: '/commitments/v1/agenda-items/i1/acceptance', match: '"3"' });
});

it('asks why an item is not taken up before anything is sent', async () => {
  show(meeting(), true);
  fireEvent.click(await screen.findByRole('button', { name: /^Ta inte upp\W+Ny rutin$/ }));
  const field = screen.getByLabelText('Varför tas punkten inte upp?');
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  expect(screen.getByText('Det här behöver fyllas i.')).toBeTruthy();
  fireEvent.change(field, { target: { value: 'Hör till kanslimötet' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  await waitFor(() => expect(sent[0]?.body).toEqual({ reason: 'Hör till kanslimötet' }));
});

it('lets staff propose but not decide, and says when the last day has passed', async () => {
  show(meeting(), false);
  await screen.findByText('Ny rutin');
  expect(screen.queryByRole('button', { name: /Ta upp/ })).toBeNull();
  expect(screen.getByText('Föreslagen av medarbetare')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Vad gäller punkten?'), { target: { value: 'Kaffet' } });
  fireEvent.submit(screen.getByLabelText('Vad gäller punkten?').closest('form') as HTMLFormElement);
  await waitFor(() => expect(sent[0]?.body).toEqual({ title: 'Kaffet', text: null, minutes: null, respekttrappan: false }));
  cleanup();
  show(meeting({ lastDayForItems: '2000-01-01' }), false);
  expect(await screen.findByText('Sista dagen för punkter har varit')).toBeTruthy();
});

it('marks what was carried over with where it comes from', async () => {
  items = [item({ state: 'ACCEPTED', before: [{ meeting: 'apt-1', day: '2099-10-20' }] })];
  show(meeting(), false);
  expect((await screen.findByRole('link', { name: 'Överförd från mötet den 20 oktober 2099' })).getAttribute('href')).toBe('/mote/apt-1');
});

it('begins the minutes with what is known', () => {
  const held = meeting({ state: 'HELD', present: 7 });
  const decided = item({ state: 'DONE', note: 'Bra samtal.', decision: { text: 'Vi provar.', meeting: 'apt-2', day: '2099-11-20', activity: null, feedback: null } });
  expect(draftOf(held, [decided, item({ id: 'i2', title: 'Hanns inte', state: 'ACCEPTED', meeting: 'apt-3' })], 'fredag 20 november 2099')).toBe(
    'APT, fredag 20 november 2099\nNärvarande: 7\n\nNy rutin\nBra samtal.\nBeslut: Vi provar.\n\nTill nästa möte:\n– Hanns inte',
  );
});
