// How much a reader fetches, compressed: the start page, and each further page beyond it. Fails when one of them is too big.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const FIRST = 150_000;
const FURTHER = 40_000;
const START = ['index.html'];

const parts = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const sizes = new Map();
const size = (file) => {
  if (!sizes.has(file)) {
    const raw = readFileSync(join('dist', file));
    sizes.set(file, file.endsWith('.woff2') ? raw.length : brotliCompressSync(raw).length);
  }
  return sizes.get(file);
};
/** What is fetched for a part: itself and all that it imports at once, not what it imports later. */
const needed = (part, found = new Set()) => {
  if (!found.has(part)) {
    found.add(part);
    for (const other of parts[part].imports ?? []) needed(other, found);
  }
  return found;
};
const filesOf = (all) => new Set([...all].flatMap((p) => [...needed(p)]).flatMap((p) => [parts[p].file, ...(parts[p].css ?? [])]));
const sum = (files) => files.reduce((bytes, file) => bytes + size(file), 0);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const list = (files) => files.toSorted((a, b) => size(b) - size(a)).map((f) => `    ${kB(size(f)).padStart(9)}  ${f}`).join('\n');

const missing = START.filter((p) => !parts[p]);
if (missing.length > 0) throw new Error(`web-client: sizes.mjs looks for the start page at ${missing.join(', ')}`);
// One font file is enough for Swedish and English; the others are fetched when a letter asks for them.
const font = readdirSync('dist/assets').filter((f) => /-latin-wght-normal-.*\.woff2$/.test(f)).map((f) => `assets/${f}`);
const atStart = filesOf(START);
const first = [...atStart, ...font, 'index.html'];
const later = Object.keys(parts).filter((p) => parts[p].isDynamicEntry && !START.includes(p))
  .map((p) => ({ part: p, own: [...filesOf([p])].filter((f) => !atStart.has(f)) }))
  .toSorted((a, b) => sum(b.own) - sum(a.own));

const tooBig = [
  ...(sum(first) > FIRST ? [`  first load: ${kB(sum(first))} of ${kB(FIRST)}\n${list(first)}`] : []),
  ...later.filter(({ own }) => sum(own) > FURTHER).map(({ part, own }) => `  ${part}: ${kB(sum(own))} of ${kB(FURTHER)}\n${list(own)}`),
];
console.log(`web-client: first load ${kB(sum(first))}, biggest further page ${kB(sum(later[0].own))} (${later[0].part})`);
if (tooBig.length > 0) {
  console.error(`web-client: too much to fetch (compressed):\n${tooBig.join('\n')}`);
  process.exit(1);
}
