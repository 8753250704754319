/** An entry of a partner's log, as it came. */
export interface Entry {
  position: number;
  predecessor: string;
  hash: string;
  datahash: string;
  data?: unknown;
  salt?: string;
}

/** What is wrong with a copy: from which entry on something is missing, or which was altered. */
export interface Fault {
  position: number;
  kind: 'missing' | 'altered' | 'other' | 'short';
}

const NOT_SEALED = new Set(['hash', 'data', 'salt', 'erased']);

/** RFC 8785 for what the feed holds: texts, whole numbers, truth values, lists and objects. */
function canonical(value: unknown, without: ReadonlySet<string> = new Set()): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const all = value as Record<string, unknown>;
  const names = Object.keys(all).filter((name) => !without.has(name)).toSorted((a, b) => (a < b ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(all[name])}`).join(',')}}`;
}

async function sha256(text: string) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether every seal holds and the last one is what was signed; null where the copy is whole. Nothing leaves the browser. */
export async function faultOf(store: readonly Entry[], checkpoint: { count: number; hash: string }): Promise<Fault | null> {
  let before = '0'.repeat(64);
  for (const [index, entry] of store.entries()) {
    const position = index + 1;
    if (entry.position !== position || entry.predecessor !== before) return { position, kind: 'missing' };
    const sealed = (await sha256(canonical(entry, NOT_SEALED))) === entry.hash;
    const said = !('data' in entry) || (await sha256(`${entry.salt}${canonical(entry.data)}`)) === entry.datahash;
    if (!sealed || !said) return { position, kind: 'altered' };
    before = entry.hash;
  }
  if (store.length < checkpoint.count) return { position: store.length + 1, kind: 'short' };
  const last = checkpoint.count === 0 ? null : store[checkpoint.count - 1];
  return last && last.hash !== checkpoint.hash ? { position: checkpoint.count, kind: 'other' } : null;
}

/** The entries of a file: an array, as the feed gives it. */
export function entriesOf(text: string): Entry[] {
  const read: unknown = JSON.parse(text);
  if (!Array.isArray(read) || read.some((one) => typeof (one as Entry | null)?.position !== 'number')) throw new TypeError('not a log');
  return read as Entry[];
}
