import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client';
import type { DeviationCase } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Choice } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useCaseTexts } from './caseTexts';

const PLACE = '/deviations/v1/structural-cases/{id}/cases/{single}';

/** A single case becomes part of a structural one of its federation. */
export default function Join({ case: d, onDone }: { case: DeviationCase; onDone: () => void }) {
  const { t, date } = useCaseTexts();
  const [chosen, choose] = useState('');
  const cases = useQuery(queries.deviations(d.federation));
  const join = useWrite(
    (id: string, idempotencyKey) => call('PUT', PLACE, { path: { id, single: d.id }, idempotencyKey }),
    { outdates: ['deviations', 'patterns'], onDone },
  );
  return (
    <Loaded query={cases}>
      {(all) => {
        const structural = all.filter((one) => one.nature === 'STRUCTURAL' && one.state !== 'ERASED');
        const first = structural[0];
        if (!first) return <p>{t.cases.noStructural}</p>;
        return (
          <div className={ui.stack}>
            <WriteTrouble of={join} />
            <Choice id="structural" label={t.cases.joinWhich} hint={t.cases.joinHint} value={chosen || first.id} onChange={choose}
              options={structural.map((one) => [one.id, t.cases.oneTitle(date(one.reportedOn), one.nature) + (one.registration ? `, ${one.registration}` : '')] as const)} />
            <div>
              <button type="button" className={ui.secondary} aria-disabled={join.isPending} onClick={() => !join.isPending && join.mutate(chosen || first.id)}>
                {join.isPending ? t.saving : t.cases.joinButton}
              </button>
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}
