import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { LeaveViewpoint } from '../api/model';
import { useWrite } from '../api/useWrite';
import { Field } from '../ui/Field';
import { useFederationsHere } from '../ui/FederationChoice';
import { Loading } from '../ui/Loaded';
import { FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import { focusOnArrival, Note, OutLink, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './about.module.css';
import { useTexts } from './texts';

/** When it was last judged, and when this text was last changed: whoever changes the text changes the day. */
const JUDGED = '2026-11-28';
const CHANGED = '2026-11-28';
const SUPERVISOR = 'https://www.digg.se/tdosanmalan';

/** The statement with the eleven parts that it must have, and a way to tell of what does not work, without an account. */
export default function AccessibilityPage() {
  const { t: { accessibility: a }, date } = useTexts();
  const federations = useFederationsHere();
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={a.title} windowTitle={a.title} lead={a.lead}><p><a href="#tell">{a.tellTitle}</a></p></PageHead>
      <Note tone="warn" icon="alarm"><p>{a.draft}</p></Note>
      <Part title={a.whoTitle}><p>{a.who}</p>{!federations && <Loading />}<ul className={css.points}>{federations?.map(([id, name]) => <li key={id} lang="sv">{name}</li>)}</ul></Part>
      <Part title={a.statusTitle}><p>{a.status}</p></Part>
      <Points title={a.knownTitle} lead={a.knownLead} points={a.known} />
      <Points title={a.untestedTitle} points={a.untested} />
      <Part title={a.burdenTitle}><p>{a.burden}</p></Part>
      <Part title={a.outsideTitle}><p>{a.outside}</p></Part>
      <Points title={a.methodTitle} lead={a.method} points={a.tested} />
      <Part title={a.daysTitle}>
        <dl className={ui.facts}>
          <div><dt>{a.judged}</dt><dd><time dateTime={JUDGED}>{date(JUDGED)}</time></dd></div>
          <div><dt>{a.changed}</dt><dd><time dateTime={CHANGED}>{date(CHANGED)}</time></dd></div>
        </dl>
      </Part>
      <Tell federations={federations ?? []} />
      <Part title={a.supervisorTitle}><p>{a.supervisor}</p><p><OutLink href={SUPERVISOR}>{a.supervisorLink}</OutLink></p></Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <section className={ui.stack}><h2>{title}</h2>{children}</section>;
}

function Points({ title, lead, points }: { title: string; lead?: string; points: readonly string[] }) {
  return (
    <Part title={title}>
      {lead && <p>{lead}</p>}
      <ul className={css.points}>{points.map((p) => <li key={p}>{p}</li>)}</ul>
    </Part>
  );
}

/** Goes to the office of the federation as a viewpoint, which they must answer; whoever wrote follows it with the receipt. */
function Tell({ federations }: { federations: readonly (readonly [string, string])[] }) {
  const { t } = useTexts();
  const a = t.accessibility;
  const { form, fields } = useFields();
  const [federation, setFederation] = useState('');
  const [where, setWhere] = useState('');
  const [what, setWhat] = useState('');
  const [receipt, setReceipt] = useState<string | null>(null);
  const send = useWrite(
    (body: LeaveViewpoint, idempotencyKey) => api.post('/commitments/v1/viewpoints', { body, idempotencyKey }),
    { outdates: ['viewpoints'], onDone: (answer) => setReceipt(answer.data.receipt), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({ '/federation': federation === '' && 'Choose', '/words': what.trim() === '' && 'Required' });
    if (!complete || send.isPending) return;
    // The office reads Swedish: what stands before the writer's own words is in Swedish.
    const place = where.trim() ? ` (${where.trim()})` : '';
    send.mutate({ federation, occasion: null, initiative: null, words: `Tillgänglighet${place}: ${what.trim()}`, assisted: false, readBack: null });
  };
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="tell">
      <h2 id="tell">{a.tellTitle}</h2>
      {receipt ? (
        <div tabIndex={-1} ref={focusOnArrival} className={ui.stack}>
          <Note tone="good" icon="check" title={a.thanks} level="h3"><p>{a.receipt}</p><p><b>{receipt}</b></p></Note>
          <p><Link to="/synpunktssvar">{a.follow}</Link></p>
        </div>
      ) : (
        <Form ref={form} onSubmit={submit}>
          <p>{a.tellLead}</p>
          <RadioGroup {...fields.field('/federation')} value={federation || null} onChange={setFederation} isRequired>
            <Label>{a.toWhom}</Label>
            <FieldError>{fields.message('/federation')}</FieldError>
            {federations.map(([id, name]) => <Radio key={id} value={id}><span lang="sv">{name}</span></Radio>)}
          </RadioGroup>
          <Field fields={fields} at="/where" label={a.where} hint={a.whereHint} max={200} value={where} onChange={setWhere} />
          <Field fields={fields} at="/words" label={a.what} hint={t.noNames} rows={5} max={3700} value={what} onChange={setWhat} required />
          <WriteTrouble of={send} />
          <div className={ui.actions}>
            <button type="submit" className={ui.primary} aria-disabled={send.isPending}>{send.isPending ? t.sending : a.send}</button>
            {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
          </div>
        </Form>
      )}
    </section>
  );
}
