import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Progress } from '../api/model';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import ReceiptPage from './ReceiptPage';
import { checkOf } from './receiptWords';

const list = ['anka', 'badrum', 'citron', 'drake', 'fjord', 'gitarr', 'hatt', 'isberg', 'jolle', 'kajak', 'lampa'];
const drawn = [0, 1, 2, 3, 4, 5, 7];
const receipt = [...drawn, checkOf(drawn, list.length)].map((n) => list[n]).join(' ');
const page = (items: unknown[]) => ({ items, page: 1, limit: 100, total: items.length });
const begun: Progress = {
  federation: 'sodertalje', nature: 'DISADVANTAGE', state: 'ACKNOWLEDGED', steps: [{ state: 'REPORTED', day: '2026-02-02' }, { state: 'ACKNOWLEDGED', day: '2026-02-04' }],
  acknowledgeBy: '2026-02-09', feedbackBy: '2026-05-04', pausedOn: '2026-03-01', late: false, outcome: null, answer: null, attachments: 0, measures: 2, measuresDone: 1,
  effectAsked: false, lesson: null,
  messages: [
    { kind: 'REPORT', day: '2026-02-02', text: 'Ingen mötte upp.', recipient: null, effect: null },
    { kind: 'QUESTION', day: '2026-02-05', text: 'Vilken dag var det?', recipient: null, effect: null },
  ],
};
let progress: Progress;
let refused: Response | null;
let sent: { url: string; body: unknown }[];

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  sent = [];
  progress = begun;
  refused = null;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ url, body: init.body instanceof FormData ? init.body : JSON.parse(String(init.body)) });
      return Promise.resolve(refused ?? Response.json(progress));
    }
    return Promise.resolve(Response.json(url.startsWith('/deviations/v1/receipt-words') ? { words: list } : page([])));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const open = async (typed = receipt) => {
  render(
    <LanguageProvider lang="sv" messages={sv}>
      <QueryClientProvider client={new QueryClient()}><MemoryRouter><ReceiptPage /></MemoryRouter></QueryClientProvider>
    </LanguageProvider>,
  );
  await screen.findByLabelText('Dina åtta ord');
  write('Dina åtta ord', typed);
  press('Visa');
};

it('finds a typing error without asking anybody', async () => {
  await open(receipt.replace('citron', 'citorn'));
  expect(screen.getByText('Ord nummer 3 finns inte bland orden. Kontrollera stavningen.')).toBeTruthy();
  write('Dina åtta ord', 'anka badrum');
  press('Visa');
  expect(screen.getByText('Du har skrivit 2 ord. Det ska vara åtta.')).toBeTruthy();
  expect(sent).toHaveLength(0);
});

it('tells by when somebody reads it and by when there is an answer, each once', async () => {
  progress = { ...begun, state: 'REPORTED', steps: begun.steps.slice(0, 1), pausedOn: null };
  await open();
  const state = await screen.findByRole('region', { name: 'Se vad som har hänt med din rapport' });
  expect(within(state).getAllByText(/9 februari 2026/)).toHaveLength(1);
  expect(within(state).getAllByText(/4 maj 2026/)).toHaveLength(1);
});

it('tells what has happened, the limit that is left, the pause and what both sides wrote, in its order', async () => {
  await open(` ${receipt.toUpperCase()} `);
  const state = await screen.findByRole('region', { name: 'Se vad som har hänt med din rapport' });
  expect(sent).toEqual([{ url: '/deviations/v1/receipts', body: { receipt } }]);
  expect(within(state).queryByText(/9 februari 2026/)).toBeNull();
  expect(within(state).getAllByText(/4 maj 2026/)).toHaveLength(1);
  expect(within(state).getByText(/^Tiden för återkoppling står still sedan den 1 mars 2026/)).toBeTruthy();
  expect(within(state).getByText('1 av 2 är gjorda')).toBeTruthy();
  const messages = within(screen.getByRole('region', { name: 'Vad som har skrivits' })).getAllByRole('listitem').map((li) => li.textContent);
  expect(messages).toEqual(['Du berättade 2 februari 2026Ingen mötte upp.', 'Fråga till dig 5 februari 2026Vilken dag var det?']);
  expect(screen.queryByText('Hjälpte det?')).toBeNull();
});

it('writes more, and forgets the words when it is closed', async () => {
  await open();
  await screen.findByLabelText('Vad vill du säga?');
  write('Vad vill du säga?', 'Det var en torsdag.');
  progress = { ...begun, messages: [...begun.messages, { kind: 'FROM_REPORTER', day: '2026-03-02', text: 'Det var en torsdag.', recipient: null, effect: null }] };
  press('Skicka');
  expect(await screen.findByText('Tack, det är skickat.')).toBeTruthy();
  expect(sent.at(-1)).toEqual({ url: '/deviations/v1/receipts/messages', body: { receipt, text: 'Det var en torsdag.' } });
  expect(screen.getByText('Du skrev 2 mars 2026')).toBeTruthy();
  press('Stäng och glöm orden');
  expect((screen.getByLabelText('Dina åtta ord') as HTMLInputElement).value).toBe('');
  expect(screen.queryByText('Det var en torsdag.')).toBeNull();
  expect([sessionStorage.length, localStorage.length, window.location.href.includes('anka'), sent.some((s) => s.url.includes('anka'))]).toEqual([0, 0, false, false]);
});

it('answers whether it helped when that is asked', async () => {
  progress = { ...begun, state: 'CLOSED', outcome: 'MEASURE_TAKEN', pausedOn: null, effectAsked: true };
  await open();
  const asked = await screen.findByRole('region', { name: 'Hjälpte det?' });
  fireEvent.click(within(asked).getByRole('button', { name: 'Skicka' }));
  expect(within(asked).getByText('Välj ett av alternativen.')).toBeTruthy();
  fireEvent.click(within(asked).getByRole('radio', { name: 'Delvis' }));
  progress = { ...progress, effectAsked: false };
  fireEvent.click(within(asked).getByRole('button', { name: 'Skicka' }));
  await waitFor(() => expect(screen.queryByText('Hjälpte det?')).toBeNull());
  expect(sent.at(-1)).toEqual({ url: '/deviations/v1/receipts/effect', body: { receipt, answer: 'HELPED_PARTLY', text: null } });
});

it('answers whether what was learned may be told, and sees how it would read', async () => {
  const lesson = { theme: 'Information gavs muntligt.', measure: 'Nu skickas den.', effect: 'Fler kommer.', agreed: null, published: false };
  progress = { ...begun, state: 'CLOSED', outcome: 'MEASURE_TAKEN', pausedOn: null, lesson };
  await open();
  const asked = await screen.findByRole('region', { name: 'Får vi berätta det här för alla?' });
  expect(within(asked).getByText('Nu skickas den.')).toBeTruthy();
  fireEvent.click(within(asked).getByRole('radio', { name: 'Ja, berätta det' }));
  progress = { ...progress, lesson: { ...lesson, agreed: true } };
  fireEvent.click(within(asked).getByRole('button', { name: 'Svara' }));
  expect(await screen.findByText('Du har svarat ja. Du kan ändra dig tills det är publicerat.')).toBeTruthy();
  expect(sent.at(-1)).toEqual({ url: '/deviations/v1/receipts/lesson', body: { receipt, yes: true } });
});

it('sends a picture with the words in the form, without its name, and refuses what is too large or of another kind', async () => {
  await open();
  const input = await screen.findByLabelText('Bild eller PDF');
  const choose = (file: File) => fireEvent.change(input, { target: { files: [file] } });
  press('Skicka filen');
  expect(screen.getByText('Välj en fil.')).toBeTruthy();
  choose(new File(['x'], 'x.docx', { type: 'application/msword' }));
  press('Skicka filen');
  expect(screen.getByText('Välj en bild (JPEG eller PNG) eller en PDF.')).toBeTruthy();
  choose(new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'x.png', { type: 'image/png' }));
  press('Skicka filen');
  expect(screen.getByText(sv.errors.FileSize)).toBeTruthy();
  expect(sent).toHaveLength(1);
  choose(new File(['x'], 'IMG Anna Andersson.png', { type: 'image/png' }));
  press('Skicka filen');
  await waitFor(() => expect(sent).toHaveLength(2));
  const form = sent[1]?.body as FormData;
  expect([sent[1]?.url, form.get('receipt'), (form.get('file') as File).name, (form.get('file') as File).type]).toEqual(['/deviations/v1/receipts/attachments', receipt, 'bilaga', 'image/png']);
});

it('says in the service’s words that the words are not known, and keeps them', async () => {
  refused = Response.json({ type: 'urn:atagande:problem:receipt-unknown', title: 'Orden stämmer inte', detail: 'Kontrollera de åtta orden och deras ordning, och försök igen.' }, { status: 404 });
  await open();
  expect(await screen.findByText('Orden stämmer inte')).toBeTruthy();
  expect((screen.getByLabelText('Dina åtta ord') as HTMLInputElement).value).toBe(receipt);
});
