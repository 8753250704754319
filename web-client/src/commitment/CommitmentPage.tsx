import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { Commitment, Fact } from '../api/model';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { useSession } from '../app/session';
import { Said, wordFor } from '../i18n';
import { useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { First } from '../ui/First';
import { Icon, STATE_ICONS, type IconName } from '../ui/icons';
import { Loaded } from '../ui/Loaded';
import { Empty, Note, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { AssignForm } from './AssignForm';
import { factKey, withoutDay } from './FactMarks';
import { History } from './History';
import { Overridden, OverrideForm } from './Override';
import { Renewal } from './Renewal';
import css from './commitment.module.css';
import { useTexts } from './texts';
import { Whence } from './Whence';

export default function CommitmentPage() {
  useLive();
  const { id = '' } = useParams();
  const query = useQuery(queries.commitment(id));
  return <Loaded query={query} alone>{({ data, etag }) => <One key={data.id} commitment={data} etag={etag} onLatest={() => void query.refetch()} />}</Loaded>;
}

function One({ commitment: c, etag, onLatest }: { commitment: Commitment; etag: string | undefined; onLatest: () => void }) {
  const { t, lang, date } = useTexts();
  const { may } = useSession();
  const name = useFederationName();
  return (
    <article className={ui.page}>
      <PageHead
        title={<Said words={c.title} />}
        windowTitle={`${c.title[lang] || c.title.sv} (${c.number})`}
        crumbs={[{ to: '/', text: t.nav.start }, { to: `/forbund/${c.federation}`, text: name(c.federation) }]}
      >
        <p className={ui.soft}>{t.one.number(c.number)}{c.term.historical && ` · ${t.list.historical}`}</p>
      </PageHead>
      <Verdict commitment={c} />
      {c.override && <Overridden commitment={c} override={c.override} etag={etag} onLatest={onLatest} />}
      {c.retired && (
        <Note icon="info" title={t.decided.retiredTitle(date(c.retired.on))}>
          <p>{t.decided.retiredText}</p>
          {c.retired.successor
            ? <Link to={`/atagande/${c.retired.successor}`}>{t.decided.successor}</Link>
            : <p>{t.decided.noSuccessor}</p>}
        </Note>
      )}
      <div className={css.columns}>
        <div className={ui.page}>
          <section aria-labelledby="quote" className={ui.stack}>
            <h2 id="quote">{t.one.quote}</h2>
            <figure className={css.quote}>
              <blockquote lang="sv"><p>{c.sentence}</p></blockquote>
              <figcaption>
                <Link to={`/deklaration/${c.declaration}#p${c.anchor.paragraph}-s${c.anchor.sentence}`}>{t.one.inContext}</Link>
              </figcaption>
            </figure>
            {c.interpretation && (
              <div className={css.reading}>
                <h3>{t.one.interpretation}</h3>
                <p><Said words={c.interpretation} /></p>
              </div>
            )}
          </section>
          <Why of={c} />
          <History of={c} />
        </div>
        <aside className={ui.stack} aria-labelledby="details">
          <div className={`${ui.card} ${ui.stack}`}>
            <h2 id="details">{t.one.details}</h2>
            <Details commitment={c} />
          </div>
          {may(['OFFICE'], c.federation) && !c.retired && (
            <>
              {c.term.historical && <Renewal commitment={c} />}
              <AssignForm commitment={c} etag={etag} onLatest={onLatest} />
              <OverrideForm commitment={c} etag={etag} onLatest={onLatest} />
            </>
          )}
        </aside>
      </div>
    </article>
  );
}

/** The state, why in one sentence, and how much of what is asked has been done. */
function Verdict({ commitment: { fulfilment: f } }: { commitment: Commitment }) {
  const { t, date } = useTexts();
  return (
    <section className={`${css.verdict} ${ui[f.state] ?? ui.UNKNOWN}`} aria-label={t.list.state}>
      <p className={css.state}><Icon name={STATE_ICONS[f.state] ?? 'question'} size={36} />{t.states[f.state] ?? t.states.UNKNOWN}</p>
      <div className={css.reason}>
        <p><Said words={f.reason} /></p>
        {f.turnsOn && <p className={ui.small}>{t.one.turnsOn(date(f.turnsOn))}</p>}
      </div>
      {f.kept != null && (f.expected != null || f.kept > 0) && (
        <p className={css.tally}>
          <span className={ui.small}>{t.one.keptLabel}</span>
          <strong>{f.expected == null ? t.one.keptOnly(f.kept) : t.one.keptOf(f.kept, f.expected)}</strong>
        </p>
      )}
    </section>
  );
}

const ROLE_ICONS: Record<Fact['role'], IconName> = { COUNTED: 'check', MISSED: 'cross', BACKGROUND: 'dot' };
const ROLE_LOOKS: Record<Fact['role'], string | undefined> = { COUNTED: ui.kept, MISSED: ui.broken, BACKGROUND: ui.quiet };
const FEW = 20;

function Why({ of: c }: { of: Commitment }) {
  const { t, date } = useTexts();
  const { facts } = c.fulfilment;
  const { hash } = useLocation();
  const here = hash.slice(1);
  const latest = facts.toSorted((a, b) => b.day.localeCompare(a.day));
  // One event may count for several members, such as staff and managers: its address is that of the first.
  const idOf = (f: Fact, i: number) => (f.eventId && latest.findIndex((g) => g.eventId === f.eventId) === i ? f.eventId : undefined);
  // Whoever comes for the reason, or back from what one of the events tells of.
  useEffect(() => {
    if (here) document.getElementById(here)?.focus();
  }, [here]);
  return (
    <section aria-labelledby="why" className={ui.stack}>
      <div>
        <h2 id="why" tabIndex={-1}>{t.one.why}</h2>
        {facts.length > 0 && <p className={ui.soft}>{t.one.whyLead}</p>}
      </div>
      {facts.length === 0 && <Empty title={t.one.noFactsTitle} text={t.one.noFactsText} />}
      <First all={latest} few={latest.slice(0, FEW)} text={t.one.showAll(facts.length)} open={latest.findIndex((f) => f.eventId === here) >= FEW}>
        {(shown) => (
          <ol className={css.facts}>
            {shown.map((f, i) => (
              <li key={factKey(f)} id={idOf(f, i)} tabIndex={-1} className={ROLE_LOOKS[f.role]}>
                <span className={css.bead}><Icon name={ROLE_ICONS[f.role]} size={24} /></span>
                <p className={css.when}><time dateTime={f.day}>{date(f.day)}</time><b>{wordFor(t.one.roles, f.role)}</b></p>
                <p><Said words={withoutDay(f)} /></p>
                <Whence of={f} in={c} day={date(f.day)} />
                {f.eventId && <p className={css.event}>{t.one.eventId}: <code>{f.eventId}</code></p>}
              </li>
            ))}
          </ol>
        )}
      </First>
    </section>
  );
}

function Details({ commitment: c }: { commitment: Commitment }) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const initiative = useInitiativeName();
  const { from, to } = c.term;
  const term = () => {
    if (from && to) return t.one.termFromTo(date(from), date(to));
    if (from) return t.one.termFrom(date(from));
    return to ? t.one.termTo(date(to)) : t.one.termOpen;
  };
  const rows: [string, ReactNode][] = [
    [t.one.cadence, <span key="cadence" className={css.begins}><Said words={c.cadence} /></span>],
    [t.one.term, term()],
    [t.one.form, wordFor(t.forms, c.form)],
    [t.one.owner, wordFor(t.owners, c.owner)],
  ];
  if (c.deputy) rows.push([t.decided.deputy, wordFor(t.owners, c.deputy)]);
  if (c.initiative) rows.push([t.one.initiative, initiative(c.initiative)]);
  if (c.partners.length > 0) {
    rows.push([t.one.partners, <ul key="partners">{c.partners.map((p) => <li key={p}>{name(p)}</li>)}</ul>]);
  }
  if (c.part) rows.push([t.decided.part, <span key="part" lang="sv">{c.part}</span>]);
  if (c.joint) rows.push([t.decided.joint.title, <Link key="joint" to={`/gemensamma#${c.joint}`}>{t.decided.jointLink}</Link>]);
  return <dl className={ui.facts}>{rows.map(([term_, value]) => <div key={term_}><dt>{term_}</dt><dd>{value}</dd></div>)}</dl>;
}
