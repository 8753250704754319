import { useState } from 'react';
import { useSession } from '../app/session';

const PREFIX = 'draft:';
const DAY = 24 * 60 * 60_000;
const FORGOTTEN_AFTER = 14 * DAY;

interface Kept<T> {
  at: number;
  draft: T;
}

const keyOf = (name: string, who: string) => `${PREFIX}${who}:${name}`;

/** What somebody else typed on the same device is not looked at, and what is old is not kept. */
function stored<T>(key: string): T | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  const { at, draft } = JSON.parse(text) as Kept<T>;
  if (Date.now() - at < FORGOTTEN_AFTER) return draft;
  localStorage.removeItem(key);
  return null;
}

/** What has been typed but not sent, kept on this device for whoever typed it, so that no error, logout or reload loses it. */
export function useDraft<T>(name: string, empty: T) {
  const { name: who } = useSession();
  const key = keyOf(name, who);
  const [{ draft, kept }, set] = useState(() => {
    const before = stored<T>(key);
    return { draft: before ?? empty, kept: before !== null };
  });
  return {
    draft,
    /** True when it was there from before. */
    kept,
    change: (next: T) => {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), draft: next } satisfies Kept<T>));
      set({ draft: next, kept });
    },
    clear: () => {
      localStorage.removeItem(key);
      set({ draft: empty, kept: false });
    },
  };
}

const draftsOf = (who: string) => Object.keys(localStorage).filter((key) => key.startsWith(keyOf('', who)));

export const forgetDraft = (name: string, who: string) => localStorage.removeItem(keyOf(name, who));
export const hasDrafts = (who: string) => draftsOf(who).length > 0;

/** Whoever logs out may leave the computer to somebody else. */
export function forgetDrafts(who: string) {
  for (const key of draftsOf(who)) localStorage.removeItem(key);
}
