import { useMutation, useMutationState, useQueryClient, type MutationState } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem, troubleOf, type Trouble } from './problem';

interface Settings<R> {
  /** First parts of the query keys that this write makes out of date. */
  outdates: readonly string[];
  onDone?: (answer: R) => void;
  onRefused?: (error: unknown) => void;
  /** The name under which a page that was left meanwhile finds it again, with `useSent`. */
  as?: readonly string[];
}

/** Long enough to look for something elsewhere and come back. */
const REMEMBERED = 10 * 60_000;

/** After these nobody knows whether it was done, or it surely was not: the next attempt is the same submit. */
const UNDECIDED: readonly Trouble[] = ['offline', 'away', 'login', 'tooMany'];

/**
 * A write that may be tried again without being done twice: the same values keep the same Idempotency-Key until the
 * service has accepted or refused them; other values get a new one.
 */
export function useWrite<V, R>(send: (values: V, idempotencyKey: string) => Promise<R>, settings: Settings<R>) {
  const client = useQueryClient();
  const attempt = useRef<{ values: string; key: string } | null>(null);
  return useMutation({
    networkMode: 'always', // offline is an error to show, not a reason to wait in silence
    ...(settings.as ? { mutationKey: settings.as, gcTime: REMEMBERED } : { gcTime: 0 }), // nothing else that was sent outlives its page
    // No answer, or the first attempt still under way: ask again, it is safe. Any other answer is for the reader.
    retry: (failures, error) => failures < 1 && (!(error instanceof ApiProblem) || error.type === 'in-progress'),
    mutationFn: (values: V) => {
      const written = JSON.stringify(values) ?? '';
      if (attempt.current?.values !== written) attempt.current = { values: written, key: crypto.randomUUID() };
      return send(values, attempt.current.key);
    },
    onSuccess: async (answer) => {
      attempt.current = null;
      settings.onDone?.(answer);
      // What a commitment counts arrives as an event, a moment after the answer.
      setTimeout(() => void client.invalidateQueries({ queryKey: ['commitments'] }), 2000);
      await Promise.all(settings.outdates.map((part) => client.invalidateQueries({ queryKey: [part] })));
    },
    onError: (error: unknown) => {
      if (!UNDECIDED.includes(troubleOf(error))) attempt.current = null;
      settings.onRefused?.(error);
    },
  });
}

/** What has become of the latest write of that name, also for a page that has been left and come back to. */
export function useSent<R>(name: readonly string[]) {
  const cache = useQueryClient().getMutationCache();
  const filters = { mutationKey: name, exact: true };
  const latest = useMutationState({ filters, select: (it) => it.state as MutationState<R> }).at(-1);
  return {
    data: latest?.data,
    error: latest?.error ?? null,
    isPending: latest?.status === 'pending',
    reset: () => cache.findAll(filters).forEach((it) => cache.remove(it)),
  };
}
