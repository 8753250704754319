import { ApiProblem, type ProblemBody } from './problem';
import type { paths } from './schema';
import { compareVersion } from './version';

type Method = 'get' | 'post' | 'put';
type PathWith<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];
type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M & keyof paths[P]]>;
type Json<T> = T extends { content: { 'application/json': infer B } } ? B : undefined;
type BodyOf<O> = O extends { requestBody: infer R } ? Json<R> : undefined;
type ReplyOf<O> = O extends { responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 | 202 ? Json<R[S]> : never }[keyof R]
  : undefined;
type PathOf<O> = O extends { parameters: { path: infer A } } ? { path: A } : object;
type QueryOf<O> = O extends { parameters: { query: infer A } } ? { query?: { [K in keyof A]?: A[K] | undefined } } : object;

/** What a path answers with. */
export type Reply<P extends PathWith<M>, M extends Method = 'get'> = ReplyOf<Operation<P, M>>;
/** What a path takes. */
export type Body<P extends PathWith<M>, M extends Method = 'post'> = BodyOf<Operation<P, M>>;

type Reading<O> = { signal?: AbortSignal } & PathOf<O> & QueryOf<O>;
type Writing<O> = Guard & PathOf<O> & QueryOf<O> & (BodyOf<O> extends undefined ? object : { body: BodyOf<O> });

export interface Guard {
  /** The same for every attempt at the same submit, so that a lost answer does not write twice; null where a POST only reads. */
  idempotencyKey: string | null;
  /** The version that the reader saw; the server refuses when somebody else changed it since. */
  etag?: string | undefined;
}

/** An answer with the version it had. */
export interface Tagged<T> {
  data: T;
  etag: string | undefined;
}

/** Something that is sent as it is, such as a spreadsheet. */
export interface Upload {
  type: string;
  content: ArrayBuffer;
}

interface Request {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  file?: Upload;
  /** Fields and files; the browser says by itself where each begins. */
  form?: FormData;
  signal?: AbortSignal;
  idempotencyKey?: string | null;
  etag?: string | undefined;
}

const cookie = (name: string) =>
  document.cookie.split('; ').find((c) => c.startsWith(`${name}=`))?.slice(name.length + 1);

export function address(template: string, { path, query }: Pick<Request, 'path' | 'query'>) {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path?.[name])));
  const asked = Object.entries(query ?? {}).filter(([, v]) => v !== undefined && v !== '');
  const search = new URLSearchParams(asked.map(([k, v]) => [k, String(v)])).toString();
  return search ? `${filled}?${search}` : filled;
}

/** One call to the gateway. Throws an ApiProblem for every answer that is not a success. */
export async function call(method: string, template: string, request: Request = {}): Promise<Tagged<unknown>> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (request.body !== undefined) headers.set('Content-Type', 'application/json');
  if (request.file) headers.set('Content-Type', request.file.type);
  if (request.idempotencyKey) headers.set('Idempotency-Key', request.idempotencyKey);
  if (request.etag) headers.set('If-Match', request.etag);
  const csrf = cookie('XSRF-TOKEN');
  if (csrf && method !== 'GET') headers.set('X-XSRF-TOKEN', decodeURIComponent(csrf));
  const reply = await fetch(address(template, request), {
    method,
    headers,
    credentials: 'same-origin',
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    ...(request.file && { body: request.file.content }),
    ...(request.form && { body: request.form }),
    ...(request.signal && { signal: request.signal }),
  });
  compareVersion(reply);
  const isJson = reply.headers.get('Content-Type')?.includes('json') ?? false;
  const data: unknown = isJson ? await reply.json().catch(() => undefined) : undefined;
  if (!reply.ok) throw new ApiProblem(reply.status, (data as ProblemBody | undefined) ?? {});
  return { data, etag: reply.headers.get('ETag') ?? undefined };
}

/** Sends a file as it is, and tells how much has gone; fetch cannot tell that. Throws like call. */
export function upload(template: string, request: Pick<Request, 'path' | 'query'> & { file: Blob; idempotencyKey: string; etag: string | undefined; onSent: (share: number) => void }) {
  return new Promise<Tagged<unknown>>((done, failed) => {
    const http = new XMLHttpRequest();
    http.open('POST', address(template, request));
    http.responseType = 'text';
    http.setRequestHeader('Accept', 'application/json, application/problem+json');
    http.setRequestHeader('Content-Type', 'application/octet-stream');
    http.setRequestHeader('Idempotency-Key', request.idempotencyKey);
    if (request.etag) http.setRequestHeader('If-Match', request.etag);
    const csrf = cookie('XSRF-TOKEN');
    if (csrf) http.setRequestHeader('X-XSRF-TOKEN', decodeURIComponent(csrf));
    http.upload.addEventListener('progress', (e) => e.lengthComputable && request.onSent(e.loaded / e.total));
    http.addEventListener('error', () => failed(new TypeError('no answer')));
    http.addEventListener('load', () => {
      let data: unknown;
      try {
        data = JSON.parse(http.responseText);
      } catch {
        data = undefined;
      }
      if (http.status < 200 || http.status > 299) failed(new ApiProblem(http.status, (data as ProblemBody | undefined) ?? {}));
      else done({ data, etag: http.getResponseHeader('ETag') ?? undefined });
    });
    http.send(request.file);
  });
}

async function read<P extends PathWith<'get'>>(path: P, request: Reading<Operation<P, 'get'>>) {
  return (await call('GET', path, request as Request)) as Tagged<Reply<P>>;
}

async function write<P extends PathWith<M>, M extends 'post' | 'put'>(method: M, path: P, request: Writing<Operation<P, M>>) {
  return (await call(method.toUpperCase(), path, request as Request)) as Tagged<Reply<P, M>>;
}

export const api = {
  get: async <P extends PathWith<'get'>>(path: P, request: Reading<Operation<P, 'get'>>) => (await read(path, request)).data,
  /** With the version, for a later write. */
  getTagged: read,
  post: <P extends PathWith<'post'>>(path: P, request: Writing<Operation<P, 'post'>>) => write('post', path, request),
  put: <P extends PathWith<'put'>>(path: P, request: Writing<Operation<P, 'put'>>) => write('put', path, request),
};

interface PageOf<T> {
  items: T[];
  limit: number;
  total: number;
}

/** All items of a paged list, a hundred at a time. */
export async function everyPage<T>(fetchPage: (page: number, limit: number) => Promise<PageOf<T>>): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await fetchPage(page, 100);
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}
