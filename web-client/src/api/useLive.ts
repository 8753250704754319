import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const SETTLED_AFTER = 400;

type Told = 'commitments' | 'statistics' | 'deviations';

/**
 * While the page is looked at, what moves is fetched anew: a fact that arrives is seen without a reload.
 *
 * @param service that tells of it
 * @param outdated first part of the query keys that are asked again
 */
export function useLive(service: Told = 'commitments', outdated = 'commitments') {
  const client = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // One meeting moves several commitments: one fetch for all of them.
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void client.invalidateQueries({ queryKey: [outdated] }), SETTLED_AFTER);
    };
    const listen = () => {
      source?.close();
      source = undefined;
      if (document.visibilityState !== 'visible' || !navigator.onLine) return;
      source = new EventSource(`/${service}/v1/moves`);
      source.addEventListener('moved', moved);
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    window.addEventListener('online', listen);
    window.addEventListener('offline', listen);
    return () => {
      source?.close();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', listen);
      window.removeEventListener('online', listen);
      window.removeEventListener('offline', listen);
    };
  }, [client, service, outdated]);
}
