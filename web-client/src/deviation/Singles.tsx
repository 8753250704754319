import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../api/client';
import type { DeviationCase } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Choice } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useCaseTexts } from './caseTexts';

const PLACE = '/deviations/v1/structural-cases/{id}/cases/{single}';

/** The single cases of a structural one; each keeps its secrecy and its own answer. */
export function Singles({ case: d }: { case: DeviationCase }) {
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
                <Link to={`/avvikelse/${one.id}`}>{t.cases.oneTitle(date(one.reportedOn))}</Link>
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

/** A single case becomes part of a structural one of its federation. */
export function Join({ case: d, onDone }: { case: DeviationCase; onDone: () => void }) {
  const { t, date } = useCaseTexts();
  const [open, show] = useState(false);
  const [chosen, choose] = useState('');
  const cases = useQuery({ ...queries.deviations(d.federation), enabled: open });
  const join = useWrite(
    (id: string, idempotencyKey) => call('PUT', PLACE, { path: { id, single: d.id }, idempotencyKey }),
    { outdates: ['deviations', 'patterns'], onDone },
  );
  return (
    <Fold title={t.cases.join} onToggle={show}>
      {open && (
        <Loaded query={cases}>
          {(all) => {
            const structural = all.filter((one) => one.nature === 'STRUCTURAL' && one.state !== 'ERASED');
            const first = structural[0];
            if (!first) return <p>{t.cases.noStructural}</p>;
            return (
              <div className={ui.stack}>
                <WriteTrouble of={join} />
                <Choice id="structural" label={t.cases.joinWhich} hint={t.cases.joinHint} value={chosen || first.id} onChange={choose}
                  options={structural.map((one) => [one.id, t.cases.oneTitle(date(one.reportedOn)) + (one.registration ? `, ${one.registration}` : '')] as const)} />
                <div>
                  <button type="button" className={ui.secondary} aria-disabled={join.isPending} onClick={() => !join.isPending && join.mutate(chosen || first.id)}>
                    {join.isPending ? t.saving : t.cases.joinButton}
                  </button>
                </div>
              </div>
            );
          }}
        </Loaded>
      )}
    </Fold>
  );
}
