import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { checkOf } from './receiptWords';
import ReportPage from './ReportPage';

const list = ['anka', 'badrum', 'citron', 'drake', 'fjord', 'gitarr', 'hatt', 'isberg', 'jolle', 'kajak', 'lampa'];
const drawn = [0, 1, 2, 3, 4, 5, 7];
const receipt = [...drawn, checkOf(drawn, list.length)].map((n) => list[n]).join(' ');
const page = (items: unknown[]) => ({ items, page: 1, limit: 100, total: items.length });
let sent: Record<string, unknown>[];
let asked: string[];

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  sent = [];
  asked = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push(url);
    if (init.method === 'POST') {
      sent.push(JSON.parse(String(init.body)) as Record<string, unknown>);
      return Promise.resolve(Response.json({ id: 'd', receipt }, { status: 201 }));
    }
    const answers: Record<string, unknown> = {
      '/commitments/v1/declarations': page([
        { federation: 'sodertalje', federationName: { sv: 'Södertälje', en: 'Södertälje' } },
        { federation: 'stockholms-stad', federationName: { sv: 'Stockholm', en: 'Stockholm' } },
      ]),
      '/deviations/v1/receipt-words': { words: list },
    };
    return Promise.resolve(Response.json(answers[url.split('?')[0] ?? ''] ?? page([])));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = async () => {
  render(
    <LanguageProvider lang="sv" messages={sv}>
      <QueryClientProvider client={new QueryClient()}><MemoryRouter><ReportPage /></MemoryRouter></QueryClientProvider>
    </LanguageProvider>,
  );
  await screen.findByRole('radio', { name: 'Södertälje' });
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const radio = (name: RegExp | string) => fireEvent.click(screen.getByRole('radio', { name }));
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('takes the shortest report: where, whom and what, without a name', async () => {
  await show();
  press('Skicka rapporten');
  expect(await screen.findByText('3 uppgifter behöver rättas')).toBeTruthy();
  radio('Södertälje');
  radio(/^En person/);
  write('Vad hände?', 'Ingen mötte upp.');
  press('Skicka rapporten');
  await screen.findByRole('heading', { name: 'Tack, vi har tagit emot din rapport' });
  expect(sent).toEqual([{
    federation: 'sodertalje', concerns: null, initiative: null, nature: 'DISADVANTAGE', reporter: 'PARTICIPANT', consent: null, name: null,
    level: 'INDIVIDUAL', grounds: ['UNKNOWN'], causes: [], form: null, words: 'Ingen mötte upp.',
  }]);
});

it('asks nothing of grounds for what went well, and lets another federation receive it', async () => {
  await show();
  radio(/Något som gick bra/);
  expect(screen.queryByText('Vem drabbas?')).toBeNull();
  radio('Jag arbetar här och berättar åt någon annan');
  radio('Södertälje');
  fireEvent.change(screen.getByLabelText('Vem ska ta emot?'), { target: { value: 'stockholms-stad' } });
  write('Vad gick bra?', 'Tolken var på plats.');
  press('Skicka rapporten');
  expect(await screen.findByText('Fråga först den som det gäller, och kryssa i rutan.')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: /Jag har frågat personen/ }));
  press('Skicka rapporten');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    federation: 'stockholms-stad', concerns: 'sodertalje', initiative: null, nature: 'POSITIVE', reporter: 'STAFF_ON_BEHALF', consent: true, name: null, words: 'Tolken var på plats.',
  });
});

it('shows the words once, has them typed again, and keeps and sends nothing of them', async () => {
  await show();
  radio('Södertälje');
  radio(/^En person/);
  write('Vad hände?', 'Ingen mötte upp.');
  press('Skicka rapporten');
  const words = within((await screen.findByText('anka')).closest('ol') as HTMLElement).getAllByRole('listitem').map((li) => li.textContent);
  expect(words.join(' ')).toBe(receipt);
  press('Jag har skrivit av orden');
  await screen.findByLabelText('Skriv orden en gång till');
  expect(screen.queryByText('anka')).toBeNull();
  const before = asked.length;
  write('Skriv orden en gång till', receipt.replace('citron', 'citorn'));
  press('Kontrollera');
  expect(screen.getByText('Ord nummer 3 finns inte bland orden. Kontrollera stavningen.')).toBeTruthy();
  write('Skriv orden en gång till', receipt.replace('citron', 'lampa'));
  press('Kontrollera');
  expect(screen.getByText(/^Orden hör inte ihop/)).toBeTruthy();
  write('Skriv orden en gång till', receipt.toUpperCase());
  press('Kontrollera');
  expect(await screen.findByText('Det stämmer. Nu kan du lämna sidan.')).toBeTruthy();
  expect(asked).toHaveLength(before);
  expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
  expect(asked.join()).not.toContain('anka');
});
