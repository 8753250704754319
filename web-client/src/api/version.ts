import { useSyncExternalStore } from 'react';

/** The build of the client, as the gateway names the one that it serves now. */
const HEADER = 'Atagande-Client';

/** The build that runs here: the digest in the name of its first file. None while it is developed. */
const running = () => document.querySelector<HTMLScriptElement>('script[type="module"][src^="/assets/"]')?.src.match(/([^/]+)\.js$/)?.[1];

let newer = false;
const watching = new Set<() => void>();

/** Every answer tells which client is served: one that is not ours is newer. */
export function compareVersion(reply: Response) {
  const served = reply.headers.get(HEADER);
  const own = running();
  if (newer || !served || !own || served === own) return;
  newer = true;
  for (const see of watching) see();
}

/** True once the page has been left behind by a newer version. It works on, and says so. */
export const useNewerVersion = () => useSyncExternalStore(watch, () => newer);

function watch(see: () => void) {
  watching.add(see);
  return () => void watching.delete(see);
}
