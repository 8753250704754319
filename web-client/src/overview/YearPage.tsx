import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { useSession } from '../app/session';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useNow } from '../ui/useNow';
import { useYear, YearChoice } from '../ui/YearChoice';
import { useTexts } from './texts';
import css from './overview.module.css';
import { Wheel, type Entry } from './Wheel';

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The year as a wheel for the eye and as a list for everybody: meetings, activities, and days on which a state can turn. */
export default function YearPage() {
  useLive();
  const { t, lang } = useTexts();
  const federation = useFederation('meetings');
  const { federations } = useSession();
  const year = useYear();
  const meetings = useQuery(queries.meetings(federation));
  const activities = useQuery(queries.activities(federation, year));
  const commitments = useQuery(queries.commitments(federation));
  return (
    <div className={ui.page}>
      <PageHead title={`${t.wholeYear.title} ${year}`} windowTitle={`${t.wholeYear.title} ${year}`} lead={t.wholeYear.lead}>
        <FederationChoice work="meetings" />
        <YearChoice ahead />
        {federations('reminders').includes(federation) && <Link className={ui.screen} to={`/paminnelser/kalendrar?forbund=${federation}`}>{t.wholeYear.subscribe}</Link>}
      </PageHead>
      <Loaded query={meetings}>
        {(held) => (
          <Loaded query={activities}>
            {(done) => (
              <Whole year={year} entries={[
                ...held.filter((m) => m.state !== 'CANCELLED').map((m): Entry => ({ kind: 'meeting', day: calendar.format(new Date(m.startsAt)), title: m.title, swedish: true, to: `/mote/${m.id}` })),
                ...done.filter((a) => a.state !== 'CANCELLED').map((a): Entry => ({ kind: 'activity', day: calendar.format(new Date(a.startsAt)), title: a.title, swedish: true, to: `/aktivitet/${a.id}` })),
                ...(commitments.data ?? []).flatMap((c): Entry[] => (c.fulfilment.turnsOn
                  ? [{ kind: 'turn', day: c.fulfilment.turnsOn, title: c.title[lang] || c.title.sv, swedish: !c.title[lang], to: `/atagande/${c.id}` }]
                  : [])),
              ]} />
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

function Whole({ year, entries }: { year: number; entries: readonly Entry[] }) {
  const { t } = useTexts();
  const own = entries.filter((e) => e.day.startsWith(`${year}-`)).toSorted((a, b) => a.day.localeCompare(b.day));
  if (own.length === 0) return <Empty title={t.wholeYear.noneTitle} text={t.wholeYear.noneText} />;
  return (
    <div className={css.year}>
      <Wheel year={year} entries={own} />
      <Months year={year} entries={own} />
    </div>
  );
}

function Months({ year, entries }: { year: number; entries: readonly Entry[] }) {
  const { t, month, date } = useTexts();
  const { today } = useNow();
  return (
    <section className={ui.stack} aria-labelledby="months">
      <h2 id="months">{t.wholeYear.list}</h2>
      {Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`).map((m) => {
        const own = entries.filter((e) => e.day.startsWith(m));
        return (
          <section key={m} className={css.month} aria-labelledby={m} data-now={today.startsWith(m) || undefined}>
            <h3 id={m}>{month(m)}</h3>
            {own.length === 0 ? <p className={ui.soft}>{t.wholeYear.empty}</p> : (
              <ul className={`${css.days} ${css.dated}`}>
                {own.map((e) => (
                  <li key={`${e.kind} ${e.to} ${e.day}`}>
                    <time dateTime={e.day}>{date(e.day)}</time>
                    <span className={css.kind} data-kind={e.kind}>{t.wholeYear.kinds[e.kind]}</span>
                    <Link to={e.to} {...(e.swedish && { lang: 'sv' })}>{e.title}</Link>
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </section>
  );
}
