import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Deviation } from '../api/model';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import DeviationsPage from './DeviationsPage';

const one: Deviation = {
  id: 'd1', federation: 'sodertalje', concerns: 'sodertalje', initiative: null, nature: 'DISADVANTAGE', level: 'INDIVIDUAL', state: 'REPORTED', reportedOn: '2026-02-02',
  acknowledgeBy: '2026-02-09', acknowledgedOn: null, feedbackBy: '2026-05-04', feedbackOn: null, pausedOn: null, late: false, severity: null, recurrence: null, flagged: false,
  registration: null, structural: null, unreadMessage: false, openMeasures: 0, closedOn: null, outcome: null,
};
const all: Deviation[] = [
  { ...one, id: 'closed', state: 'CLOSED', reportedOn: '2025-11-03', closedOn: '2026-01-08', outcome: 'MEASURE_TAKEN', registration: '2025-0117' },
  { ...one, id: 'going', state: 'ANALYSED', reportedOn: '2026-01-12', acknowledgedOn: '2026-01-13', feedbackBy: '2026-04-13', late: true, severity: 4, flagged: true, unreadMessage: true },
  one,
];
const page = (items: unknown[]) => ({ items, page: 1, limit: 100, total: items.length });
let due: unknown[];
let sent: unknown[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-06T09:00:00Z') });
  sent = [];
  due = [{ id: 'old', registration: '2019-0004', outcome: 'DISMISSED', closedOn: '2019-03-04', keptMonths: 24 }];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push(JSON.parse(String(init.body)));
      due = [];
      return Promise.resolve(Response.json({ erased: ['old'] }));
    }
    const answers: Record<string, unknown> = {
      '/me': { name: 'Anna', authenticated: true, roles: [{ role: 'case-handler', federation: 'sodertalje' }] },
      '/deviations/v1/deviations': page(all),
      '/deviations/v1/retention': due,
    };
    return Promise.resolve(Response.json(answers[url.split('?')[0] ?? ''] ?? page([])));
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const show = async (search = '') => {
  render(
    <LanguageProvider lang="sv" messages={sv}>
      <QueryClientProvider client={new QueryClient()}><MemoryRouter initialEntries={[`/avvikelser?forbund=sodertalje${search}`]}><DeviationsPage /></MemoryRouter></QueryClientProvider>
    </LanguageProvider>,
  );
  return screen.findByRole('table', { name: 'Avvikelser' });
};
const rows = (table: HTMLElement) => within(table).getAllByRole('row').slice(1).map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent));

it('shows first what is to be acknowledged, then by limit, with what is unread, late and most serious, and never why', async () => {
  const table = await show('&lage=ALL');
  expect(rows(table)).toEqual([
    ['2 februari 2026', 'Inkommen', 'Bekräfta 9 februari 20263 dagar kvar'],
    ['12 januari 2026', 'Försenad återkopplingNytt meddelandeAllvarligast', 'Återkoppla 13 april 202666 dagar kvar'],
    ['3 november 2025', 'Avslutad', '–'],
  ]);
  expect(within(table).queryByText(/grund/i)).toBeNull();
});

it('shows the open ones, and by choice the late, the most serious and the closed', async () => {
  expect(rows(await show())).toHaveLength(2);
  cleanup();
  expect(rows(await show('&lage=LATE'))).toHaveLength(1);
  cleanup();
  expect(rows(await show('&lage=FLAGGED'))).toHaveLength(1);
  cleanup();
  expect(rows(await show('&lage=CLOSED'))).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Öppna (2)' })).toBeTruthy();
});

it('finds a case by its number, and says so when none has it', async () => {
  expect(rows(await show('&lage=ALL&q=2025-0117'))).toHaveLength(1);
  fireEvent.change(screen.getByLabelText('Sök på diarienummer, insats eller dag'), { target: { value: '1999' } });
  expect(await screen.findByText('Inget ärende stämmer med det du söker')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Rensa sökningen' }));
  expect(rows(await screen.findByRole('table', { name: 'Avvikelser' }))).toHaveLength(3);
});

it('erases only what is chosen, and only when it is meant', async () => {
  await show();
  const fold = screen.getByText('Gallra ärenden', { selector: 'summary' }).closest('details') as HTMLDetailsElement;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  fireEvent.click(await screen.findByRole('checkbox', { name: '2019-0004: avslutat den 4 mars 2019, vi går inte vidare med det, sparas 24 månader' }));
  fireEvent.click(screen.getByRole('button', { name: 'Gallra de valda' }));
  expect(screen.getByText('Kryssa i rutan om du är säker.')).toBeTruthy();
  expect(sent).toHaveLength(0);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Jag vill gallra dem. Det går inte att ångra.' }));
  fireEvent.click(screen.getByRole('button', { name: 'Gallra de valda' }));
  expect(await screen.findByText('1 ärende är gallrat.')).toBeTruthy();
  expect(sent).toEqual([{ federation: 'sodertalje', cases: ['old'] }]);
  expect(await screen.findByText('Inget ärende är så gammalt att det ska gallras.')).toBeTruthy();
});
