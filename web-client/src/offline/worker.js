// The service worker: pages open without a network on the device of whoever is logged in. The build writes it as /offline.js with
// the client's files and their digest in place of the two constants.
const FILES = __FILES__;
const SHELL = 'shell-__VERSION__';
const ANSWERS = 'answers';
/** What the pages of meetings and suppliers need; nothing with names of participants, and nothing of deviations. */
const KEPT = [
  /^\/me$/,
  /^\/commitments\/v1\/meetings(\/[^/]+(\/agenda-items)?)?$/,
  /^\/commitments\/v1\/agenda-items$/,
  /^\/commitments\/v1\/(declarations|respekttrappan|suppliers|unvisited-suppliers)$/,
  /^\/commitments\/v1\/suppliers\/[^/]+$/,
  /^\/statistics\/v1\/initiatives$/,
];
const PATIENCE = 4000;

const old = (name) => name.startsWith('shell-') && name !== SHELL;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(['/', ...FILES])).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

const soon = (request) => Promise.race([
  fetch(request),
  new Promise((_, reject) => { setTimeout(() => reject(new TypeError('too slow')), PATIENCE); }),
]);

/** The page of the router: as the server has it, or as it was. */
async function page(request) {
  try {
    return await soon(request);
  } catch {
    return (await caches.match('/', { cacheName: SHELL })) ?? Response.error();
  }
}

async function file(request) {
  return (await caches.match(request, { cacheName: SHELL })) ?? fetch(request);
}

/** What a service answers now, or what it last answered this person. */
async function answer(request) {
  try {
    const now = await fetch(request);
    const cache = await caches.open(ANSWERS);
    if (now.ok) await cache.put(request, now.clone());
    else if (now.status < 500) await cache.delete(request);
    return now;
  } catch (noNetwork) {
    const before = await caches.match(request, { cacheName: ANSWERS });
    if (!before) throw noNetwork;
    // Which client was served when it was kept says nothing of now.
    const headers = new Headers(before.headers);
    headers.delete('Atagande-Client');
    return new Response(before.body, { status: before.status, headers });
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  // Logging in and out is the server's, whatever the network.
  if (request.mode === 'navigate') {
    if (!/^\/(oauth2|login|logout)/.test(pathname) && !/^\/[a-z]+\/v1\//.test(pathname)) event.respondWith(page(request));
  } else if (FILES.includes(pathname)) {
    event.respondWith(file(request));
  } else if (KEPT.some((address) => address.test(pathname))) {
    event.respondWith(answer(request));
  }
});
