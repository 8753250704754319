import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { isDay } from '../ui/clock';
import { Field } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { OneText } from '../ui/OneText';
import { WriteTrouble } from '../ui/Trouble';
import { Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTaken, type Acting } from './acting';
import { useCaseTexts } from './caseTexts';

/** What was decided against the cause, how far it has come, and what more there is to decide once the cause is analysed. */
export function Measures(acting: Acting) {
  const { t, date } = useCaseTexts();
  const { tagged: { data: d, etag }, onLatest, onDone } = acting;
  const taken = useTaken(d.id);
  const decides = d.state === 'ANALYSED' || d.state === 'MEASURES_DECIDED' || d.state === 'FOLLOWED_UP';
  if (d.measures.length === 0 && !decides) return null;
  return (
    <section className={ui.stack} aria-labelledby="measures">
      <h2 id="measures">{t.cases.measures}</h2>
      {d.measures.length === 0 && <p>{t.cases.noMeasures}</p>}
      <ul className={ui.rows}>
        {d.measures.map((m) => (
          <li key={m.activity} className={ui.row}>
            <div className={ui.stack}>
              <h3 lang="sv">{m.text}</h3>
              <p className={ui.soft}>
                {wordFor(t.cases.measureStates, m.state)}{m.settledOn ? ` ${date(m.settledOn)}` : `. ${t.cases.dueBy(date(m.dueOn))}`}{' '}
                <Link to={`/aktivitet/${m.activity}`}>{t.cases.toActivity}</Link>
              </p>
              {(m.state === 'PLANNED' || m.state === 'CALLED_OFF') && (
                <OneText title={t.cases.decline} label={t.cases.declineReason} at="/reason" submit={t.cases.decline} most={10000} quiet outdates={[]}
                  onDone={() => onDone(t.cases.saved)} onLatest={onLatest}
                  send={(reason, idempotencyKey) => taken(api.post('/deviations/v1/deviations/{id}/measures/{activity}/refusal', { path: { id: d.id, activity: m.activity }, body: { reason }, idempotencyKey, etag }))} />
              )}
            </div>
          </li>
        ))}
      </ul>
      {decides && <Decide {...acting} />}
    </section>
  );
}

function Decide({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t } = useCaseTexts();
  const { form, fields } = useFields();
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState('');
  const taken = useTaken(d.id);
  const decide = useWrite(
    (body: { text: string; dueOn: string }, idempotencyKey) => taken(api.post('/deviations/v1/deviations/{id}/measures', { path: { id: d.id }, body, idempotencyKey, etag })),
    {
      outdates: ['activities'],
      onDone: () => {
        setText('');
        setDueOn('');
        onDone(t.cases.saved);
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({ '/text': text.trim() === '' && 'Required', '/dueOn': !isDay(dueOn) && 'Day' });
    if (complete && !decide.isPending) decide.mutate({ text: text.trim(), dueOn });
  };
  return (
    <Fold title={t.cases.decide}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={decide} onLatest={onLatest} />
        <Field fields={fields} at="/text" label={t.cases.decideText} hint={t.cases.decideHint} rows={3} max={10000} value={text} onChange={setText} required />
        <Field fields={fields} at="/dueOn" label={t.cases.due} type="day" value={dueOn} onChange={setDueOn} required />
        <div><button type="submit" className={ui.secondary} aria-disabled={decide.isPending}>{decide.isPending ? t.saving : t.cases.decideButton}</button></div>
      </Form>
    </Fold>
  );
}
