import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Month } from '../api/model';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useNow } from '../ui/useNow';
import { useYear, YearChoice } from '../ui/YearChoice';
import { MonthFile } from './MonthFile';
import { MonthTag } from './MonthTag';
import css from './month.module.css';
import { useTexts } from './texts';

export default function MonthsPage() {
  useLive('statistics', 'months');
  const { t, lang, compare } = useTexts();
  const federation = useFederation('months');
  const year = useYear();
  const { today } = useNow();
  const months = useQuery(queries.months(federation, year));
  return (
    <div className={ui.page}>
      <PageHead title={t.months.title} windowTitle={t.months.title} lead={t.months.lead}><FederationChoice work="months" /></PageHead>
      <div className={ui.stack}>
        <MonthFile key={federation} federation={federation} />
        <p><Link to={`/kartlaggning?forbund=${federation}`}>{t.months.accessMap}</Link></p>
      </div>
      <YearChoice />
      <Loaded query={months}>
        {(all) => {
          if (all.length === 0) return <Empty title={t.months.noneTitle} text={t.months.noneText}><Link to="/insatser">{t.toInitiatives}</Link></Empty>;
          const waiting = all.filter((m) => m.state !== 'CLOSED' && m.month < today.slice(0, 7)).toSorted((a, b) => a.month.localeCompare(b.month));
          const named = new Map(all.map((m) => [m.initiative, m.initiativeName[lang] || m.initiativeName.sv]));
          return (
            <>
              <Waiting months={waiting} />
              {[...named].toSorted(([, a], [, b]) => compare(a, b)).map(([id, name]) => (
                <Year key={id} name={name} months={all.filter((m) => m.initiative === id).toSorted((a, b) => b.month.localeCompare(a.month))} />
              ))}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** Told first: what somebody came here to do. */
function Waiting({ months }: { months: Month[] }) {
  const { t, lang, month } = useTexts();
  if (months.length === 0) return null;
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="to-close">
      <h2 id="to-close">{t.months.toClose}</h2>
      <ul className={ui.rows}>
        {months.map((m) => (
          <li key={m.id} className={`${ui.row} ${css.row}`}>
            <div>
              <h3><Link to={`/manad/${m.id}`}>{month(m.month)}, {m.initiativeName[lang] || m.initiativeName.sv}</Link></h3>
              <p className={`${ui.soft} ${ui.small}`}>{m.counts ? t.months.countsNotClosed : t.months.noCounts}</p>
            </div>
            <MonthTag month={m} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const sum = (m: Month) => {
  const o = m.counts?.ongoing;
  return o ? o.women + o.men + o.other : null;
};

function Year({ name, months }: { name: string; months: Month[] }) {
  const { t, month } = useTexts();
  return (
    <section className={ui.stack} aria-label={name}>
      <h2>{name}</h2>
      <ul className={ui.rows}>
        {months.map((m) => (
          <li key={m.id} className={`${ui.row} ${css.row}`}>
            <div>
              <h3><Link to={`/manad/${m.id}`}>{month(m.month)}</Link></h3>
              <p className={`${ui.soft} ${ui.small}`}>
                {sum(m) === null ? t.months.noCounts : `${t.months.ongoing}: ${sum(m)}`}
              </p>
            </div>
            <MonthTag month={m} />
          </li>
        ))}
      </ul>
    </section>
  );
}
