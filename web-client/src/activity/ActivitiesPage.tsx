import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Activity } from '../api/model';
import { queries } from '../api/queries';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { AsFile } from '../ui/AsFile';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useYear, YearChoice } from '../ui/YearChoice';
import { ActivityTag } from './ActivityTag';
import { Choice } from '../ui/Field';
import css from './activity.module.css';
import { useTexts } from './texts';

const STATES = ['PLANNED', 'HELD', 'CANCELLED'] as const;

/** A federation's activities of a year: few enough to be fetched whole and sifted here, without waiting. */
export default function ActivitiesPage() {
  const { t } = useTexts();
  const federation = useFederation('activities');
  const year = useYear();
  const { may } = useSession();
  const activities = useQuery(queries.activities(federation, year));
  return (
    <div className={ui.page}>
      <PageHead title={t.nav.activities} windowTitle={t.nav.activities} lead={t.activities.lead}>
        <FederationChoice work="activities" />
        <div className={ui.actions}>
          {may(['OFFICE', 'PROJECT_LEADER'], federation) && <Link className={ui.primary} to={`/aktiviteter/ny?forbund=${federation}`}>{t.activities.plan}</Link>}
          {may(['OFFICE', 'PROJECT_LEADER'], federation) && <Link to={`/medarbetare?forbund=${federation}`}>{t.activities.headcounts}</Link>}
          <Link to="/material">{t.activities.materials}</Link>
          <Link to="/kalender">{t.nav.calendar}</Link>
        </div>
      </PageHead>
      <YearChoice ahead />
      <Loaded query={activities}>{(all) => <Sifted all={all} />}</Loaded>
      <AsFile register="activities" federation={federation} />
    </div>
  );
}

function Sifted({ all }: { all: Activity[] }) {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const chosen = { q: params.get('q') ?? '', kind: params.get('slag') ?? '', state: params.get('lage') ?? '' };
  const set = (name: string, value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    }, { replace: true });
  const words = chosen.q.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const shown = all.filter((a) => (!chosen.kind || a.kind === chosen.kind) && (!chosen.state || a.state === chosen.state)
    && words.every((w) => `${a.title} ${a.place ?? ''}`.toLocaleLowerCase('sv').includes(w)));
  return (
    <>
      <search className={`${ui.card} ${ui.filters}`}>
        <div className={ui.field}>
          <label htmlFor="q">{t.activities.search}</label>
          <input id="q" type="search" value={chosen.q} onChange={(e) => set('q', e.target.value)} />
        </div>
        <Choice id="kind" label={t.activities.kind} value={chosen.kind} onChange={(v) => set('slag', v)}
          options={[['', t.activities.allKinds], ...Object.entries(t.activities.kinds)]} />
        <Choice id="state" label={t.activities.state} value={chosen.state} onChange={(v) => set('lage', v)}
          options={[['', t.activities.allStates], ...STATES.map((s) => [s, wordFor(t.activities.states, s)] as const)]} />
      </search>
      <output className={css.count}>{t.activities.shown(shown.length)}</output>
      {shown.length === 0 && <Empty title={t.activities.noneTitle} text={t.activities.noneText} />}
      <ul className={ui.rows}>{shown.map((a) => <li key={a.id} className={ui.row}><Row activity={a} /></li>)}</ul>
    </>
  );
}

function Row({ activity: a }: { activity: Activity }) {
  const { t, date, time } = useTexts();
  const total = a.reach?.total;
  return (
    <>
      <div>
        <h2><Link to={`/aktivitet/${a.id}`} lang="sv">{a.title}</Link></h2>
        <p className={`${ui.soft} ${ui.small}`}>
          {wordFor(t.activities.kinds, a.kind)} · <time dateTime={a.startsAt}>{date(a.startsAt)}</time>, {time(a.startsAt)}–{time(a.endsAt)}
          {a.arrangers.length > 1 && <> · {t.activities.together(a.arrangers.length)}</>}
        </p>
        {total && <p className={ui.small}>{t.activities.share(total.reached, total.staff, total.percent)}</p>}
        {!total && a.reached != null && <p className={ui.small}>{t.activities.reachedCount(a.reached, a.invited ?? null)}</p>}
      </div>
      <ActivityTag activity={a} />
    </>
  );
}
