import { Link } from 'react-router';
import { STATES, type Commitment, type State } from '../api/model';
import { StateTag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import css from './commitment.module.css';

/** How many commitments are in each state: a bar for the eye, and the same as words, each a link to them. */
export function StateBar({ commitments, federation }: { commitments: readonly Commitment[]; federation: string }) {
  const counts = STATES.map((state) => [state, commitments.filter((c) => c.fulfilment.state === state).length] as const)
    .filter(([, n]) => n > 0);
  return (
    <>
      <div className={css.bar} aria-hidden="true">
        {counts.map(([state, n]) => <span key={state} className={ui[state]} style={{ flexGrow: n }}>{n}</span>)}
      </div>
      <ul className={css.counts}>
        {counts.map(([state, n]) => <li key={state}><StateCount state={state} n={n} federation={federation} /></li>)}
      </ul>
    </>
  );
}

function StateCount({ state, n, federation }: { state: State; n: number; federation: string }) {
  return (
    <Link to={`/forbund/${federation}?lage=${state}`}>
      <StateTag state={state} />
      <span className={css.count}>{n}</span>
    </Link>
  );
}
