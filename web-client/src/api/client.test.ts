import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, everyPage } from './client';
import { ApiProblem, troubleOf } from './problem';

function answering(...replies: Response[]) {
  const sent: { url: string; init: RequestInit; headers: Headers }[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, init, headers: new Headers(init.headers) });
    return Promise.resolve(replies.shift());
  });
  return sent;
}
const problem = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'Content-Type': 'application/problem+json' } });
const holding = { present: 5, items: [], step: null };

afterEach(() => {
  vi.unstubAllGlobals();
  document.cookie = 'XSRF-TOKEN=; max-age=0';
});

describe('a call', () => {
  it('fills the path, leaves out what was not asked, and escapes', async () => {
    const sent = answering(Response.json({ items: [], page: 1, limit: 20, total: 0 }));
    await api.get('/commitments/v1/commitments', { query: { federation: 'å&b', q: undefined, page: 2 } });
    expect(sent[0]?.url).toBe('/commitments/v1/commitments?federation=%C3%A5%26b&page=2');
    expect(sent[0]?.init.method).toBe('GET');
  });

  it('bears the CSRF token, the idempotency key and the version when it writes', async () => {
    document.cookie = 'XSRF-TOKEN=a%2Bb';
    const sent = answering(Response.json({}));
    await api.post('/commitments/v1/meetings/{id}/holding', { path: { id: 'apt/1' }, body: holding, idempotencyKey: 'key-1', etag: '"7"' });
    expect(sent[0]?.url).toBe('/commitments/v1/meetings/apt%2F1/holding');
    expect(sent[0]?.headers.get('X-XSRF-TOKEN')).toBe('a+b');
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe('key-1');
    expect(sent[0]?.headers.get('If-Match')).toBe('"7"');
    expect(sent[0]?.init.body).toBe(JSON.stringify(holding));
  });

  it('bears no CSRF token when it reads', async () => {
    document.cookie = 'XSRF-TOKEN=abc';
    const sent = answering(Response.json({}));
    await api.getTagged('/commitments/v1/meetings/{id}', { path: { id: 'a' } });
    expect(sent[0]?.headers.has('X-XSRF-TOKEN')).toBe(false);
  });

  it('brings the version of what it read', async () => {
    answering(Response.json({ id: 'a' }, { headers: { ETag: '"3"' } }));
    expect((await api.getTagged('/commitments/v1/meetings/{id}', { path: { id: 'a' } })).etag).toBe('"3"');
  });

  it('fetches a long list page by page', async () => {
    const pages = [{ items: [1, 2], total: 3, limit: 2 }, { items: [3], total: 3, limit: 2 }];
    expect(await everyPage((page) => Promise.resolve(pages[page - 1] ?? { items: [], total: 3, limit: 2 }))).toEqual([1, 2, 3]);
  });
});

const read = () => api.get('/commitments/v1/commitments', {}).then(() => { throw new Error('expected a problem'); }, (e: unknown) => e);

describe('a problem', () => {
  it('keeps its type, words and fields', async () => {
    answering(problem(422, { type: 'urn:atagande:problem:missed-without-reason', title: 'Skäl saknas', detail: 'Ange ett skäl.', errors: [{ pointer: '/items/0/missedReason', code: 'ReasonRequired', detail: 'x' }] }));
    const found = (await read()) as ApiProblem;
    expect(found).toBeInstanceOf(ApiProblem);
    expect(found.type).toBe('missed-without-reason');
    expect(found.detail).toBe('Ange ett skäl.');
    expect(found.errors[0]?.pointer).toBe('/items/0/missedReason');
    expect(troubleOf(found)).toBe('refused');
  });

  it('is told by its type, not by its status', async () => {
    answering(problem(409, { type: 'urn:atagande:problem:changed-meanwhile', status: 409 }));
    expect(troubleOf(await read())).toBe('changed');
  });

  it.each([[401, 'login'], [403, 'noRights'], [404, 'missing'], [412, 'changed'], [429, 'tooMany'], [503, 'away']])(
    'without a type of its own is told by its status: %i', async (status, trouble) => {
      answering(new Response('<html>proxy</html>', { status, headers: { 'Content-Type': 'text/html' } }));
      expect(troubleOf(await read())).toBe(trouble);
    });

  it('is not the same as no answer at all', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    expect(troubleOf(await read())).toBe('offline');
  });
});
