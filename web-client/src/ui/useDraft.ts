import { useState } from 'react';

const PREFIX = 'draft:';

/** What has been typed but not sent, kept in this window's session, so that a login or a reload loses nothing. */
export function useDraft<T>(name: string, empty: T) {
  const key = PREFIX + name;
  const [{ draft, kept }, set] = useState(() => {
    const stored = sessionStorage.getItem(key);
    return { draft: stored === null ? empty : (JSON.parse(stored) as T), kept: stored !== null };
  });
  return {
    draft,
    /** True when it was there from before. */
    kept,
    change: (next: T) => {
      sessionStorage.setItem(key, JSON.stringify(next));
      set({ draft: next, kept });
    },
    clear: () => {
      sessionStorage.removeItem(key);
      set({ draft: empty, kept: false });
    },
  };
}

/** Whoever logs out may leave the computer to somebody else. */
export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
