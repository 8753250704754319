import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Checkpoint, Sharing } from '../api/model';
import { queries } from '../api/queries';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Note } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { entriesOf, faultOf, type Fault } from './checkCopy';
import { useTexts } from './texts';

/** That nothing is missing: what we have signed, our own copy read again, and the partner's copy held against it. Fetched when somebody wants it. */
export function Proof({ of, ours }: { of: Sharing; ours: boolean }) {
  const { t } = useTexts();
  const [open, toggle] = useState(false);
  return (
    <Fold title={t.proof.title} onToggle={toggle}>
      {open && <Checkpoints of={of} ours={ours} />}
    </Fold>
  );
}

function Checkpoints({ of, ours }: { of: Sharing; ours: boolean }) {
  const { t } = useTexts();
  const query = useQuery(queries.checkpoints(of.federation, of.id));
  return (
    <>
      <p>{t.proof.lead}</p>
      <Loaded query={query}>
        {(all) => (all[0] === undefined ? <p>{t.proof.none}</p> : (
          <>
            <Signed all={all} />
            <OurCopy of={of} />
            {ours && <TheirCopy of={of} latest={all[0]} />}
          </>
        ))}
      </Loaded>
    </>
  );
}

function Signed({ all }: { all: Checkpoint[] }) {
  const { t, date } = useTexts();
  return (
    <table className={ui.narrowTable}>
      <caption>{t.proof.signed}</caption>
      <thead><tr><th scope="col">{t.proof.day}</th><th scope="col">{t.proof.count}</th><th scope="col">{t.proof.seal}</th></tr></thead>
      <tbody>
        {all.map((one) => (
          <tr key={one.day}>
            <th scope="row"><time dateTime={one.day}>{date(one.day)}</time></th>
            <td data-label={t.proof.count}>{one.count}</td>
            <td data-label={t.proof.seal}><code className={ui.address}>{one.hash.slice(0, 16)}…</code></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OurCopy({ of }: { of: Sharing }) {
  const { t, date } = useTexts();
  const [asked, ask] = useState(false);
  const query = useQuery({ ...queries.verification(of.federation, of.id), enabled: asked });
  return (
    <>
      <div className={ui.actions}>
        <button type="button" className={ui.secondary} aria-disabled={query.isFetching} onClick={() => (asked ? void query.refetch() : ask(true))}>{t.proof.verify}</button>
      </div>
      <div role="status">
        {asked && (
          <Loaded query={query}>
            {({ entries, firstFault, checkpointsNotMet }) => (typeof firstFault !== 'number' && checkpointsNotMet.length === 0
              ? <Note tone="good" icon="check"><p>{t.proof.ourWhole(entries)}</p></Note>
              : (
                <Note tone="bad" icon="alarm">
                  {typeof firstFault === 'number' && <p>{t.proof.ourFault(firstFault)}</p>}
                  {checkpointsNotMet.length > 0 && <p>{t.proof.notMet(checkpointsNotMet.map((day) => date(day)).join(', '))}</p>}
                </Note>
              ))}
          </Loaded>
        )}
      </div>
    </>
  );
}

type Verdict = { fault: Fault | null; count: number } | 'unreadable';

function TheirCopy({ of, latest }: { of: Sharing; latest: Checkpoint }) {
  const { t } = useTexts();
  const [verdict, judge] = useState<Verdict | null>(null);
  const id = `copy-${of.id}`;
  const check = async (file: File | undefined) => {
    if (!file) return;
    try {
      const store = entriesOf(await file.text());
      judge({ fault: await faultOf(store, latest), count: store.length });
    } catch {
      judge('unreadable');
    }
  };
  return (
    <>
      <h4>{t.proof.checkTitle}</h4>
      <p>{t.proof.checkText}</p>
      <div className={ui.field}>
        <label htmlFor={id}>{t.proof.file}</label>
        <span id={`${id}-hint`} className={ui.hint}>{t.proof.fileHint}</span>
        <input id={id} type="file" accept=".json,application/json" aria-describedby={`${id}-hint`} onChange={(e) => void check(e.target.files?.[0])} />
      </div>
      <div role="status">{verdict && <Said of={verdict} />}</div>
      <p className={ui.soft}>{t.proof.signatureHint}</p>
    </>
  );
}

function Said({ of: verdict }: { of: Verdict }) {
  const { t } = useTexts();
  if (verdict === 'unreadable') return <Note tone="warn" icon="alarm"><p>{t.proof.unreadable}</p></Note>;
  if (!verdict.fault) return <Note tone="good" icon="check"><p>{t.proof.theirWhole(verdict.count)}</p></Note>;
  return <Note tone="bad" icon="alarm"><p>{t.proof.faults[verdict.fault.kind](verdict.fault.position)}</p></Note>;
}
