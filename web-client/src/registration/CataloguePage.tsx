import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../activity/texts';
import { Choice } from '../ui/Field';
import css from '../activity/activity.module.css';
import type { OpenActivity } from '../api/model';
import { queries } from '../api/queries';
import { wordFor } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';

/** Upcoming activities of all federations that are open to others. */
export default function CataloguePage() {
  const { t } = useTexts();
  const query = useQuery(queries.openActivities);
  return (
    <div className={ui.page}>
      <PageHead title={t.nav.calendar} windowTitle={t.nav.calendar} lead={t.activities.calendarLead} />
      <Loaded query={query}>{(all) => (all.length === 0 ? <Empty title={t.activities.nothingOpen} text={t.activities.nothingOpenText} /> : <Sifted all={all} />)}</Loaded>
    </div>
  );
}

function Sifted({ all }: { all: OpenActivity[] }) {
  const { t, compare } = useTexts();
  const name = useFederationName();
  const [params, setParams] = useSearchParams();
  const chosen = { q: params.get('q') ?? '', kind: params.get('slag') ?? '', federation: params.get('forbund') ?? '' };
  const set = (key: string, value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(key, value);
      else next.delete(key);
      return next;
    }, { replace: true });
  const words = chosen.q.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const shown = all.filter((a) => (!chosen.kind || a.kind === chosen.kind) && (!chosen.federation || a.arrangers.includes(chosen.federation))
    && words.every((w) => `${a.title} ${a.description ?? ''}`.toLocaleLowerCase('sv').includes(w)));
  const federations = [...new Set(all.flatMap((a) => a.arrangers))].toSorted((a, b) => compare(name(a), name(b)));
  return (
    <>
      <search className={`${ui.card} ${ui.filters}`}>
        <div className={ui.field}>
          <label htmlFor="q">{t.activities.search}</label>
          <input id="q" type="search" value={chosen.q} onChange={(e) => set('q', e.target.value)} />
        </div>
        <Choice id="kind" label={t.activities.kind} value={chosen.kind} onChange={(v) => set('slag', v)} options={[['', t.activities.allKinds], ...Object.entries(t.activities.kinds)]} />
        <Choice id="federation" label={t.activities.arrangers} value={chosen.federation} onChange={(v) => set('forbund', v)}
          options={[['', t.activities.allFederations], ...federations.map((f) => [f, name(f)] as const)]} />
      </search>
      <output className={css.count}>{t.activities.shown(shown.length)}</output>
      {shown.length === 0 && <Empty title={t.activities.noneTitle} text={t.activities.noneText} />}
      <ul className={ui.rows}>{shown.map((a) => <li key={a.id} className={ui.row}><Row activity={a} /></li>)}</ul>
    </>
  );
}

function Row({ activity: a }: { activity: OpenActivity }) {
  const { t, longDate, time } = useTexts();
  const name = useFederationName();
  return (
    <>
      <div className={ui.stack}>
        <div>
          <h2 lang="sv">{a.title}</h2>
          <p className={css.day}><time dateTime={a.startsAt}>{longDate(a.startsAt)}</time>, {time(a.startsAt)}–{time(a.endsAt)}</p>
          <p className={`${ui.soft} ${ui.small}`}>{wordFor(t.activities.kinds, a.kind)} · {a.arrangers.map(name).join(', ')}{a.place && <> · <span lang="sv">{a.place}</span></>}</p>
        </div>
        {a.description && <p lang="sv">{a.description}</p>}
      </div>
      {a.registrationCode && <Link className={ui.secondary} to={`/anmalan/${a.registrationCode}`}>{t.activities.register}<span className={ui.hidden}>, {a.title}</span></Link>}
    </>
  );
}
