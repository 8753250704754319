// Looks at the main public pages and the busiest one of the staff with Lighthouse, as on a phone of the middle class.
// make lighthouse; everything must be running. Each page three times, of which the middle one counts: a machine that others work on too blocks now and
// then. Prints a table, and the load of the machine before and after, and fails below the aim.
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const AIM = 95;
const TIMES = 3;
const PUBLIC = ['/', '/forbund/stockholms-stad', '/atagande/stockholms-stad-2021_6', '/rapportera', '/kvittens', '/statistik', '/lanet', '/uppfoljning'];
const STAFF = ['/mitt'];
const base = process.argv[2] ?? 'http://localhost:8080';

const from = createRequire(join(dirname(fileURLToPath(import.meta.url)), 'target', 'lighthouse', 'package.json'));
const load = async (name) => import(pathToFileURL(from.resolve(name)));
const { default: lighthouse } = await load('lighthouse');
const { default: puppeteer } = await load('puppeteer-core');

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=sv-SE'],
});
const port = Number(new URL(browser.wsEndpoint()).port);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
let below = 0;

async function look(path) {
  // The session stays: a staff page is looked at as whoever has logged in sees it.
  const seen = [];
  while (seen.length < TIMES) {
    seen.push((await lighthouse(base + path, { port, output: 'json', logLevel: 'error', disableStorageReset: true, onlyCategories: CATEGORIES })).lhr);
  }
  const lhr = seen.toSorted((a, b) => a.categories.performance.score - b.categories.performance.score)[Math.floor(TIMES / 2)];
  const scores = CATEGORIES.map((c) => Math.round((lhr.categories[c]?.score ?? 0) * 100));
  const weak = Object.values(lhr.audits).filter((a) => a.score !== null && a.score < 0.9 && !['informative', 'notApplicable', 'manual'].includes(a.scoreDisplayMode)).map((a) => a.id);
  below += scores.filter((s) => s < AIM).length;
  const of = (id) => lhr.audits[id]?.displayValue?.replaceAll(' ', ' ') ?? '';
  console.log(`| ${path} | ${scores.join(' | ')} | ${of('first-contentful-paint')} | ${of('largest-contentful-paint')} | ${of('total-blocking-time')} | ${of('cumulative-layout-shift')} |`);
  if (weak.length > 0) console.error(`  ${path}: ${weak.join(', ')}`);
}

const load1 = () => loadavg()[0].toFixed(1);
console.error(`Load before: ${load1()}`);
console.log('| page | performance | accessibility | best practices | SEO | FCP | LCP | TBT | CLS |\n|---|---|---|---|---|---|---|---|---|');
for (const path of PUBLIC) await look(path);
const page = await browser.newPage();
await page.goto(`${base}/oauth2/authorization/atagande`, { waitUntil: 'networkidle0' });
await page.type('input[name=username]:not([type=hidden])', 'kansli.stockholm');
await page.type('input[name=password]:not([type=hidden])', 'demo');
await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), page.keyboard.press('Enter')]);
await page.close();
for (const path of STAFF) await look(path);
await browser.close();
console.error(`Load after: ${load1()}`);
if (below > 0) {
  console.error(`${below} figures are below ${AIM}.`);
  process.exit(1);
}
