import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Deviation } from '../api/model';
import { queries } from '../api/queries';
import { useI18n, wordFor } from '../i18n';
import { FederationChoice, useFederation, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { DeviationTag } from './DeviationTag';

const STATES: readonly Deviation['state'][] = ['REPORTED', 'ACKNOWLEDGED', 'CLOSED'];

export default function DeviationsPage() {
  const { t } = useI18n();
  const federation = useFederation('deviations');
  const [params] = useSearchParams();
  const state = params.get('lage') ?? '';
  const deviations = useQuery(queries.deviations(federation));
  const link = (s: string) => ({ search: new URLSearchParams({ forbund: federation, ...(s && { lage: s }) }).toString() });
  return (
    <div className={ui.page}>
      <PageHead title={t.cases.title} windowTitle={t.cases.title} lead={t.cases.lead}><FederationChoice work="deviations" /></PageHead>
      <Loaded query={deviations}>
        {(all) => {
          const shown = all.filter((d) => !state || d.state === state)
            .toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || (a.state === 'CLOSED' ? b.reportedOn.localeCompare(a.reportedOn) : a.acknowledgeBy.localeCompare(b.acknowledgeBy)));
          return (
            <>
              <nav className={ui.choices} aria-label={t.cases.state}>
                <Link to={link('')} aria-current={state === '' ? 'true' : undefined} replace>{t.cases.all} ({all.length})</Link>
                {STATES.map((s) => (
                  <Link key={s} to={link(s)} aria-current={state === s ? 'true' : undefined} replace>
                    {wordFor(t.cases.states, s)} ({all.filter((d) => d.state === s).length})
                  </Link>
                ))}
              </nav>
              {shown.length === 0 ? <Empty title={t.cases.noneTitle} text={t.cases.noneText} /> : <Table deviations={shown} />}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Table({ deviations }: { deviations: Deviation[] }) {
  const { t, date } = useI18n();
  const initiative = useInitiativeName();
  return (
    <table className={ui.narrowTable}>
      <caption className={ui.hidden}>{t.cases.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.cases.day}</th>
          <th scope="col">{t.cases.state}</th>
          <th scope="col">{t.cases.level}</th>
          <th scope="col">{t.cases.initiative}</th>
          <th scope="col">{t.cases.acknowledgeBy}</th>
        </tr>
      </thead>
      <tbody>
        {deviations.map((d) => (
          <tr key={d.id}>
            <th scope="row"><Link to={`/avvikelse/${d.id}`} aria-label={t.cases.openCase(date(d.reportedOn))}>{date(d.reportedOn)}</Link></th>
            <td data-label={t.cases.state}><DeviationTag deviation={d} /></td>
            <td data-label={t.cases.level}>{wordFor(t.cases.levels, d.level)}</td>
            <td data-label={t.cases.initiative}>{d.initiative ? initiative(d.initiative) : t.cases.noInitiative}</td>
            <td data-label={t.cases.acknowledgeBy}>{d.state === 'REPORTED' ? <time dateTime={d.acknowledgeBy}>{date(d.acknowledgeBy)}</time> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
