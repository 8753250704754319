import { useQuery } from '@tanstack/react-query';
import type { Commitment, Period, StateChange } from '../api/model';
import { queries } from '../api/queries';
import { Said, wordFor } from '../i18n';
import { First } from '../ui/First';
import { Loaded } from '../ui/Loaded';
import { StateTag, Tag, type Tone } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { factKey, withoutDay } from './FactMarks';
import { useTexts } from './texts';

const FEW = 8;
const TONES: Record<Period['completion'], Tone> = {
  NO_EVIDENCE_AVAILABLE: 'quiet', NOT_STARTED: 'broken', LIMITED: 'late', SUBSTANTIAL: 'going', COMPLETE: 'kept',
};

/** How the state changed and why, how far each term got, and what was set by hand. */
export function History({ of: c }: { of: Commitment }) {
  const { t } = useTexts();
  const changes = useQuery(queries.stateChanges(c.id));
  const periods = useQuery(queries.periods(c.id));
  const overrides = useQuery(queries.overrides(c.id)).data ?? [];
  const past = overrides.filter((o) => !c.override || o.from !== c.override.from || o.withdrawnOn);
  return (
    <>
      {periods.data && periods.data.length > 0 && (
        <section aria-labelledby="periods" className={ui.stack}>
          <div>
            <h2 id="periods">{t.decided.periods.title}</h2>
            <p className={ui.soft}>{t.decided.periods.lead}</p>
          </div>
          <ul className={ui.rows}>{periods.data.map((p) => <li key={p.from} className={ui.row}><Graded period={p} /></li>)}</ul>
        </section>
      )}
      <section aria-labelledby="history" className={ui.stack}>
        <div>
          <h2 id="history">{t.decided.history.title}</h2>
          <p className={ui.soft}>{t.decided.history.lead}</p>
        </div>
        <Loaded query={changes}>{(all) => <Changes all={all} />}</Loaded>
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past" className={ui.stack}>
          <h2 id="past">{t.decided.override.past}</h2>
          <ul className={ui.rows}>{past.map((o) => <li key={`${o.from} ${o.until} ${o.reason}`} className={ui.row}><Past of={o} /></li>)}</ul>
        </section>
      )}
    </>
  );
}

function Graded({ period: p }: { period: Period }) {
  const { t, date } = useTexts();
  return (
    <>
      <div>
        <h3>{t.one.termFromTo(date(p.from), date(p.to))}</h3>
        <p><Said words={p.reason} /></p>
        {p.kept != null && p.expected != null && <p className={`${ui.soft} ${ui.small}`}>{t.decided.periods.done}: {t.one.keptOf(p.kept, p.expected)}</p>}
      </div>
      <Tag tone={TONES[p.completion]} icon={p.completion === 'COMPLETE' ? 'check' : 'dot'}>{wordFor(t.decided.completion, p.completion)}</Tag>
    </>
  );
}

function Past({ of: o }: { of: NonNullable<Commitment['override']> }) {
  const { t, date } = useTexts();
  return (
    <>
      <div>
        <p lang="sv">{o.reason}</p>
        <p className={`${ui.soft} ${ui.small}`}>{t.one.termFromTo(date(o.from), date(o.until))}{o.withdrawnOn && `, ${t.decided.override.withdrawn(date(o.withdrawnOn))}`}</p>
      </div>
      <StateTag state={o.state} />
    </>
  );
}

function Changes({ all }: { all: StateChange[] }) {
  const { t, date, month } = useTexts();
  if (all.length === 0) return <p>{t.decided.history.none}</p>;
  return (
    <First all={all} few={all.slice(0, FEW)} text={t.decided.history.showAll(all.length)}>
      {(shown) => (
        <ol className={ui.rows}>
          {shown.map((c, i) => (
            <li key={`${all.length - i}`} className={ui.row}>
              <div>
                <h3>{c.day ? <time dateTime={c.day}>{date(c.day)}</time> : month(c.month)}</h3>
                <p>{t.decided.history.from(t.states[c.before] ?? t.states.UNKNOWN, t.states[c.after] ?? t.states.UNKNOWN)}</p>
                {c.because.length === 0
                  ? c.day && <p className={`${ui.soft} ${ui.small}`}>{t.decided.history.calendar}</p>
                  : <ul className={`${ui.soft} ${ui.small}`}>{c.because.map((f) => <li key={factKey(f)}><Said words={f.day === c.day ? withoutDay(f) : f.words} /></li>)}</ul>}
              </div>
              <StateTag state={c.after} />
            </li>
          ))}
        </ol>
      )}
    </First>
  );
}
