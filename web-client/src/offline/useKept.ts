import { address as filled, call } from '../api/client';
import { troubleOf } from '../api/problem';
import { useSession } from '../app/session';
import { canKeep, keep, useLetters, type Letter } from './outbox';

/** A write that is kept on the device and sent later when there is no network. */
export function useKept({ title, page, draft, etag }: { title: string; page: string; draft: string; etag: string | undefined }) {
  const { name: who } = useSession();
  const letter = useLetters(who).find((l) => l.page === page);
  return {
    /** What waits for this page, if anything. */
    letter,
    /** Sends, or keeps for later; true when it has arrived. */
    send: async (template: string, path: Record<string, string>, body: unknown, idempotencyKey: string): Promise<boolean> => {
      const address = filled(template, { path });
      try {
        await call('POST', address, { body, idempotencyKey, etag });
        return true;
      } catch (error) {
        if (troubleOf(error) !== 'offline' || !who || !canKeep()) throw error;
        const kept: Letter = {
          key: idempotencyKey, who, title, page, address, body, etag: etag ?? null, draft, writtenAt: new Date().toISOString(), state: 'WAITING',
        };
        await keep(kept);
        return false;
      }
    },
  };
}
