import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { STATES, type Commitment } from '../api/model';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { binding, howMany } from '../commitment/standing';
import { useTexts as useCommitmentTexts } from '../commitment/texts';
import { WhyLink } from '../commitment/WhyLink';
import { Said, wordFor } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, StateTag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useNow } from '../ui/useNow';
import css from './overview.module.css';
import { useTexts } from './texts';

const URGENT = ['LATE', 'NOT_KEPT', 'DUE_SOON'];
const AHEAD = 30;

const addDays = (day: string, days: number) => new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What a board needs at its table, on one sheet of paper: how many stand how, what is wrong and why, what comes. */
export default function BoardPage() {
  useLive();
  const { t } = useTexts();
  const { federation = '' } = useParams();
  const name = useFederationName()(federation);
  const commitments = useQuery(queries.commitments(federation));
  return (
    <div className={ui.page}>
      <Loaded query={commitments} alone>
        {(all) => {
          const now = binding(all);
          return (
            <>
              <PageHead title={t.board.title(name)} windowTitle={t.board.title(name)} crumbs={[{ to: '/', text: t.nav.start }, { to: `/forbund/${federation}`, text: name }]}>
                <Today />
              </PageHead>
              {now.length === 0 ? <Empty title={t.home.emptyTitle} text={t.home.emptyText} /> : <Sheet all={now} ended={all.length - now.length} federation={federation} />}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Today() {
  const { t, date } = useTexts();
  return <p className={ui.soft}>{t.board.day(date(useNow().today))}</p>;
}

function Sheet({ all, ended, federation }: { all: readonly Commitment[]; ended: number; federation: string }) {
  const { t, date } = useTexts();
  const { t: of } = useCommitmentTexts();
  const { today } = useNow();
  const urgent = all.filter((c) => URGENT.includes(c.fulfilment.state))
    .toSorted((a, b) => URGENT.indexOf(a.fulfilment.state) - URGENT.indexOf(b.fulfilment.state) || a.number - b.number);
  const until = addDays(today, AHEAD);
  const turning = all.flatMap((c) => (c.fulfilment.turnsOn && c.fulfilment.turnsOn <= until ? [{ c, day: c.fulfilment.turnsOn }] : []))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.c.number - b.c.number);
  return (
    <div className={css.sheet}>
      <p className={ui.actions}>
        <button type="button" className={ui.primary} onClick={() => window.print()}>{t.board.print}</button>
        <Link className={ui.screen} to={`/uppfoljning/${federation}`}>{t.board.more}</Link>
      </p>
      <section className={ui.stack}>
        <ul className={css.figures}>
          {STATES.map((s) => [s, howMany(all, s)] as const).filter(([, n]) => n > 0)
            .map(([s, n]) => <li key={s}><strong>{n}</strong> <StateTag state={s} /></li>)}
        </ul>
        <p><b>{t.board.kept(howMany(all, 'KEPT', 'ON_TRACK'), all.length)}</b>{ended > 0 && ` ${of.list.ended(ended)}`}</p>
      </section>
      <section className={ui.stack} aria-labelledby="attention">
        <div>
          <h2 id="attention">{t.board.attention}</h2>
          <p className={ui.soft}>{urgent.length > 0 ? t.board.attentionLead : t.board.nothing}</p>
        </div>
        {urgent.length > 0 && (
          <ul className={ui.rows}>
            {urgent.map((c) => (
              <li key={c.id} className={ui.row}>
                <div>
                  <h3><Link to={`/atagande/${c.id}`}>{c.number}. <Said words={c.title} /></Link></h3>
                  <p><Said words={c.fulfilment.reason} /></p>
                  {c.override && <p>{t.board.overridden(t.states[c.override.state] ?? t.states.UNKNOWN)}</p>}
                  <p className={`${ui.soft} ${ui.small}`}>{t.board.answers(wordFor(of.owners, c.owner))}</p>
                </div>
                <div><StateTag state={c.fulfilment.state} /> <WhyLink of={c} /></div>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={ui.stack} aria-labelledby="turning">
        <div>
          <h2 id="turning">{t.board.turning}</h2>
          <p className={ui.soft}>{turning.length > 0 ? t.board.turningLead : t.board.noTurning}</p>
        </div>
        {turning.length > 0 && (
          <ul className={css.days}>
            {turning.map(({ c, day }) => <li key={c.id}><time dateTime={day}>{date(day)}</time> <Link to={`/atagande/${c.id}`}>{c.number}. <Said words={c.title} /></Link></li>)}
          </ul>
        )}
      </section>
    </div>
  );
}
