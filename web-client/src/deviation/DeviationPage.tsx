import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Form } from 'react-aria-components/Form';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useParams } from 'react-router';
import { api, type Tagged } from '../api/client';
import type { Conclusion, DeviationCase } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useI18n, wordFor } from '../i18n';
import { Field } from '../ui/Field';
import { useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { DeviationTag } from './DeviationTag';
import css from './deviation.module.css';

const CONCLUSIONS = ['MEASURE_TAKEN', 'NO_MEASURE_NEEDED', 'HANDED_OVER', 'DISMISSED'] as const satisfies readonly Conclusion[];

export default function DeviationPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.deviation(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <Case tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

function Case({ tagged, onLatest }: { tagged: Tagged<DeviationCase>; onLatest: () => void }) {
  const { t, date } = useI18n();
  const name = useFederationName();
  const initiative = useInitiativeName();
  const [said, say] = useState<'acknowledged' | 'closed' | null>(null);
  const d = tagged.data;
  return (
    <article className={`${ui.page} ${ui.narrow}`}>
      <PageHead
        title={t.cases.oneTitle(date(d.reportedOn))}
        windowTitle={t.cases.oneTitle(date(d.reportedOn))}
        crumbs={[{ to: `/avvikelser?forbund=${d.federation}`, text: t.cases.back }]}
      >
        <p className={ui.soft}>{name(d.federation)}</p>
        <DeviationTag deviation={d} />
      </PageHead>
      {said && <div key={said} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{t.cases[said]}</p></Note></div>}
      <section className={`${ui.card} ${ui.stack}`} aria-labelledby="what">
        <h2 id="what">{t.cases.what}</h2>
        <p className={css.words} lang="sv">{d.words}</p>
        <dl className={ui.facts}>
          <div><dt>{t.cases.level}</dt><dd>{wordFor(t.cases.levels, d.level)}</dd></div>
          <div><dt>{t.cases.initiative}</dt><dd>{d.initiative ? initiative(d.initiative) : t.cases.noInitiative}</dd></div>
          <div>
            <dt>{t.cases.grounds}</dt>
            <dd>{d.grounds.length === 0 ? t.cases.noGrounds : <ul>{d.grounds.map((g) => <li key={g}>{wordFor(t.report.groundNames, g)}</li>)}</ul>}</dd>
          </div>
          {d.state === 'REPORTED' && <div><dt>{t.cases.acknowledgeBy}</dt><dd>{date(d.acknowledgeBy)}</dd></div>}
          {d.outcome && <div><dt>{t.cases.outcomeLabel}</dt><dd>{wordFor(t.cases.outcomes, d.outcome)}</dd></div>}
          {d.answer && <div><dt>{t.cases.answerLabel}</dt><dd className={css.words} lang="sv">{d.answer}</dd></div>}
        </dl>
      </section>
      {d.state === 'REPORTED' && <Acknowledge tagged={tagged} onLatest={onLatest} onDone={() => say('acknowledged')} />}
      {d.state === 'ACKNOWLEDGED' && <Closing tagged={tagged} onLatest={onLatest} onDone={() => say('closed')} />}
      {d.state === 'CLOSED' && !said && <Note tone="good" icon="check"><p>{t.cases.closedText}</p></Note>}
    </article>
  );
}

interface Acting {
  tagged: Tagged<DeviationCase>;
  onLatest: () => void;
  onDone: () => void;
}

function Acknowledge({ tagged: { data: d }, onLatest, onDone }: Acting) {
  const { t } = useI18n();
  const acknowledge = useWrite(
    (_: null, idempotencyKey) => api.post('/deviations/v1/deviations/{id}/acknowledgement', { path: { id: d.id }, idempotencyKey }),
    { outdates: ['deviations'], onDone },
  );
  return (
    <section className={ui.stack} aria-labelledby="step">
      <h2 id="step">{t.cases.step}</h2>
      <WriteTrouble of={acknowledge} onLatest={onLatest} draftKept />
      <div>
        <button type="button" className={`${ui.primary} ${ui.big}`} aria-disabled={acknowledge.isPending}
          onClick={() => !acknowledge.isPending && acknowledge.mutate(null)}>
          {acknowledge.isPending ? t.cases.acknowledging : t.cases.acknowledge}
        </button>
      </div>
    </section>
  );
}

function Closing({ tagged: { data: d }, onLatest, onDone }: Acting) {
  const { t } = useI18n();
  const { form, fields } = useFields();
  // Words of a case are never kept in the browser.
  const [outcome, setOutcome] = useState('');
  const [answer, setAnswer] = useState('');
  const close = useWrite(
    (body: { outcome: Conclusion; answer: string }, idempotencyKey) =>
      api.post('/deviations/v1/deviations/{id}/closing', { path: { id: d.id }, body, idempotencyKey }),
    { outdates: ['deviations'], onDone, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({ '/outcome': outcome === '' && 'Choose', '/answer': answer.trim() === '' && 'Required' });
    if (complete && !close.isPending) close.mutate({ outcome: outcome as Conclusion, answer: answer.trim() });
  };
  return (
    <section aria-labelledby="step">
      <Form ref={form} onSubmit={submit} validationBehavior="aria" className={`react-aria-Form ${ui.stack}`}>
        <h2 id="step">{t.cases.step}</h2>
        <WriteTrouble of={close} onLatest={onLatest} />
        <RadioGroup {...fields.field('/outcome')} value={outcome} onChange={setOutcome} isRequired>
          <Label>{t.cases.outcome}</Label>
          <FieldError>{fields.message('/outcome')}</FieldError>
          {CONCLUSIONS.map((c) => <Radio key={c} value={c}><span>{wordFor(t.cases.outcomes, c)}</span></Radio>)}
        </RadioGroup>
        <Field fields={fields} at="/answer" label={t.cases.answer} hint={t.cases.answerHint} rows={5} max={10000} value={answer} onChange={setAnswer} required />
        <div><button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={close.isPending}>{close.isPending ? t.cases.closing : t.cases.close}</button></div>
      </Form>
    </section>
  );
}
