import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { address } from '../api/client';
import { STATES, type FollowUp, type State } from '../api/model';
import { queries } from '../api/queries';
import { factKey } from '../commitment/FactMarks';
import { Said, wordFor } from '../i18n';
import { Choice } from '../ui/Field';
import { First } from '../ui/First';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, StateTag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { usePieces } from '../ui/usePieces';
import { useNow } from '../ui/useNow';
import css from './followup.module.css';
import { useTexts } from './texts';

const FIRST_YEAR = 2021; // the first declarations were signed
/** Of a commitment's facts, before somebody asks for all of them. */
const FEW = 5;
const MISSED: readonly State[] = ['NOT_KEPT', 'PARTLY_KEPT', 'LATE'];

type Row = FollowUp['federations'][number]['commitments'][number];

/** How a year went, for one federation or all: to read, print and fetch. */
export default function FollowUpPage() {
  const { t, lang, date } = useTexts();
  const { federation } = useParams();
  const { today } = useNow();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const thisYear = Number(today.slice(0, 4));
  const year = Number(params.get('ar')) || thisYear;
  const report = useQuery(queries.followUp(federation, year));
  const declarations = useQuery(queries.declarations).data ?? [];
  const names = new Map(declarations.map((d) => [d.federation, d.federationName[lang] || d.federationName.sv]));
  const name = federation ? (names.get(federation) ?? federation) : t.followUp.joint;
  const show = (f: string, y: number) => void navigate({ pathname: f ? `/uppfoljning/${f}` : '/uppfoljning', search: y === thisYear ? '' : `?ar=${y}` });
  return (
    <div className={ui.page}>
      <PageHead
        title={`${t.followUp.title(year)}, ${name}`}
        windowTitle={`${t.followUp.title(year)}, ${name}`}
        lead={t.followUp.lead}
        crumbs={[{ to: '/', text: t.nav.start }, ...(federation ? [{ to: `/forbund/${federation}`, text: name }] : [])]}
      >
        {report.data && <p>{t.followUp.asOf(date(report.data.asOf))}</p>}
      </PageHead>
      <search className={`${ui.card} ${ui.filters}`}>
        <Choice id="federation" label={t.followUp.federation} value={federation ?? ''} onChange={(f) => show(f, year)} options={[['', t.followUp.joint], ...names]} />
        <Choice id="year" label={t.followUp.year} value={String(year)} onChange={(y) => show(federation ?? '', Number(y))}
          options={Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, i) => String(thisYear - i)).map((y) => [y, y] as const)} />
      </search>
      <Forms key={`${federation} ${year}`} federation={federation} year={year} />
      <p className={css.forms}>
        {federation && <><Link to={`/oppen-sida/${federation}`}>{t.followUp.publicPage}</Link> · </>}
        <Link to={`/granskning${federation ? `?forbund=${federation}` : ''}`}>{t.followUp.review}</Link>
      </p>
      <Loaded query={report}>
        {(it) => (it.federations.length === 0 ? <Empty title={t.followUp.none} text={t.followUp.noneText} /> : <Report report={it} />)}
      </Loaded>
    </div>
  );
}

function Forms({ federation, year }: { federation: string | undefined; year: number }) {
  const { t } = useTexts();
  const [asked, ask] = useState(false);
  const file = (format: string) => address('/commitments/v1/reports/follow-up', { query: { federation, year, format } });
  return (
    <div className={`${ui.actions} ${css.forms}`} role="group" aria-label={t.followUp.forms}>
      <a className={ui.primary} href={file('PDF')} onClick={() => ask(true)} download>{t.followUp.pdf}</a>
      <a className={ui.secondary} href={file('DOCX')} onClick={() => ask(true)} download>{t.followUp.word}</a>
      <a className={ui.secondary} href={file('CSV')} download>{t.followUp.csv}</a>
      <a className={ui.secondary} href={file('JSON')}>{t.followUp.json}</a>
      <button type="button" className={ui.plain} onClick={() => window.print()}>{t.followUp.print}</button>
      {/* The browser fetches and saves it by itself, also when the page is left: until its own sign shows, this one does. */}
      <p role="status" className={ui.soft}>{asked && t.followUp.making}</p>
    </div>
  );
}

function Report({ report }: { report: FollowUp }) {
  const { t, lang } = useTexts();
  const states = report.states as Record<string, number>;
  const before = report.federations.map((_, i) => report.federations.slice(0, i).reduce((n, f) => n + f.commitments.length, 0));
  const drawn = usePieces(report.federations.reduce((n, f) => n + f.commitments.length, 0), 2);
  const missed = report.federations.flatMap((f) => f.commitments).filter((c) => MISSED.includes(c.state));
  return (
    <>
      <section className={ui.stack} aria-labelledby="summary">
        <h2 id="summary">{t.followUp.summary}</h2>
        <table className={css.summary}>
          <caption className={ui.hidden}>{t.followUp.summary}</caption>
          <thead><tr><th scope="col">{t.followUp.state}</th><th scope="col">{t.followUp.number}</th></tr></thead>
          <tbody>
            {STATES.filter((s) => states[s]).map((s) => (
              <tr key={s}><th scope="row"><StateTag state={s} /></th><td>{states[s]}</td></tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className={ui.stack} aria-labelledby="missed">
        <h2 id="missed">{t.followUp.missed}</h2>
        {missed.length === 0 ? <p>{t.followUp.noneMissed}</p> : (
          <table className={ui.narrowTable}>
            <caption className={ui.hidden}>{t.followUp.missed}</caption>
            <thead><tr><th scope="col">{t.followUp.commitment}</th><th scope="col">{t.followUp.state}</th><th scope="col">{t.followUp.why}</th></tr></thead>
            <tbody>
              {missed.map((c) => (
                <tr key={c.id}>
                  <th scope="row"><a href={`#${c.id}`}>{c.number}. <Said words={c.title} /></a></th>
                  <td data-label={t.followUp.state}><StateTag state={c.state} /></td>
                  <td data-label={t.followUp.why}><Said words={c.reason} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {report.federations.map((f, i) => (
        <section key={f.federation} className={ui.stack} aria-labelledby={`f-${f.federation}`}>
          <h2 id={`f-${f.federation}`} lang="sv">{f.name[lang] || f.name.sv}</h2>
          {f.commitments.slice(0, Math.max(0, drawn - before[i]!)).map((c) => <One key={c.id} commitment={c} />)}
        </section>
      ))}
    </>
  );
}

function One({ commitment: c }: { commitment: Row }) {
  const { t } = useTexts();
  return (
    <article id={c.id} className={`${ui.stack} ${css.one}`}>
      <h3><Link to={`/atagande/${c.id}`}>{c.number}. <Said words={c.title} /></Link></h3>
      <blockquote lang="sv"><p>{c.sentence}</p></blockquote>
      <p><StateTag state={c.state} /> {typeof c.kept === 'number' && typeof c.expected === 'number' && <strong>{t.followUp.of(c.kept, c.expected)}. </strong>}<Said words={c.reason} /></p>
      {c.facts.length === 0 ? <p className={ui.soft}>{t.followUp.noFacts}</p> : (
        <First all={c.facts} few={c.facts.slice(0, FEW)} of={t.followUp.facts(c.number)}>
          {(shown) => (
            <table className={ui.narrowTable}>
              <caption className={ui.hidden}>{t.followUp.facts(c.number)}</caption>
              <thead><tr><th scope="col">{t.followUp.day}</th><th scope="col">{t.followUp.what}</th><th scope="col">{t.followUp.counts}</th><th scope="col">{t.followUp.event}</th></tr></thead>
              <tbody>
                {shown.map((f) => (
                  <tr key={factKey(f)}>
                    <th scope="row"><time dateTime={f.day}>{f.day}</time></th>
                    <td data-label={t.followUp.what}><Said words={f.words} /></td>
                    <td data-label={t.followUp.counts}>{wordFor(t.followUp.roles, f.role)}</td>
                    <td data-label={t.followUp.event}><code className={css.event}>{f.eventId ?? (f.role === 'MISSED' ? '–' : f.subject)}</code></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </First>
      )}
    </article>
  );
}
