import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CaseEntry, DeviationCase } from '../api/model';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { writable } from './CaseForms';
import DeviationPage from './DeviationPage';

const entry = (number: number, kind: CaseEntry['kind'], text: string, more: Partial<CaseEntry> = {}): CaseEntry =>
  ({ number, kind, day: '2026-02-02', by: 'handlaggare', text, readByReporter: false, measure: null, recipient: null, effect: null, ...more });
const begun: DeviationCase = {
  id: 'd1', federation: 'sodertalje', concerns: 'sodertalje', initiative: null, nature: 'DISADVANTAGE', level: 'INDIVIDUAL', state: 'REPORTED', reportedOn: '2026-02-02',
  acknowledgeBy: '2026-02-09', acknowledgedOn: null, feedbackBy: '2026-05-04', feedbackOn: null, pausedOn: null, late: false, severity: null, recurrence: null, flagged: false,
  registration: null, structural: null, unreadMessage: true, openMeasures: 0, closedOn: null, outcome: null, reporter: 'RELATIVE', consent: false, name: null,
  grounds: ['DISABILITY'], causes: ['UNEQUAL_CONDITIONS'], form: null, words: 'Kim mötte inte upp. Kim svarade inte.', answer: null,
  entries: [entry(1, 'REPORT', 'Kim mötte inte upp. Kim svarade inte.', { by: null, readByReporter: true })],
  attachments: [{ id: 'a1', mediaType: 'image/png', bytes: 2048 }], measures: [], maskings: [], lesson: null,
};
const acknowledged: DeviationCase = { ...begun, state: 'ACKNOWLEDGED', acknowledgedOn: '2026-02-03', unreadMessage: false };
let now: DeviationCase;
let after: DeviationCase;
let sent: { method: string; url: string; body: unknown; etag: string | null }[];
let read: string[];

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  sent = [];
  read = [];
  now = begun;
  after = acknowledged;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (init.method !== 'GET') {
      sent.push({ method: String(init.method), url, body: init.body ? JSON.parse(String(init.body)) : null, etag: new Headers(init.headers).get('If-Match') });
      return Promise.resolve(Response.json(after, { headers: { ETag: '"2"' } }));
    }
    read.push(url);
    if (url.startsWith('/deviations/v1/deviations/d1')) return Promise.resolve(Response.json(now, { headers: { ETag: '"1"' } }));
    const audit = [{ number: 1, subject: 'handlaggare', act: 'READ', deviation: 'd1', day: '2026-02-03' }];
    const items = url.startsWith('/deviations/v1/audit') ? audit : [];
    return Promise.resolve(Response.json({ items, page: 1, limit: 100, total: items.length }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = async () => {
  render(
    <LanguageProvider lang="sv" messages={sv}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter initialEntries={['/avvikelse/d1']}><Routes><Route path="avvikelse/:id" element={<DeviationPage />} /></Routes></MemoryRouter>
      </QueryClientProvider>
    </LanguageProvider>,
  );
  await screen.findByRole('article');
};
const press = (name: string, within_ = screen.getByRole('article')) => fireEvent.click(within(within_).getByRole('button', { name }));
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const opened = (summary: string) => {
  const fold = screen.getByText(summary, { selector: 'summary' }).closest('details') as HTMLDetailsElement;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  return fold;
};
const readings = () => read.filter((url) => url.startsWith('/deviations/v1/deviations/d1'));

it('acknowledges with the version that was read, shows the answer, and reads the case only once', async () => {
  await show();
  expect(screen.getByText('Nytt meddelande')).toBeTruthy();
  press('Bekräfta att ärendet är mottaget');
  expect(await screen.findByText('Ärendet är bekräftat.')).toBeTruthy();
  expect(sent).toEqual([{ method: 'POST', url: '/deviations/v1/deviations/d1/acknowledgement', body: null, etag: '"1"' }]);
  expect(screen.getByRole('radiogroup', { name: /Hur slutade ärendet/ })).toBeTruthy();
  expect(screen.queryByText('Nytt meddelande')).toBeNull();
  expect(readings()).toHaveLength(1);
});

it('keeps closing behind its heading until somebody has worked on the case', async () => {
  now = acknowledged;
  await show();
  const closing = screen.getByText('Avsluta ärendet', { selector: 'summary' }).closest('details') as HTMLDetailsElement;
  expect(closing.open).toBe(false);
  write('Svar till den som rapporterade', 'Tack.');
  after = { ...acknowledged, entries: [...begun.entries, entry(2, 'NOTE', 'Ring kansliet.')] };
  write('Skriv här', 'Ring kansliet.');
  press('Skriv in');
  await screen.findByText('Det är inskrivet.');
  expect(closing.open).toBe(true);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Svar till den som rapporterade').value).toBe('Tack.');
});

it('tells which entries the reporter reads', async () => {
  now = { ...acknowledged, entries: [...begun.entries, entry(2, 'NOTE', 'Ring kansliet.'), entry(3, 'QUESTION', 'Vilken dag?', { readByReporter: true }), entry(4, 'FROM_REPORTER', 'I torsdags.', { by: null, readByReporter: true })] };
  await show();
  const told = within(screen.getByRole('region', { name: 'Vad som har hänt' })).getAllByRole('listitem').map((li) => li.textContent);
  expect(told).toEqual([
    '2. Anteckning, 2 februari 2026Bara för handläggareRing kansliet.',
    '3. Fråga, 2 februari 2026Läses av den som berättadeVilken dag?',
    '4. Skrev mer, 2 februari 2026Från den som berättadeI torsdags.',
  ]);
});

it('writes what is chosen, and says whether the reporter reads it', async () => {
  now = acknowledged;
  await show();
  expect(screen.getByText('Den som berättade läser det.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Vad är det du skriver?'), { target: { value: 'IMMEDIATE_MEASURE' } });
  expect(screen.getByText('Bara handläggare läser det.')).toBeTruthy();
  write('Skriv här', 'Vi möter upp.');
  press('Skriv in');
  expect(await screen.findByText('Det är inskrivet.')).toBeTruthy();
  expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
  expect(sent[0]).toEqual({ method: 'POST', url: '/deviations/v1/deviations/d1/entries', body: { kind: 'IMMEDIATE_MEASURE', text: 'Vi möter upp.' }, etag: '"1"' });
});

it('offers the steps of the work as the case comes to them', () => {
  expect(writable({ state: 'REPORTED', openMeasures: 0 })).toEqual(['MESSAGE', 'QUESTION', 'FEEDBACK', 'NOTE', 'IMMEDIATE_MEASURE']);
  expect(writable({ state: 'ACKNOWLEDGED', openMeasures: 0 })).toContain('INVESTIGATION');
  expect(writable({ state: 'INVESTIGATED', openMeasures: 0 })).toContain('ANALYSIS');
  expect(writable({ state: 'MEASURES_DECIDED', openMeasures: 1 })).not.toContain('FOLLOW_UP');
  expect(writable({ state: 'MEASURES_DECIDED', openMeasures: 0 })).toContain('FOLLOW_UP');
  expect(writable({ state: 'CLOSED', openMeasures: 0 })).toEqual(['MESSAGE', 'QUESTION', 'NOTE']);
});

it('asks to whom a case is handed over before it closes', async () => {
  now = acknowledged;
  after = { ...acknowledged, state: 'CLOSED', closedOn: '2026-02-10', outcome: 'HANDED_OVER' };
  await show();
  fireEvent.click(screen.getByRole('radio', { name: 'Vi har lämnat över det till någon annan' }));
  write('Svar till den som rapporterade', 'Tack.');
  press('Avsluta ärendet');
  expect(sent).toHaveLength(0);
  fireEvent.click(screen.getByRole('radio', { name: 'Lex Sarah' }));
  press('Avsluta ärendet');
  expect(await screen.findByText('Ärendet är avslutat.')).toBeTruthy();
  expect(sent[0]?.body).toEqual({ outcome: 'HANDED_OVER', recipient: 'LEX_SARAH', answer: 'Tack.' });
  expect(screen.getByText('Öppna ärendet igen', { selector: 'summary' })).toBeTruthy();
});

it('finds the place of what is to be masked, and asks which where it stands twice', async () => {
  now = acknowledged;
  after = { ...acknowledged, maskings: [{ number: 1, entry: 1, from: 20, to: 23, reason: 'Tredje person', secrecyGround: null, proposedBy: 'x', proposedOn: '2026-02-04', approvedBy: null }] };
  await show();
  const fold = opened('Maska ett stycke');
  write('Vad ska döljas?', 'Robin');
  fireEvent.change(within(fold).getByLabelText('Varför?'), { target: { value: 'Tredje person' } });
  press('Föreslå maskning', fold);
  expect(screen.getByText('Det finns inte i texten. Skriv det precis som det står.')).toBeTruthy();
  write('Vad ska döljas?', 'Kim');
  write('Vilket ställe?', '1');
  press('Föreslå maskning', fold);
  await waitFor(() => expect(sent[0]?.body).toEqual({ entry: 1, from: 20, to: 23, reason: 'Tredje person', secrecyGround: null }));
  expect((await screen.findByRole('region', { name: 'Maskningar' })).textContent).toContain('Det här ska döljas: Kim');
  press('Godkänn maskningen', await screen.findByRole('region', { name: 'Maskningar' }));
  await waitFor(() => expect(sent[1]).toMatchObject({ url: '/deviations/v1/deviations/d1/maskings/1/approval', etag: '"2"' }));
});

it('decides and declines measures, and does not close while one is open', async () => {
  now = { ...acknowledged, state: 'MEASURES_DECIDED', openMeasures: 1, measures: [{ activity: 'avv-1', text: 'Utbilda', decidedOn: '2026-02-04', dueOn: '2026-06-01', state: 'PLANNED', settledOn: null }] };
  after = now;
  await show();
  expect(screen.queryByRole('radiogroup', { name: /Hur slutade ärendet/ })).toBeNull();
  const decide = opened('Besluta om en åtgärd');
  write('Vad ska göras?', 'Byt lokal');
  write('När ska det vara gjort?', '2099-06-01');
  press('Besluta åtgärden', decide);
  await waitFor(() => expect(sent[0]).toMatchObject({ url: '/deviations/v1/deviations/d1/measures', body: { text: 'Byt lokal', dueOn: '2099-06-01' } }));
  const decline = opened('Avstå från åtgärden');
  write('Varför avstår ni?', 'Gjort på annat sätt');
  press('Avstå från åtgärden', decline);
  await waitFor(() => expect(sent[1]).toMatchObject({ url: '/deviations/v1/deviations/d1/measures/avv-1/refusal', body: { reason: 'Gjort på annat sätt' } }));
});

it('lets files be fetched and tells who has read the case when that is asked', async () => {
  await show();
  expect(screen.getByRole('link', { name: 'Hämta fil 1 (PNG, 2 kB)' }).getAttribute('href')).toBe('/deviations/v1/deviations/d1/attachments/a1');
  expect(read.some((url) => url.startsWith('/deviations/v1/audit'))).toBe(false);
  opened('Vem har läst ärendet?');
  expect(await screen.findByText('3 februari 2026: handlaggare läste')).toBeTruthy();
});
