import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Meeting } from '../api/model';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import HoldForm from './HoldForm';

const apt = (step: number): Meeting => ({
  id: 'apt-1', federation: 'stockholms-stad', series: 'apt', kind: 'APT', initiative: null, arrangers: ['stockholms-stad'], workplace: 'kansliet', title: 'APT', place: null, placeOfItsOwn: false, theme: null, themeNote: null, lastDayForItems: '2026-11-13',
  startsAt: '2026-11-20T08:00:00Z', endsAt: '2026-11-20T10:00:00Z', movedFrom: null, movedBecause: null, cancelledBecause: null, revision: 0, state: 'PLANNED', present: null,
  items: [{ code: 'JAMSTALLDHET', title: { sv: 'Jämställdhet', en: 'Gender equality' }, commitment: 'c-6', done: null, missedReason: null, note: null }],
  step: { round: 1, step, name: 'Tänk!', content: { sv: 'Samtala.', en: 'Talk.' }, link: '', done: null, missedReason: null, note: null, result: null, previousResult: null },
});

interface Sent {
  body: { items: object[]; step: object; present: number };
  headers: Headers;
}
let sent: Sent[];
let replies: (Response | Error)[];
beforeEach(() => {
  localStorage.clear();
  sent = [];
  replies = [];
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    sent.push({ body: JSON.parse(String(init.body)) as Sent['body'], headers: new Headers(init.headers) });
    const reply = replies.shift() ?? Response.json({});
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(step = 2) {
  const onHeld = vi.fn<() => void>();
  render(
    <LanguageProvider lang="sv" messages={sv}>
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter><HoldForm meeting={apt(step)} etag={'"4"'} onHeld={onHeld} onLatest={() => undefined} /></MemoryRouter>
      </QueryClientProvider>
    </LanguageProvider>,
  );
  return onHeld;
}
const group = (name: string, n = 0) => within(screen.getAllByRole('radiogroup', { name })[n] as HTMLElement);
const answer = (name: string, choice: string) => fireEvent.click(group(name).getByRole('radio', { name: choice }));
const present = (n: string) => fireEvent.change(screen.getByLabelText('Hur många var med?'), { target: { value: n } });
const submit = () => fireEvent.submit(screen.getByLabelText('Hur många var med?').closest('form') as HTMLFormElement);
const confirm = () => fireEvent.click(screen.getByRole('button', { name: 'Håll mötet' }));
const everythingDone = () => {
  answer('Blev punkten gjord?', 'Ja, gjord');
  answer('Blev steget gjort?', 'Ja, gjort');
  present('7');
};

it('asks about every item before it goes on, beside the question', () => {
  show();
  submit();
  expect(group('Blev punkten gjord?').getByText('Välj ett av alternativen.')).toBeTruthy();
  expect(group('Blev steget gjort?').getByText('Välj ett av alternativen.')).toBeTruthy();
  expect(screen.getByText('3 uppgifter behöver rättas')).toBeTruthy();
  expect(sent).toHaveLength(0);
});

it('demands a reason for an item that was not done', () => {
  show();
  answer('Blev punkten gjord?', 'Nej, inte gjord');
  answer('Blev steget gjort?', 'Ja, gjort');
  present('7');
  submit();
  expect(group('Varför blev det inte gjort?').getByText('Välj ett skäl.')).toBeTruthy();
  expect(screen.queryByText('Stämmer det här?')).toBeNull();
  answer('Varför blev det inte gjort?', 'Tiden räckte inte');
  submit();
  expect(screen.getByText('Stämmer det här?')).toBeTruthy();
});

it('asks what the other reason was', () => {
  show();
  everythingDone();
  answer('Blev steget gjort?', 'Nej, inte gjort');
  answer('Varför blev det inte gjort?', 'Annat skäl');
  submit();
  expect(screen.getByText('Beskriv kort det andra skälet.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Beskriv skälet'), { target: { value: 'Brandlarmet gick' } });
  submit();
  expect(screen.getByText('Stämmer det här?')).toBeTruthy();
});

it('sends what was answered, once it has been confirmed, against the version that was seen', async () => {
  const onHeld = show();
  answer('Blev punkten gjord?', 'Nej, inte gjord');
  answer('Varför blev det inte gjort?', 'Materialet saknades');
  answer('Blev steget gjort?', 'Ja, gjort');
  present('7');
  submit();
  expect(sent).toHaveLength(0);
  confirm();
  await waitFor(() => expect(onHeld).toHaveBeenCalledOnce());
  expect(sent[0]?.body).toEqual({
    present: 7,
    items: [{ code: 'JAMSTALLDHET', done: false, missedReason: 'MATERIAL_MISSING', note: null }],
    step: { round: 1, step: 2, done: true, missedReason: null, note: null, result: null, conversationRulesRead: null },
  });
  expect(sent[0]?.headers.get('If-Match')).toBe('"4"');
  expect(localStorage).toHaveLength(0);
});

it('does not let the first step begin before the conversation rules have been read', () => {
  show(1);
  everythingDone();
  submit();
  expect(screen.getByText('Läs samtalsreglerna tillsammans och kryssa i rutan.')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Vi har läst samtalsreglerna tillsammans' }));
  submit();
  expect(screen.getByText('Stämmer det här?')).toBeTruthy();
});

it('demands the result that step 7 builds on', () => {
  show(6);
  everythingDone();
  submit();
  expect(screen.getByText('Skriv vad ni kom fram till.')).toBeTruthy();
});

it('keeps everything when the service refuses, and shows why at the field', async () => {
  replies = [Response.json(
    { type: 'urn:atagande:problem:invalid', title: 'Några uppgifter behöver rättas', errors: [{ pointer: '/present', code: 'too-many', detail: 'Fler än vad som finns i arbetslaget.' }] },
    { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
  )];
  const onHeld = show();
  everythingDone();
  submit();
  confirm();
  expect(await screen.findByText('Fler än vad som finns i arbetslaget.')).toBeTruthy();
  expect((screen.getByLabelText('Hur många var med?') as HTMLInputElement).value).toBe('7');
  expect((group('Blev punkten gjord?').getByRole('radio', { name: 'Ja, gjord' }) as HTMLInputElement).checked).toBe(true);
  expect(onHeld).not.toHaveBeenCalled();
});

it('keeps everything through a reload, as after a login', () => {
  show();
  everythingDone();
  cleanup();
  show();
  expect((screen.getByLabelText('Hur många var med?') as HTMLInputElement).value).toBe('7');
  expect(screen.getByText(/Dina svar från tidigare finns kvar/)).toBeTruthy();
});

it('tries again with the same key when no answer came, and with a new one after a refusal', async () => {
  replies = [new Response('', { status: 503 }), Response.json({ type: 'urn:atagande:problem:not-begun', title: 'Mötet har inte börjat' }, { status: 409, headers: { 'Content-Type': 'application/problem+json' } })];
  const onHeld = show();
  everythingDone();
  submit();
  confirm();
  await screen.findByText('Tjänsten svarar inte som den ska');
  submit();
  confirm();
  await screen.findByText('Mötet har inte börjat');
  submit();
  confirm();
  await waitFor(() => expect(onHeld).toHaveBeenCalledOnce());
  const keys = sent.map((s) => s.headers.get('Idempotency-Key'));
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[1]);
});
