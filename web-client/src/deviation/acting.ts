import { useQueryClient } from '@tanstack/react-query';
import type { Tagged } from '../api/client';
import type { DeviationCase } from '../api/model';
import { queries } from '../api/queries';

export interface Acting {
  tagged: Tagged<DeviationCase>;
  onLatest: () => void;
  /** With what to tell the reader. */
  onDone: (said: string) => void;
}

/** Takes the case as a step's answer shows it. It is not fetched anew: every reading is written down. */
export function useTaken(id: string) {
  const client = useQueryClient();
  return async (answer: Promise<Tagged<DeviationCase>>) => {
    const taken = await answer;
    client.setQueryData(queries.deviation(id).queryKey, taken);
    client.removeQueries({ queryKey: queries.unmaskedDeviation(id).queryKey });
    void client.invalidateQueries({ queryKey: ['deviations'], predicate: ({ queryKey }) => queryKey[1] !== id });
    void client.invalidateQueries({ queryKey: ['audit'] });
    return taken;
  };
}
