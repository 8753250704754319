import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { ProposeSchemeChange, Scheme, SchemeChange } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useFederationName } from '../ui/FederationChoice';
import { Choice, Field } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { WriteTrouble } from '../ui/Trouble';
import { Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

/** A stricter threshold for one federation: proposed by one person of its office, approved by another. */
export default function Raising({ federation, schemes }: { federation: string; schemes: readonly Scheme[] }) {
  const { t, lang } = useTexts();
  const name = useFederationName();
  const words = t.statistics.schemes;
  const changes = useQuery(queries.schemeChanges(federation));
  const titled = (id: string) => {
    const scheme = schemes.find((s) => s.id === id);
    return scheme ? scheme.title[lang] || scheme.title.sv : id;
  };
  return (
    <section className={ui.stack} aria-labelledby={`changes-${federation}`}>
      <h2 id={`changes-${federation}`}>{words.changes}: {name(federation)}</h2>
      <Loaded query={changes}>
        {(all) => <>{all.length > 0 && <ul className={ui.rows}>{all.map((c) => <li key={c.id}><Change change={c} title={titled(c.scheme)} /></li>)}</ul>}</>}
      </Loaded>
      <Propose federation={federation} schemes={schemes} titled={titled} />
    </section>
  );
}

function Change({ change: c, title }: { change: SchemeChange; title: string }) {
  const { t, date } = useTexts();
  const words = t.statistics.schemes;
  const decide = useWrite(
    (what: 'approval' | 'refusal', idempotencyKey) => api.post(`/statistics/v1/scheme-changes/{id}/${what}`, { path: { id: c.id }, idempotencyKey }) as Promise<unknown>,
    { outdates: ['scheme-changes', 'schemes'] },
  );
  const said = { PROPOSED: words.proposed, IN_FORCE: words.inForce, REFUSED: words.refused }[c.state];
  return (
    <div className={ui.stack}>
      <p><b>{title}.</b> {said(c.threshold, date(c.decidedOn ?? c.proposedOn))}. <span lang="sv">{t.because(c.reason)}</span></p>
      <WriteTrouble of={decide} />
      {c.state === 'PROPOSED' && c.own && <p className={ui.soft}>{words.own}</p>}
      {c.state === 'PROPOSED' && !c.own && (
        <div className={ui.actions}>
          <button type="button" className={ui.primary} aria-disabled={decide.isPending} onClick={() => !decide.isPending && decide.mutate('approval')}>{words.approve}</button>
          <button type="button" className={ui.secondary} aria-disabled={decide.isPending} onClick={() => !decide.isPending && decide.mutate('refusal')}>{words.refuse}</button>
        </div>
      )}
    </div>
  );
}

function Propose({ federation, schemes, titled }: { federation: string; schemes: readonly Scheme[]; titled: (id: string) => string }) {
  const { t } = useTexts();
  const words = t.statistics.schemes;
  const { form, fields } = useFields();
  const [chosen, choose] = useState('');
  const [threshold, setThreshold] = useState('');
  const [reason, setReason] = useState('');
  const scheme = chosen || schemes[0]?.id || '';
  const propose = useWrite(
    (body: ProposeSchemeChange, idempotencyKey) => api.post('/statistics/v1/scheme-changes', { body, idempotencyKey }),
    { outdates: ['scheme-changes'], onDone: () => { setThreshold(''); setReason(''); }, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const missing = { '/threshold': !/^\d+$/.test(threshold.trim()) && ('Required' as const), '/reason': reason.trim() === '' && ('Required' as const) };
    if (fields.check(missing) && !propose.isPending) propose.mutate({ federation, scheme, threshold: Number(threshold), reason: reason.trim() });
  };
  return (
    <Fold title={words.raise}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.narrow}`} aria-label={words.raise}>
        <p className={ui.soft}>{words.raiseLead}</p>
        <WriteTrouble of={propose} />
        <Choice id={`raise-${federation}`} label={words.raiseTable} value={scheme} options={schemes.map((s) => [s.id, titled(s.id)] as const)} onChange={choose} />
        <Field fields={fields} at="/threshold" type="number" label={words.newThreshold} value={threshold} onChange={setThreshold} required />
        <Field fields={fields} at="/reason" label={words.reason} max={500} rows={3} value={reason} onChange={setReason} required />
        <div><button type="submit" className={ui.primary} aria-disabled={propose.isPending}>{words.propose}</button></div>
      </Form>
    </Fold>
  );
}
