// Plays the gateway and the four services for whoever works on the client: `npm run mock` beside `npm run dev`.
// Not a part of the product: it keeps nothing and checks only what the pages need to be seen with.
// Who you are is a cookie: /oauth2/authorization/atagande logs in, /mock/as?who=public|office|handler|student switches.
// MOCK_DIST=dist serves a built client as well; /mock/next?status=412&type=changed-meanwhile makes the next write fail so.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import * as data from './data.mjs';

const S = 'stockholms-stad';
const people = {
  office: { name: 'Kansliet, Stockholms stad', roles: [{ role: 'OFFICE', federation: S }, { role: 'CASE_HANDLER', federation: S }] },
  both: { name: 'Två förbund', roles: [{ role: 'OFFICE', federation: S }, { role: 'OFFICE', federation: 'sodertalje' }, { role: 'CASE_HANDLER', federation: S }] },
  leader: { name: 'Projektledare', roles: [{ role: 'PROJECT_LEADER', federation: S }] },
  board: { name: 'Styrelsen', roles: [{ role: 'BOARD', federation: S }] },
};
const versions = new Map();
const etag = (id) => `"${versions.get(id) ?? 1}"`;
const touch = (id) => versions.set(id, (versions.get(id) ?? 1) + 1);
let failNext = null;
const seen = new Map();

class Problem extends Error {
  constructor(status, type, title, detail, errors) {
    super(title);
    this.status = status;
    this.body = { type: `urn:atagande:problem:${type}`, title, status, detail, ...(errors && { errors }) };
  }
}
const page = (items, query) => {
  const limit = Number(query.get('limit') ?? 20), at = Number(query.get('page') ?? 1);
  return { items: items.slice((at - 1) * limit, at * limit), page: at, limit, total: items.length };
};
const filter = (items, query, ...keys) => items.filter((i) => keys.every((k) => !query.get(k) || i[k] === query.get(k)));
const find = (items, id) => {
  const found = items.find((i) => i.id === id);
  if (!found) throw new Problem(404, 'not-found', 'Finns inte', `Det finns inget med id ${id}.`);
  return found;
};
const tagged = (item) => ({ body: item, headers: { ETag: etag(item.id) } });
const change = (item, fields) => {
  touch(item.id);
  return tagged(Object.assign(item, fields));
};
const login = ({ me }) => {
  if (!me) throw new Problem(401, 'login-needed', 'Du behöver logga in', 'Logga in och försök igen.');
};
const role = (...roles) => (c) => {
  login(c);
  if (!c.me.roles.some((r) => roles.includes(r.role))) throw new Problem(404, 'not-found', 'Det du söker finns inte', 'Kontrollera adressen, och att du är inloggad för rätt förbund.');
};
const fieldProblem = (pointer, code, detail) => new Problem(422, 'invalid', 'Uppgifterna kan inte tas emot', 'Rätta det som står under errors och skicka igen. Inget har sparats.', [{ pointer, code, detail }]);

const routes = [
  ['GET', '/me', ({ me }) => ({ body: { name: me?.name ?? null, authenticated: !!me, practice: true, roles: me?.roles ?? [] } })],
  ['POST', '/logout', () => ({ status: 204, headers: { 'Set-Cookie': 'who=; Path=/; Max-Age=0' } })],
  ['GET', '/commitments/v1/commitments', ({ query }) => ({ body: page(filter(data.commitments, query, 'federation', 'form'), query) })],
  ['GET', '/commitments/v1/commitments/:id', ({ id }) => tagged(find(data.commitments, id))],
  ...['state-changes', 'periods', 'overrides'].map((list) => ['GET', `/commitments/v1/commitments/:id/${list}`, ({ query }) => ({ body: page([], query) })]),
  ['PUT', '/commitments/v1/commitments/:id/responsibility', (c) => (role('OFFICE')(c), change(find(data.commitments, c.id), c.body))],
  ['PUT', '/commitments/v1/commitments/:id/override', (c) => (role('OFFICE')(c), change(find(data.commitments, c.id), { override: { ...c.body, from: new Date().toISOString().slice(0, 10), withdrawnOn: null } }))],
  ['POST', '/commitments/v1/commitments/:id/override/withdrawal', (c) => (role('OFFICE')(c), change(find(data.commitments, c.id), { override: null }))],
  ['GET', '/commitments/v1/joint-commitments', ({ query }) => {
    const parts = data.commitments.filter((x) => x.joint === 'demokratidag');
    return { body: page([{ code: 'demokratidag', title: parts[0].title, state: parts[0].fulfilment.state, parts }], query) };
  }],
  ['POST', '/commitments/v1/commitments/:id/renewals', (c) => {
    role('OFFICE')(c);
    const old = find(data.commitments, c.id);
    const renewed = { ...old, id: `${old.id}-${c.body.year}`, term: { from: `${c.body.year}-01-01`, to: `${c.body.year}-12-31`, historical: false } };
    if (data.commitments.some((x) => x.id === renewed.id)) throw new Problem(409, 'already-renewed', 'Åtagandet är redan förnyat', `Det finns redan för ${c.body.year}. Välj ett annat år.`);
    data.commitments.push(renewed);
    return { status: 201, body: renewed };
  }],
  ['GET', '/commitments/v1/declarations', ({ query }) => ({ body: page(data.declarations.map(({ paragraphs: _, ...d }) => d), query) })],
  ['GET', '/commitments/v1/declarations/:id', ({ id }) => tagged(find(data.declarations, id))],
  ['GET', '/commitments/v1/meetings', (c) => (login(c), { body: page(filter(data.meetings, c.query, 'federation', 'kind', 'state'), c.query) })],
  ['GET', '/commitments/v1/meetings/:id', (c) => (login(c), tagged(find(data.meetings, c.id)))],
  ['POST', '/commitments/v1/meetings/:id/holding', (c) => {
    role('OFFICE', 'PROJECT_LEADER')(c);
    const m = find(data.meetings, c.id);
    c.body.items.forEach((o, i) => {
      if (!o.done && !o.missedReason) throw fieldProblem(`/items/${i}/missedReason`, 'missed-without-reason', 'Ange ett skäl.');
    });
    const done = (x) => c.body.items.find((o) => o.code === x.code) ?? {};
    return change(m, { state: 'HELD', present: c.body.present, items: m.items.map((x) => ({ ...x, ...done(x) })), step: m.step && { ...m.step, ...c.body.step } });
  }],
  ['GET', '/commitments/v1/respekttrappan', (c) => (login(c), { body: data.climb })],
  ['GET', '/statistics/v1/months', (c) => (role('OFFICE', 'PROJECT_LEADER')(c), { body: page(filter(data.monthList, c.query, 'federation').filter((m) => m.month.startsWith(c.query.get('year') ?? '')), c.query) })],
  ['GET', '/statistics/v1/months/:id', (c) => (role('OFFICE', 'PROJECT_LEADER')(c), tagged(find(data.monthList, c.id)))],
  ['PUT', '/statistics/v1/months/:id', (c) => {
    return change(find(data.monthList, c.id), c.body);
  }],
  ['POST', '/statistics/v1/months/:id/closing', (c) => change(find(data.monthList, c.id), { state: 'CLOSED', closedOn: new Date().toISOString().slice(0, 10), late: false })],
  ['POST', '/statistics/v1/months/:id/reopening', (c) => {
    const m = find(data.monthList, c.id);
    return change(m, { state: 'REOPENED', corrections: [...m.corrections, { reopenedOn: new Date().toISOString().slice(0, 10), reason: c.body.reason }] });
  }],
  ['GET', '/statistics/v1/initiatives', ({ query }) => ({ body: page(filter(data.initiatives, query, 'federation'), query) })],
  ['POST', '/deviations/v1/deviations', () => ({ status: 201, body: { id: 'd-9', receipt: '7K3M-9QXR-2FTH-D8WN' } })],
  ['POST', '/deviations/v1/receipts', ({ body }) => {
    if (!/^7K/i.test(body.receipt)) throw new Problem(404, 'receipt-unknown', 'Koden känns inte igen', 'Kontrollera de sexton tecknen och försök igen. Har du inte koden kvar kan du berätta på nytt.');
    const [, , , d] = data.deviations;
    return { body: { state: 'CLOSED', steps: [{ state: 'REPORTED', day: d.reportedOn }, { state: 'ACKNOWLEDGED', day: d.acknowledgeBy }, { state: 'CLOSED', day: d.acknowledgeBy }], acknowledgeBy: d.acknowledgeBy, outcome: d.outcome, answer: d.answer } };
  }],
  ['GET', '/deviations/v1/deviations', (c) => (role('CASE_HANDLER')(c), { body: page(filter(data.deviations, c.query, 'federation', 'state').map(({ words: _, answer: __, ...d }) => d), c.query) })],
  ['GET', '/deviations/v1/deviations/:id', (c) => (role('CASE_HANDLER')(c), tagged(find(data.deviations, c.id)))],
  ['POST', '/deviations/v1/deviations/:id/acknowledgement', (c) => change(find(data.deviations, c.id), { state: 'ACKNOWLEDGED' })],
  ['POST', '/deviations/v1/deviations/:id/closing', (c) => change(find(data.deviations, c.id), { state: 'CLOSED', ...c.body })],
  ['GET', '/notifications/v1/reminders', (c) => (role('OFFICE', 'PROJECT_LEADER')(c), { body: page(c.query.get('federation') === S ? data.reminders : [], c.query) })],
].map(([method, path, answer]) => ({ method, answer, pattern: new RegExp(`^${path.replace(':id', '(?<id>[^/]+)')}$`) }));

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
// As the gateway sends it: the two hashes are React Aria's constant <style> texts.
const csp = "default-src 'self'; img-src 'self' data:; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://mock');
  const cookies = Object.fromEntries((request.headers.cookie ?? '').split('; ').map((c) => c.split('=')));
  const reply = (status, body, headers = {}) => {
    response.writeHead(status, { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };
  const redirect = (who) => {
    response.writeHead(302, { Location: '/', 'Set-Cookie': [`who=${who}; Path=/`, 'XSRF-TOKEN=mock-token; Path=/'] });
    response.end();
  };
  if (url.pathname.startsWith('/oauth2/')) return redirect('office');
  if (url.pathname === '/mock/as') return redirect(url.searchParams.get('who'));
  if (url.pathname === '/mock/next') {
    failNext = Object.fromEntries(url.searchParams);
    return reply(200, failNext);
  }
  try {
    const route = routes.find((r) => r.method === request.method && r.pattern.test(url.pathname));
    if (!route) {
      const dist = process.env.MOCK_DIST;
      if (!dist || request.method !== 'GET') throw new Problem(404, 'not-found', 'Finns inte', url.pathname);
      const file = join(dist, url.pathname.includes('.') ? url.pathname : 'index.html');
      if (!existsSync(file)) throw new Problem(404, 'not-found', 'Finns inte', url.pathname);
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': csp });
      return response.end(readFileSync(file));
    }
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const { id } = route.pattern.exec(url.pathname).groups ?? {};
    const writing = request.method !== 'GET';
    if (writing && failNext) {
      const { status, type } = failNext;
      failNext = null;
      throw new Problem(Number(status), type ?? `http-${status}`, 'Provfel', 'Felet är beställt.');
    }
    if (writing && cookies.who && request.headers['x-xsrf-token'] !== cookies['XSRF-TOKEN']) throw new Problem(403, 'csrf', 'X-XSRF-TOKEN saknas', '');
    if (request.headers['if-match'] && id && request.headers['if-match'] !== etag(id)) throw new Problem(412, 'changed-meanwhile', 'Någon annan har ändrat', 'Hämta på nytt.');
    const key = request.headers['idempotency-key'];
    const again = key && seen.get(key);
    const { status = 200, body, headers } = again ?? route.answer({ me: people[cookies.who], query: url.searchParams, id, body: text && JSON.parse(text) });
    if (key && !again) seen.set(key, { status, body, headers });
    reply(status, body, headers);
  } catch (error) {
    if (!(error instanceof Problem)) console.error(error);
    reply(error.status ?? 500, error.body ?? { type: 'about:blank', title: 'Fel', status: 500 });
  }
}).listen(Number(process.env.PORT ?? 8790), '127.0.0.1', () => console.log('mock: http://localhost:8790'));
