import type { Commitment } from '../api/model';

/** Of a federation's commitments, those that bind it today: not ended with their term, and not left out of a later version. */
export const binding = (all: readonly Commitment[]) => all.filter((c) => !c.retired && !c.term.historical);

export const howMany = (all: readonly Commitment[], ...states: Commitment['fulfilment']['state'][]) => all.filter((c) => states.includes(c.fulfilment.state)).length;
