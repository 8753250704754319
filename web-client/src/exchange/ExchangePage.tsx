import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { address, call } from '../api/client';
import type { ImportResult, Register } from '../api/model';
import { ApiProblem } from '../api/problem';
import { queries } from '../api/queries';
import { useSent, useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { FileField, type ChosenFile } from '../ui/FileField';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Empty, Note, PageHead, focusOnArrival } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useAskedBeforeLeaving } from '../ui/useAskedBeforeLeaving';
import css from './exchange.module.css';
import { useTexts } from './texts';

/** Every register out as a file and in again: tried first, then stored. */
export default function ExchangePage() {
  const { t } = useTexts();
  const federation = useFederation('exchange');
  const [params] = useSearchParams();
  const registers = useQuery(queries.registers);
  return (
    <div className={ui.page}>
      <PageHead title={t.exchange.title} windowTitle={t.exchange.title} lead={t.exchange.lead}><FederationChoice work="exchange" /></PageHead>
      <Loaded query={registers}>
        {(all) => {
          const chosen = all.find((r) => r.name === params.get('register')) ?? all[0];
          if (!chosen) return <Empty title={t.exchange.none} text={t.exchange.noneText} />;
          return (
            <>
              <nav className={ui.choices} aria-label={t.exchange.register}>
                {all.map((r) => (
                  <Link key={r.name} to={{ search: `?forbund=${federation}&register=${r.name}` }} aria-current={r === chosen ? 'page' : undefined} lang="sv">{r.title}</Link>
                ))}
              </nav>
              <Out register={chosen} federation={federation} />
              <In key={`${chosen.name} ${federation}`} register={chosen} federation={federation} />
              <Columns register={chosen} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Out({ register, federation }: { register: Register; federation: string }) {
  const { t } = useTexts();
  const file = (format: string) =>
    address('/commitments/v1/registers/{name}/rows', { path: { name: register.name }, query: { federation, format } });
  return (
    <section className={ui.stack} aria-labelledby="out">
      <h2 id="out">{t.exchange.out}</h2>
      <p className={ui.soft}>{t.exchange.outLead}</p>
      <div className={ui.actions}>
        <a className={ui.primary} href={file('XLSX')} download>{t.exchange.excel}</a>
        <a className={ui.secondary} href={file('CSV')} download>{t.exchange.csv}</a>
      </div>
    </section>
  );
}

function In({ register, federation }: { register: Register; federation: string }) {
  const { t } = useTexts();
  const { may } = useSession();
  const [chosen, choose] = useState<ChosenFile | null>(null);
  const send = async (file: ChosenFile, dryRun: boolean, idempotencyKey: string | null) =>
    (await call('POST', '/commitments/v1/registers/{name}/imports', {
      path: { name: register.name }, query: { federation, dryRun }, file, idempotencyKey,
    })).data as ImportResult;
  const trial = useMutation({ networkMode: 'always', mutationFn: (file: ChosenFile) => send(file, true, null) });
  const name = ['import', register.name, federation];
  const store = useWrite<{ id: string }, ImportResult>(
    (_, key) => (chosen ? send(chosen, false, key) : Promise.reject(new Error('no file'))),
    { outdates: ['meetings', 'activities', 'commitments', register.name], as: name },
  );
  // Whoever left while a file was read in finds out what became of it; only a new load of the page would forget it.
  const sent = useSent<ImportResult>(name);
  useAskedBeforeLeaving(sent.isPending);
  const again = () => {
    trial.reset();
    sent.reset();
    choose(null);
  };
  const take = (file: ChosenFile) => {
    sent.reset();
    choose(file);
    trial.mutate(file);
  };
  if (!register.columns.some((c) => !c.fixed && c.code !== 'id' && c.code !== 'version')) return <Note title={t.exchange.onlyOut} />;
  if (!may(['OFFICE', 'PROJECT_LEADER'], federation)) return <Note icon="lock" title={t.exchange.onlyRead} />;
  return (
    <section className={ui.stack} aria-labelledby="in">
      <h2 id="in">{t.exchange.in}</h2>
      <p className={ui.soft}>{t.exchange.inLead}</p>
      {sent.data && (
        <div ref={focusOnArrival} tabIndex={-1}>
          <Note tone="good" icon="check" title={t.exchange.done}>
            <p><Counts result={sent.data} /></p>
            <button type="button" className={ui.secondary} onClick={again}>{t.exchange.another}</button>
          </Note>
        </div>
      )}
      {sent.isPending && <output>{t.exchange.reading}</output>}
      {!sent.data && !sent.isPending && <div className={ui.narrow}><FileField id="file" label={t.exchange.file} onChoose={take} /></div>}
      {trial.isPending && <output>{t.exchange.trying}</output>}
      <Refused of={sent.error ? sent : trial} />
      {chosen && trial.data && !sent.data && !sent.error && (
        <Plan result={trial.data} pending={sent.isPending} onStore={() => store.mutate({ id: chosen.id })} />
      )}
    </section>
  );
}

interface RowFault {
  row: number;
  column: string;
  detail: string;
}

/** Every fault of the file, or what else stood in the way. */
function Refused({ of: write }: { of: { error: unknown; reset: () => void } }) {
  const { t } = useTexts();
  const { error } = write;
  if (!(error instanceof ApiProblem) || error.type !== 'import-refused') return <WriteTrouble of={write} />;
  const faults = error.errors as unknown as readonly RowFault[];
  return (
    <div role="alert" className={ui.stack}>
      <Note tone="bad" icon="alarm" title={t.exchange.faults(faults.length)}><p>{t.exchange.faultsLead}</p></Note>
      <table className={ui.narrowTable}>
        <caption className={ui.hidden}>{t.exchange.faults(faults.length)}</caption>
        <thead><tr><th scope="col">{t.exchange.row}</th><th scope="col">{t.exchange.column}</th><th scope="col">{t.exchange.fault}</th></tr></thead>
        <tbody>
          {faults.map((f) => (
            <tr key={`${f.row} ${f.column} ${f.detail}`}>
              <th scope="row">{t.exchange.row} {f.row}</th>
              <td data-label={t.exchange.column} lang="sv">{f.column || t.exchange.whole}</td>
              <td data-label={t.exchange.fault} lang="sv">{f.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Counts({ result }: { result: ImportResult }) {
  const { t } = useTexts();
  return <>{t.exchange.created(result.created)}, {t.exchange.changed(result.changed)}, {t.exchange.unchanged(result.unchanged)}.</>;
}

function Plan({ result, pending, onStore }: { result: ImportResult; pending: boolean; onStore: () => void }) {
  const { t } = useTexts();
  const total = result.created + result.changed;
  if (total === 0) return <output><Note tone="good" icon="check" title={t.exchange.nothing} /></output>;
  return (
    <div className={ui.stack}>
      <h3 ref={focusOnArrival} tabIndex={-1}>{t.exchange.plan}</h3>
      <p><Counts result={result} /> {total > result.changes.length && t.exchange.firstRows(result.changes.length)}</p>
      <table className={ui.narrowTable}>
        <caption className={ui.hidden}>{t.exchange.plan}</caption>
        <thead><tr><th scope="col">{t.exchange.row}</th><th scope="col">{t.exchange.action}</th><th scope="col">{t.exchange.what}</th></tr></thead>
        <tbody>
          {result.changes.map((c) => (
            <tr key={c.row}>
              <th scope="row">{t.exchange.row} {c.row}</th>
              <td data-label={t.exchange.action}>{wordFor(t.exchange.actions, c.action)}</td>
              <td data-label={t.exchange.what}>
                <ul className={css.cells} lang="sv">
                  {c.cells.map((cell) => (
                    <li key={cell.column}>
                      <b>{cell.column}:</b> {c.action === 'CHANGED' && <><del>{cell.before || t.exchange.empty}</del> → </>}<ins>{cell.after || t.exchange.empty}</ins>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={ui.actions}>
        <button type="button" className={ui.primary} aria-disabled={pending} onClick={() => !pending && onStore()}>{pending ? t.exchange.storing : t.exchange.store}</button>
      </div>
    </div>
  );
}

function Columns({ register }: { register: Register }) {
  const { t } = useTexts();
  return (
    <Fold title={t.exchange.columns}>
      <table className={ui.narrowTable}>
        <caption className={ui.hidden}>{t.exchange.columns}</caption>
        <thead><tr><th scope="col">{t.exchange.column}</th><th scope="col">{t.exchange.holds}</th></tr></thead>
        <tbody>
          {register.columns.map((c) => (
            <tr key={c.code}>
              <th scope="row" lang="sv">{c.heading}</th>
              <td data-label={t.exchange.holds}><span lang="sv">{c.hint}</span> {c.required && t.exchange.needed} {c.fixed && t.exchange.fixed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
