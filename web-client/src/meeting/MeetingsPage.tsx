import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Meeting } from '../api/model';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { useSession } from '../app/session';
import { Said, wordFor } from '../i18n';
import { AsFile } from '../ui/AsFile';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { First } from '../ui/First';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { WordSearch, useWordSearch } from '../ui/WordSearch';
import { useNow } from '../ui/useNow';
import { MeetingTag } from './MeetingTag';
import { Stairs } from './Stairs';
import css from './meeting.module.css';
import { useTexts } from './texts';

export default function MeetingsPage() {
  useLive('commitments', 'meetings');
  const { t } = useTexts();
  const federation = useFederation('meetings');
  const { may } = useSession();
  const meetings = useQuery(queries.meetings(federation));
  return (
    <div className={ui.page}>
      <PageHead title={t.meetings.title} windowTitle={t.meetings.title} lead={t.meetings.lead}><FederationChoice work="meetings" />
        <p className={ui.actions}>
          <Link to={`/protokoll?forbund=${federation}`}>{t.atMeeting.minutes.all}</Link>
          <Link to={`/samtalsklimat?forbund=${federation}`}>{t.atMeeting.climate}</Link>
          {may(['OFFICE', 'PROJECT_LEADER', 'AMBASSADOR'], federation) && <Link to={`/serie/ny?forbund=${federation}`}>{t.atMeeting.series.begin}</Link>}
        </p>
      </PageHead>
      <Loaded query={meetings}>{(all) => <Meetings all={all} federation={federation} />}</Loaded>
      <AsFile register="meetings" federation={federation} />
    </div>
  );
}

function Meetings({ all, federation }: { all: Meeting[]; federation: string }) {
  const { t, date } = useTexts();
  const [params, setParams] = useSearchParams();
  const { finds, searched } = useWordSearch();
  const kind = params.get('slag') ?? '';
  const now = useNow().now.toISOString();
  const soonestFirst = all.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const next = soonestFirst.find((m) => m.kind === 'APT' && m.state === 'PLANNED' && m.endsAt >= now);
  const chosen = soonestFirst.filter((m) => (!kind || m.kind === kind) && finds(m.title, m.place, m.theme, date(m.startsAt), wordFor(t.meetings.kinds, m.kind)));
  const toHold = soonestFirst.filter((m) => m.state === 'PLANNED' && m.endsAt < now);
  const upcoming = chosen.filter((m) => m.state !== 'HELD' && m.endsAt >= now);
  const past = chosen.filter((m) => m.state === 'HELD' || (m.state === 'CANCELLED' && m.endsAt < now)).toReversed();
  return (
    <>
      <List title={t.meetings.toHold} lead={t.meetings.toHoldLead} meetings={toHold} />
      <NextMeeting meeting={next} federation={federation} />
      <div className={ui.stack}>
        <WordSearch of={all.length} />
        <nav className={ui.choices} aria-label={t.meetings.kind}>
          {['', ...new Set(all.map((m) => m.kind))].map((k) => {
            const to = new URLSearchParams(params);
            if (k) to.set('slag', k);
            else to.delete('slag');
            return (
              <Link key={k} to={{ search: to.toString() }} aria-current={k === kind ? 'true' : undefined} replace>
                {k ? wordFor(t.meetings.kinds, k) : t.meetings.allKinds}
              </Link>
            );
          })}
        </nav>
      </div>
      {chosen.length === 0 && (
        <Empty title={searched ? t.noHits : t.meetings.none} text={searched ? t.noHitsText : kind ? t.meetings.noneText : t.meetings.noneAtAll}>
          {(kind || searched) && <button type="button" className={ui.secondary} onClick={() => setParams({ forbund: federation }, { replace: true })}>{t.meetings.allKinds}</button>}
        </Empty>
      )}
      <List title={t.upcoming} meetings={upcoming} />
      <List title={t.past} meetings={past} />
    </>
  );
}

function NextMeeting({ meeting: m, federation }: { meeting: Meeting | undefined; federation: string }) {
  const { t, longDate, time } = useTexts();
  const stairs = useQuery(queries.respekttrappan(federation)).data;
  if (!m) return <Empty title={t.meetings.noNextTitle} text={t.meetings.noNextText} />;
  return (
    <section className={`${ui.card} ${css.next}`} aria-labelledby="next">
      <div className={ui.stack}>
        <div>
          <h2 id="next">{t.meetings.next}</h2>
          <p className={css.day}><time dateTime={m.startsAt}>{longDate(m.startsAt)}</time> {t.at} {time(m.startsAt)}</p>
          {m.place && <p className={ui.soft} lang="sv">{m.place}</p>}
        </div>
        <div>
          <h3>{t.meetings.standing}</h3>
          <ul className={css.items}>
            {m.items.map((i) => <li key={i.code}><Said words={i.title} /></li>)}
            {m.step && <li>{t.stairs.title}: {t.stairs.step(m.step.step).toLocaleLowerCase()}, {t.stairs.names[m.step.step - 1]}</li>}
          </ul>
        </div>
        <div className={ui.actions}><Link className={ui.primary} to={`/mote/${m.id}`}>{t.meetings.open}</Link></div>
      </div>
      {stairs && (
        <div className={ui.stack}>
          <h3>{t.stairs.title}</h3>
          <Stairs next={stairs.next} />
          <p className={ui.soft}>{t.stairs.lead(stairs.round, stairs.next)}</p>
        </div>
      )}
    </section>
  );
}

/** A series is planned for a long time: the nearest first, the rest when asked for. */
const FEW = 8;

function List({ title, lead, meetings }: { title: string; lead?: string; meetings: Meeting[] }) {
  const { t, date, time } = useTexts();
  if (meetings.length === 0) return null;
  return (
    <section className={ui.stack} aria-label={title}>
      <div>
        <h2>{title}</h2>
        {lead && <p className={ui.soft}>{lead}</p>}
      </div>
      <First all={meetings} few={meetings.slice(0, FEW)} text={t.meetings.showAll(meetings.length)} of={title}>
        {(shown) => (
          <ul className={ui.rows}>
            {shown.map((m) => (
              <li key={m.id} className={ui.row}>
                <div>
                  <h3><Link to={`/mote/${m.id}`}><time dateTime={m.startsAt}>{date(m.startsAt)}</time>, <span lang="sv">{m.title}</span></Link></h3>
                  <p className={`${ui.soft} ${ui.small}`}>{wordFor(t.meetings.kinds, m.kind)} · {time(m.startsAt)}–{time(m.endsAt)}</p>
                </div>
                <MeetingTag meeting={m} />
              </li>
            ))}
          </ul>
        )}
      </First>
    </section>
  );
}
