import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import LeaveViewpointPage from './LeaveViewpointPage';

interface Sent {
  url: string;
  body: Record<string, unknown>;
}
let sent: Sent[];
let reply: Response;
let roles: { role: string; federation: string }[];
const page = (items: unknown[]) => ({ items, page: 1, limit: 100, total: items.length });

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  sent = [];
  roles = [];
  reply = Response.json({ receipt: '7K3M-9QXR-2FTH-D8WN', id: null }, { status: 201 });
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ url, body: JSON.parse(String(init.body)) as Sent['body'] });
      return Promise.resolve(reply);
    }
    const answers: Record<string, unknown> = {
      '/me': { name: roles.length > 0 ? 'Anna' : null, authenticated: roles.length > 0, roles },
      '/commitments/v1/declarations': page([{ federation: 'sodertalje', federationName: { sv: 'Södertälje', en: 'Södertälje' } }]),
      '/commitments/v1/open-questions': page([{ occasion: 'o1', federation: 'sodertalje', question: 'Vilken tid passar bäst?', title: 'Start' }]),
    };
    return Promise.resolve(Response.json(answers[url.split('?')[0] ?? ''] ?? page([])));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (search = '') => render(
  <LanguageProvider lang="sv" messages={sv}>
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[`/lamna-synpunkt${search}`]}><LeaveViewpointPage /></MemoryRouter>
    </QueryClientProvider>
  </LanguageProvider>,
);
const say = (words: string) => fireEvent.change(screen.getByLabelText('Vad vill du säga?'), { target: { value: words } });
const submit = () => fireEvent.submit(screen.getByLabelText('Vad vill du säga?').closest('form') as HTMLFormElement);

it('takes a viewpoint without a name, answers the question that is open and shows the receipt once', async () => {
  show('?fraga=o1');
  await screen.findByRole('radio', { name: 'Vilken tid passar bäst?', checked: true });
  say('Klockan tio.');
  submit();
  expect(await screen.findByText('7K3M-9QXR-2FTH-D8WN')).toBeTruthy();
  expect(sent[0]?.body).toEqual({ federation: 'sodertalje', occasion: 'o1', initiative: null, words: 'Klockan tio.', assisted: false, readBack: null });
  expect(sessionStorage).toHaveLength(0);
  expect(localStorage).toHaveLength(0);
});

it('asks for words before it sends', async () => {
  show();
  await screen.findByRole('radio', { name: 'Vilken tid passar bäst?' });
  submit();
  expect(screen.getByText('Det här behöver fyllas i.')).toBeTruthy();
  expect(sent).toHaveLength(0);
});

it('keeps the words and says what to take out when the service sees a personal number', async () => {
  reply = Response.json(
    { type: 'urn:atagande:problem:invalid', title: 'Uppgifterna kan inte tas emot', errors: [{ pointer: '/words', code: 'PersonalNumber', detail: 'Ta bort det som ser ut som ett personnummer.' }] },
    { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
  );
  show();
  await screen.findByRole('radio', { name: 'Vilken tid passar bäst?' });
  say('Jag är 811218-9876');
  submit();
  expect(await screen.findByText('Ta bort det som ser ut som ett personnummer.')).toBeTruthy();
  expect((screen.getByLabelText('Vad vill du säga?') as HTMLTextAreaElement).value).toBe('Jag är 811218-9876');
});

it('lets staff write it down once they have read it back', async () => {
  roles = [{ role: 'staff', federation: 'sodertalje' }];
  show('?assisterad&forbund=sodertalje');
  await screen.findByRole('heading', { name: 'Skriv ner en synpunkt åt någon' });
  say('Mindre grupper.');
  submit();
  expect(screen.getByText('Läs upp texten för personen och kryssa i rutan.')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Jag har läst upp texten för personen, och den stämmer' }));
  submit();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ assisted: true, readBack: true });
});
