import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Tagged } from '../api/client';
import type { Activity } from '../api/model';
import { queries } from '../api/queries';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { focusOnArrival, Note, OutLink, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useNow } from '../ui/useNow';
import { ActivityTag } from './ActivityTag';
import { CancelForm, MaterialForm, MoveForm } from './ChangeForms';
import { materialText } from './MaterialChoice';
import { Programme } from './Programme';
import { Reach } from './Reach';
import { RegistrationCard } from './RegistrationCard';
import { ReportForm } from './ReportForm';
import css from './activity.module.css';
import { useTexts } from './texts';

const OFFICE = ['OFFICE', 'PROJECT_LEADER'] as const;

export default function ActivityPage() {
  const { id = '' } = useParams();
  // Whoever fills in a form must not see it change under the hand: a newer version is fetched when asked for.
  const query = useQuery({ ...queries.activity(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <One key={id} tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

function One({ tagged, onLatest }: { tagged: Tagged<Activity>; onLatest: () => void }) {
  const { t, lang, longDate, date, time } = useTexts();
  const { may } = useSession();
  const name = useFederationName();
  const { now } = useNow();
  const [said, say] = useState('');
  const a = tagged.data;
  const mayChange = may(OFFICE, a.federation);
  const organises = [a.federation, ...a.arrangers].some((f) => may(OFFICE, f));
  const begun = new Date(a.startsAt) <= now;
  const last = a.moves.at(-1);
  return (
    <article className={ui.page}>
      <PageHead title={<span lang="sv">{a.title}</span>} windowTitle={`${a.title}, ${date(a.startsAt)}`} crumbs={[{ to: `/aktiviteter?forbund=${a.federation}`, text: t.nav.activities }]}>
        <p className={css.day}><time dateTime={a.startsAt}>{longDate(a.startsAt)}</time>, {time(a.startsAt)}–{time(a.endsAt)}</p>
        <p className={`${ui.soft} ${css.meta}`}>
          <ActivityTag activity={a} />
          <span>{wordFor(t.activities.kinds, a.kind)}</span>
          {a.place && <span lang="sv">{a.place}</span>}
          {last && <span>{t.activities.movedFrom(date(last.startsAt))}{last.place && last.place !== a.place && <>, <span lang="sv">{last.place}</span></>}</span>}
        </p>
      </PageHead>
      {said && <div key={said + (tagged.etag ?? '')} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{said}</p></Note></div>}
      {a.state === 'CANCELLED' && (
        <Note icon="cross" title={t.activities.cancelled}>{a.cancelledBecause && <p lang="sv">{t.because(a.cancelledBecause)}</p>}</Note>
      )}
      {a.reach && <Reach reach={a.reach} />}
      {!a.reach && a.state === 'HELD' && a.reached != null && <p className={css.total}>{t.activities.reachedCount(a.reached, a.invited ?? null)}</p>}
      {a.contents.description && <p className={css.about} lang="sv">{a.contents.description}</p>}
      <dl className={ui.facts}>
        <div><dt>{t.activities.arrangers}</dt><dd>{a.arrangers.map(name).join(', ')}</dd></div>
        <div><dt>{t.activities.audience}</dt><dd>{a.audiences.map((one) => wordFor(t.activities.audiences, one)).join(', ')}</dd></div>
        <Invited activity={a} />
        <Topics codes={a.topics.length > 0 ? a.topics : a.contents.topics ?? []} lang={lang} />
      </dl>
      <Programme points={a.contents.programme ?? []} />
      <Used activity={a} />
      {a.corrections.length > 0 && (
        <section className={ui.stack} aria-labelledby="corrections">
          <h2 id="corrections">{t.activities.corrections}</h2>
          <ul className={css.trace}>
            {a.corrections.map((c) => (
              <li key={c.day + c.reason}>{t.activities.correction(date(c.day), c.reached ?? null)} <span lang="sv">{t.because(c.reason)}</span></li>
            ))}
          </ul>
        </section>
      )}
      {organises && <RegistrationCard activity={a} mayChange={mayChange} />}
      {mayChange && a.state !== 'CANCELLED' && (
        <section className={`${ui.stack} ${ui.narrow} ${ui.screen}`} aria-labelledby="change">
          <h2 id="change">{t.activities.change}</h2>
          {(a.state === 'HELD' || begun) && <ReportForm key={tagged.etag} tagged={tagged} onDone={() => say(a.state === 'HELD' ? t.activities.corrected : t.activities.held)} onLatest={onLatest} />}
          {a.state === 'PLANNED' && !begun && <p className={ui.soft}>{t.activities.notYet}</p>}
          {a.state === 'PLANNED' && <div><Link className={ui.secondary} to={`/aktivitet/${a.id}/andra`}>{t.activities.edit}</Link></div>}
          {a.state === 'PLANNED' && <MoveForm key={`move${tagged.etag}`} tagged={tagged} onDone={() => say(t.activities.moved)} onLatest={onLatest} />}
          {a.state === 'HELD' && <MaterialForm key={`use${tagged.etag}`} tagged={tagged} onDone={() => say(t.activities.saved)} onLatest={onLatest} />}
          {a.state === 'PLANNED' && <CancelForm key={`cancel${tagged.etag}`} tagged={tagged} onDone={() => say(t.activities.cancelled)} onLatest={onLatest} />}
        </section>
      )}
    </article>
  );
}

function Invited({ activity: a }: { activity: Activity }) {
  const { t } = useTexts();
  const name = useInitiativeName();
  const named = [...(a.initiative ? [a.initiative] : []), ...(a.contents.initiatives ?? [])];
  if (!a.contents.allStaff && named.length === 0) return null;
  return (
    <div>
      <dt>{t.activities.invited}</dt>
      <dd>{a.contents.allStaff ? t.activities.allStaff : [...new Set(named.map(name))].join(', ')}</dd>
    </div>
  );
}

function Topics({ codes, lang }: { codes: readonly string[]; lang: 'sv' | 'en' }) {
  const { t } = useTexts();
  const topics = useQuery(queries.topics).data ?? [];
  if (codes.length === 0) return null;
  return (
    <div>
      <dt>{t.activities.topics}</dt>
      <dd>{codes.map((code) => topics.find((topic) => topic.code === code)?.name[lang] ?? code).join(', ')}</dd>
    </div>
  );
}

function Used({ activity: a }: { activity: Activity }) {
  const { t } = useTexts();
  const references = a.contents.references ?? [];
  if (a.materials.length === 0 && references.length === 0) return null;
  return (
    <section className={ui.stack} aria-labelledby="used">
      <h2 id="used">{t.activities.material}</h2>
      <ul className={css.list}>
        {a.materials.map((m) => <li key={m.id} lang="sv"><OutLink href={m.url}>{materialText(m, t)}</OutLink></li>)}
      </ul>
      {references.length > 0 && (
        <>
          <h3>{t.activities.research}</h3>
          <ul className={css.list}>
            {references.map((r) => <li key={r.url + r.title} lang="sv"><OutLink href={r.url}>{[r.title, r.publisher, r.year].filter(Boolean).join(', ')}</OutLink></li>)}
          </ul>
        </>
      )}
    </section>
  );
}
