import { useEffect } from 'react';
import { leavingNow } from './leaving';

/** The browser asks whoever closes or reloads the page if they mean it, while something would be lost; never on a quick exit. */
export function useAskedBeforeLeaving(needed: boolean) {
  useEffect(() => {
    if (!needed) return;
    const ask = (e: BeforeUnloadEvent) => {
      if (!leavingNow()) e.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [needed]);
}
