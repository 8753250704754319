import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import ExtractPage from './ExtractPage';
import PatternsPage from './PatternsPage';
import { ReadingCheck } from './ReadingCheck';
import RoutinePage, { halvesBefore } from './RoutinePage';

const page = (items: unknown[]) => ({ items, page: 1, limit: 100, total: items.length });
const single = {
  federation: 'sodertalje', concerns: 'sodertalje', initiative: null, nature: 'DISADVANTAGE', level: 'INDIVIDUAL', state: 'REPORTED', acknowledgeBy: '2026-02-09', acknowledgedOn: null,
  feedbackBy: '2026-05-04', feedbackOn: null, pausedOn: null, late: false, severity: null, recurrence: null, flagged: false, structural: null, unreadMessage: false, openMeasures: 0, closedOn: null, outcome: null,
};
const five = [1, 2, 3, 4, 5].map((n) => ({ ...single, id: `d${n}`, reportedOn: `2026-02-0${n}`, registration: n === 1 ? '2026-0117' : null }));
let answers: Record<string, unknown>;
let sent: { url: string; body: unknown }[];

beforeEach(() => {
  sent = [];
  answers = {
    '/me': { name: 'Anna', authenticated: true, roles: [{ role: 'case-handler', federation: 'sodertalje' }] },
    '/deviations/v1/deviations': page(five),
    '/deviations/v1/patterns': [{ initiative: null, ground: 'AGE', cause: 'UNEQUAL_CONDITIONS', cases: five.map((d) => d.id) }],
  };
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ url, body: JSON.parse(String(init.body)) });
      return Promise.resolve(Response.json({ ...single, id: 's1', reportedOn: '2026-03-01' }, { status: 201 }));
    }
    return Promise.resolve(Response.json(answers[url.split('?')[0] ?? ''] ?? page([])));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (element: ReactNode, path = '/', address = '/?forbund=sodertalje') => render(
  <LanguageProvider lang="sv" messages={sv}>
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[address]}><Routes><Route path={path} element={element} /></Routes></MemoryRouter>
    </QueryClientProvider>
  </LanguageProvider>,
);
const unfold = (title: string) => {
  const fold = screen.getByText(title, { selector: 'summary' }).closest('details') as HTMLDetailsElement;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
};

it('opens a structural case of the pattern, without the case that was taken out', async () => {
  show(<PatternsPage />);
  expect(await screen.findByRole('heading', { name: 'Ålder: ojämlika förhållanden, till exempel pengar, språk eller tillgång' })).toBeTruthy();
  unfold('Öppna ett strukturellt ärende');
  fireEvent.click(screen.getByRole('button', { name: 'Öppna ärendet' }));
  expect(sent).toHaveLength(0);
  fireEvent.change(screen.getByLabelText('Vad har ärendena gemensamt?'), { target: { value: 'Flera får vänta.' } });
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Kom in den 1 februari 2026, 2026-0117' }));
  fireEvent.click(screen.getByRole('button', { name: 'Öppna ärendet' }));
  expect((await screen.findByRole('link', { name: 'Gå till det' })).getAttribute('href')).toBe('/avvikelse/s1');
  expect(sent).toEqual([{
    url: '/deviations/v1/structural-cases',
    body: { federation: 'sodertalje', initiative: null, grounds: ['AGE'], causes: ['UNEQUAL_CONDITIONS'], words: 'Flera får vänta.', cases: ['d2', 'd3', 'd4', 'd5'] },
  }]);
});

it('knows which half-years are over', () => {
  expect(halvesBefore(new Date('2026-06-30T12:00:00Z')).slice(0, 3)).toEqual(['2025-H2', '2025-H1', '2024-H2']);
  expect(halvesBefore(new Date('2026-07-01T12:00:00Z'))[0]).toBe('2026-H1');
});

it('shows figures from five on, and says so where there are fewer', async () => {
  const figures = { half: '2026-H1', cases: 12, medianDaysToAcknowledge: 2, medianDaysToFeedback: null, withFeedback: null, structural: 5, grounds: [{ ground: 'SEX', cases: 6 }], positive: null, effectsTold: null, helped: null };
  answers['/deviations/v1/routine-reviews/figures'] = figures;
  answers['/deviations/v1/routine-reviews'] = page([{ id: 'r', federation: 'sodertalje', half: '2025-H2', heldOn: '2026-01-20', conclusions: 'Vi hinner med.', figures }]);
  show(<RoutinePage />);
  const card = (await screen.findAllByRole('region'))[0] as HTMLElement;
  expect(await within(card).findByText('12')).toBeTruthy();
  expect(within(card).getAllByText('För få för att visa')).toHaveLength(5);
  expect(within(card).getByText('Kön')).toBeTruthy();
  expect(await screen.findByText('Uppföljd den 20 januari 2026')).toBeTruthy();
});

it('says that the list of readers is whole, changed, or shorter than others have witnessed', async () => {
  const check = { entries: 7, lastSeal: 'q0X', brokenAt: null as number | null, anchoredOn: '2026-02-01', anchorBroken: null as string | null };
  answers['/deviations/v1/audit/verification'] = check;
  show(<ReadingCheck federation="sodertalje" />);
  unfold('Kontrollera listan över vem som har läst');
  expect(await screen.findByText('Listan är hel: 7 rader stämmer.')).toBeTruthy();
  expect(screen.getByText('Senast intygad för den 1 februari 2026.')).toBeTruthy();
  cleanup();
  answers['/deviations/v1/audit/verification'] = { ...check, brokenAt: 3, anchorBroken: '2026-02-01' };
  show(<ReadingCheck federation="sodertalje" />);
  unfold('Kontrollera listan över vem som har läst');
  expect(await screen.findByText(/^Listan stämmer inte från rad 3/)).toBeTruthy();
  expect(screen.getByText(/^Rader som fanns den 1 februari 2026 saknas/)).toBeTruthy();
});

it('hands out the text without what is masked, and says by which provision', async () => {
  answers['/deviations/v1/deviations/d1/extract'] = {
    federation: 'sodertalje', registration: '2026-0117', reportedOn: '2026-02-02', closedOn: null, outcome: null, nameWithheld: true, filesWithheld: 2,
    entries: [{ number: 1, kind: 'REPORT', day: '2026-02-02', text: 'Det var ███ som sade det.' }], withheld: [{ entry: 1, secrecyGround: '26 kap. 1 § OSL' }, { entry: 1, secrecyGround: null }],
  };
  show(<ExtractPage />, '/avvikelse/:id/utdrag', '/avvikelse/d1/utdrag');
  expect(await screen.findByText('Det var ███ som sade det.')).toBeTruthy();
  expect(screen.getByText('I text 1: 26 kap. 1 § OSL')).toBeTruthy();
  expect(screen.getByText('I text 1: lagrum är inte angivet')).toBeTruthy();
  expect(screen.getByText('Namnet på den som berättade lämnas inte ut här.')).toBeTruthy();
  expect(screen.getByText('2 filer ingår inte.')).toBeTruthy();
});
