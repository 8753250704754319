import { useSyncExternalStore } from 'react';
import { call } from '../api/client';
import { ApiProblem, troubleOf } from '../api/problem';
import { forgetDraft } from '../ui/useDraft';

/** Something that was done without a network, as it will be sent: once, since its key stays the same. */
export interface Letter {
  /** The Idempotency-Key of every attempt. */
  key: string;
  /** Who wrote it; nobody else sees or sends it. */
  who: string;
  title: string;
  /** The page that it was written on. */
  page: string;
  address: string;
  body: unknown;
  /** The version that was seen: what somebody else changed since is never written over. */
  etag: string | null;
  /** The draft that it was made of, kept until it has arrived. */
  draft: string;
  writtenAt: string;
  /** WAITING for a network, a login or a service; CHANGED by somebody else meanwhile; REFUSED. */
  state: 'WAITING' | 'CHANGED' | 'REFUSED';
  /** Why it was refused, in the service's words. */
  said?: { title?: string | undefined; detail?: string | undefined };
}

const STORE = 'letters';

const database = () => new Promise<IDBDatabase>((resolve, reject) => {
  const opening = indexedDB.open('atagande', 1);
  opening.addEventListener('upgradeneeded', () => void opening.result.createObjectStore(STORE, { keyPath: 'key' }));
  opening.addEventListener('success', () => resolve(opening.result));
  opening.addEventListener('error', () => reject(opening.error ?? new Error('IndexedDB')));
});

async function within<T>(mode: IDBTransactionMode, ask: (letters: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await database();
  try {
    return await new Promise<T>((resolve, reject) => {
      const asked = ask(db.transaction(STORE, mode).objectStore(STORE));
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error ?? new Error('IndexedDB')));
    });
  } finally {
    db.close();
  }
}

let letters: readonly Letter[] = [];
const watching = new Set<() => void>();
// Several pages of the same browser see the same letters.
const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('letters');
others?.addEventListener('message', () => void read());

/** False in a browser that keeps nothing: then being offline is an error like any other. */
export const canKeep = () => typeof indexedDB !== 'undefined';

const all = async () => (canKeep() ? within('readonly', (s) => s.getAll() as IDBRequest<Letter[]>) : []);

async function read() {
  letters = (await all()).toSorted((a, b) => a.writtenAt.localeCompare(b.writtenAt));
  for (const see of watching) see();
}
async function changed() {
  await read();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  others?.postMessage('changed');
}

/** What waits on this device, of whoever is logged in. */
export function useLetters(who: string): readonly Letter[] {
  return useSyncExternalStore(watch, () => letters).filter((l) => l.who === who);
}
function watch(see: () => void) {
  if (watching.size === 0) void read();
  watching.add(see);
  return () => void watching.delete(see);
}

export async function keep(letter: Letter) {
  await within('readwrite', (s) => s.put(letter));
  await changed();
}
export async function discard(key: string) {
  await within('readwrite', (s) => s.delete(key));
  await changed();
}
export const lettersOf = async (who: string) => (await all()).filter((l) => l.who === who);

/** After these it waits on: nobody knows whether it arrived, or it surely did not. */
const LATER = ['offline', 'away', 'login', 'tooMany', 'tooOld'];

/**
 * Sends what waits, oldest first, one page of the browser at a time. A letter leaves the device when it has arrived or its writer
 * throws it away. Returns whether any arrived.
 */
export async function sendLetters(who: string): Promise<boolean> {
  const send = async () => {
    let arrived = false;
    for (const letter of (await lettersOf(who)).filter((l) => l.state === 'WAITING')) {
      try {
        await call('POST', letter.address, { body: letter.body, idempotencyKey: letter.key, etag: letter.etag ?? undefined });
        await discard(letter.key);
        forgetDraft(letter.draft, who);
        arrived = true;
      } catch (error) {
        const trouble = troubleOf(error);
        if (LATER.includes(trouble)) break;
        const { title, detail } = error instanceof ApiProblem ? error : {};
        await keep({ ...letter, state: trouble === 'changed' ? 'CHANGED' : 'REFUSED', said: { title, detail } });
      }
    }
    return arrived;
  };
  return 'locks' in navigator ? navigator.locks.request('letters', send) : send();
}
