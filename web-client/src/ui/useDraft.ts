import { useEffect, useState } from 'react';

const PREFIX = 'draft:';

/** What has been typed but not sent, kept in this window's session, so that a login or a reload loses nothing. */
export function useDraft<T>(name: string, empty: T) {
  const key = PREFIX + name;
  const [{ draft, kept }, set] = useState(() => {
    const stored = sessionStorage.getItem(key);
    return { draft: stored ? (JSON.parse(stored) as T) : empty, kept: stored !== null };
  });
  useEffect(() => {
    if (JSON.stringify(draft) === JSON.stringify(empty)) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft, empty]);
  return {
    draft,
    /** True when it was there from before. */
    kept,
    change: (next: T) => set({ draft: next, kept }),
    clear: () => set({ draft: empty, kept: false }),
  };
}

/** Whoever logs out may leave the computer to somebody else. */
export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
