// Builds the client into the folder given, or does nothing when no input has changed.
// Run by Maven, and by hand: node build.mjs target/classes/META-INF/resources
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

process.chdir(dirname(fileURLToPath(import.meta.url)));
const out = resolve(process.argv[2] ?? 'target/classes/META-INF/resources');
const lockFiles = ['package.json', 'package-lock.json'];
const inputs = [...lockFiles, 'build.mjs', 'gen.mjs', 'sizes.mjs', 'index.html', '../docs/openapi', 'vite.config.ts', 'tsconfig.json', '.oxlintrc.json', 'public', 'src'];

const files = (p) => (statSync(p).isDirectory() ? readdirSync(p).sort().flatMap((f) => files(join(p, f))) : [p]);
/** By content: a file that was touched is not a change, a file that was removed is one. */
const digest = (paths) => {
  const h = createHash('sha256').update(process.version);
  for (const f of paths.flatMap(files)) h.update(f).update('\0').update(readFileSync(f)).update('\0');
  return h.digest('hex');
};
const stamped = (stamp, value) => existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
const npm = (...argv) => {
  const { status, error } = spawnSync('npm', argv, { stdio: 'inherit' });
  if (error) console.error(`web-client: npm could not be started (${error.message}). Install Node 20.19 or newer with npm.`);
  if (status !== 0) process.exit(status ?? 1);
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`web-client: Node ${process.versions.node} is too old. Install Node 20.19 or newer.`);
  process.exit(1);
}
// schema.d.ts is made by the build itself: bring it up to date before anything is compared.
const generated = spawnSync(process.execPath, ['gen.mjs'], { stdio: 'inherit' });
if (generated.status !== 0) process.exit(1);

const outStamp = 'target/web-client.stamp';
const now = digest(inputs);
if (existsSync(join(out, 'index.html')) && stamped(outStamp, now)) {
  console.log('web-client: up to date');
  process.exit(0);
}
const lockStamp = 'node_modules/.lock.stamp';
const lock = digest(lockFiles);
if (!stamped(lockStamp, lock)) {
  npm('ci', '--no-audit', '--no-fund');
  writeFileSync(lockStamp, lock);
}
rmSync(outStamp, { force: true });
npm('run', '--silent', 'build');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync('dist', out, { recursive: true, filter: (f) => f !== join('dist', '.vite') });
for (const f of files(out).filter((n) => /\.(js|css|html|svg)$/.test(n))) {
  const raw = readFileSync(f);
  if (raw.length < 1024) continue;
  writeFileSync(`${f}.gz`, gzipSync(raw, { level: 9 }));
  writeFileSync(`${f}.br`, brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }));
}
mkdirSync('target', { recursive: true });
writeFileSync(outStamp, now);
