import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Commitment } from '../api/model';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { OverrideForm } from './Override';
import { sv as own } from './texts.sv';

const late = { id: 'norrdal-2026_1', federation: 'norrdal', fulfilment: { state: 'LATE' } } as Commitment;

let sent: { path: string; body: unknown; headers: Headers }[];
let reply: Response;
beforeEach(() => {
  sent = [];
  reply = Response.json({});
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    sent.push({ path, body: JSON.parse(String(init.body)), headers: new Headers(init.headers) });
    return Promise.resolve(reply);
  });
  render(
    <LanguageProvider lang="sv" messages={sv}>
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter><OverrideForm commitment={late} etag={'"4"'} onLatest={() => undefined} /></MemoryRouter>
      </QueryClientProvider>
    </LanguageProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: own.decided.override.open }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const save = () => fireEvent.click(screen.getByRole('button', { name: own.decided.override.save }));
const fill = () => {
  fireEvent.click(screen.getByRole('radio', { name: sv.states.KEPT }));
  fireEvent.change(screen.getByLabelText(own.decided.override.reasonLabel), { target: { value: ' Mötet hölls. ' } });
  fireEvent.change(screen.getByLabelText(own.decided.override.until), { target: { value: '2026-12-31' } });
};

it('sends state, reason and last day with the version that was seen, and nothing before all three are there', async () => {
  save();
  expect(sent).toHaveLength(0);
  expect(screen.getByText(sv.errors.Choose)).toBeTruthy();
  fill();
  save();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.path).toBe('/commitments/v1/commitments/norrdal-2026_1/override');
  expect(sent[0]?.body).toEqual({ state: 'KEPT', reason: 'Mötet hölls.', until: '2026-12-31' });
  expect(sent[0]?.headers.get('If-Match')).toBe('"4"');
});

it('does not offer the state that the facts say already', () => {
  expect(screen.queryByRole('radio', { name: sv.states.LATE })).toBeNull();
});

it('keeps what was typed when it is refused, and says why beside the field', async () => {
  reply = Response.json(
    { type: 'urn:atagande:problem:invalid', title: 'Uppgifterna kan inte tas emot', errors: [{ pointer: '/until', code: 'OutOfReach', detail: 'Ange en annan dag.' }] },
    { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
  );
  fill();
  save();
  expect(await screen.findByText('Ange en annan dag.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>(own.decided.override.reasonLabel).value).toBe(' Mötet hölls. ');
});
