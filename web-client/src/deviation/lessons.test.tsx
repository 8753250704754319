import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeviationCase } from '../api/model';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { Belongs } from './Belongs';
import LessonForm from './LessonForm';
import LessonsPage from './LessonsPage';

const words = { theme: 'Information gavs muntligt.', measure: 'Nu skickas den också.', effect: 'Fler kommer.' };
let lessons: unknown[];
let sent: { method: string | undefined; url: string; body: unknown }[];

beforeEach(() => {
  sent = [];
  lessons = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (init.method !== 'GET') {
      sent.push({ method: init.method, url, body: init.body ? JSON.parse(String(init.body)) : null });
      return Promise.resolve(init.method === 'PUT' ? new Response(null, { status: 204 }) : Response.json({ from: '2027-01-01' }));
    }
    const items = url.startsWith('/deviations/v1/lessons') ? lessons : [];
    return Promise.resolve(Response.json({ items, page: 1, limit: 100, total: items.length }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (element: ReactNode) => render(
  <LanguageProvider lang="sv" messages={sv}>
    <QueryClientProvider client={new QueryClient()}><MemoryRouter>{element}</MemoryRouter></QueryClientProvider>
  </LanguageProvider>,
);

it('tells everybody what was learned, by its quarter', async () => {
  lessons = [{ id: 'l1', federation: 'sodertalje', from: '2027-01-01', ...words }];
  show(<LessonsPage />);
  expect(await screen.findByRole('heading', { name: /Kvartal 1 2027$/ })).toBeTruthy();
  expect(screen.getByText('Nu skickas den också.')).toBeTruthy();
  cleanup();
  lessons = [];
  show(<LessonsPage />);
  expect(await screen.findByText('Inget är publicerat än')).toBeTruthy();
});

it('words it, says what the reporter answered, and publishes from the next quarter', async () => {
  const saved = vi.fn<() => void>();
  const closed = { id: 'd1', nature: 'DISADVANTAGE', lesson: null } as unknown as DeviationCase;
  show(<LessonForm case={closed} onSaved={saved} />);
  fireEvent.click(screen.getByRole('button', { name: 'Spara texten' }));
  expect(sent).toHaveLength(0);
  expect(screen.queryByRole('button', { name: 'Publicera från nästa kvartal' })).toBeNull();
  for (const [label, text] of [['Vad det handlade om', words.theme], ['Vad vi gjorde', words.measure], ['Vad som hände sedan', words.effect]] as const) {
    fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
  }
  fireEvent.click(screen.getByRole('button', { name: 'Spara texten' }));
  await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(sent[0]).toEqual({ method: 'PUT', url: '/deviations/v1/deviations/d1/lesson', body: words });
  cleanup();
  show(<LessonForm case={{ ...closed, lesson: { ...words, agreed: true, published: false } }} onSaved={saved} />);
  expect(screen.getByText('Den som berättade har sagt ja.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Publicera från nästa kvartal' }));
  expect(await screen.findByText('Lärdomen visas för alla från den 1 januari 2027.')).toBeTruthy();
});

it('says where it belongs too, with a text to take there, and turns nobody away', () => {
  show(<Belongs />);
  const questions = within(screen.getByRole('group', { name: 'Stämmer något av det här?' })).getAllByRole('checkbox');
  expect(questions).toHaveLength(5);
  expect(screen.queryByText('Lex Sarah')).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: /^Jag arbetar i socialtjänsten/ }));
  expect(screen.getByRole('heading', { name: 'Lex Sarah' })).toBeTruthy();
  expect(screen.getByText(/^Rapport enligt lex Sarah/)).toBeTruthy();
  expect(screen.getByText(/^Du kan alltid berätta här/)).toBeTruthy();
});
