import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../api/client';
import type { DeviationCase } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Loaded } from '../ui/Loaded';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useCaseTexts } from './caseTexts';

const PLACE = '/deviations/v1/structural-cases/{id}/cases/{single}';

/** The single cases of a structural one; each keeps its secrecy and its own answer. */
export default function Singles({ case: d }: { case: DeviationCase }) {
  const { t, date } = useCaseTexts();
  const cases = useQuery(queries.deviations(d.federation));
  const remove = useWrite(
    (single: string, idempotencyKey) => call('DELETE', PLACE, { path: { id: d.id, single }, idempotencyKey }),
    { outdates: ['deviations', 'patterns'] },
  );
  return (
    <section className={ui.stack} aria-labelledby="singles">
      <h2 id="singles">{t.cases.singles}</h2>
      <WriteTrouble of={remove} />
      <Loaded query={cases}>
        {(all) => (
          <ul className={ui.rows}>
            {all.filter((one) => one.structural === d.id).map((one) => (
              <li key={one.id} className={ui.row}>
                <Link to={`/avvikelse/${one.id}`}>{t.cases.oneTitle(date(one.reportedOn), one.nature)}</Link>
                <button type="button" className={ui.secondary} aria-disabled={remove.isPending} aria-label={t.cases.removeSingle(date(one.reportedOn))}
                  onClick={() => !remove.isPending && remove.mutate(one.id)}>{t.cases.remove}</button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
