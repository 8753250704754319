import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Form } from 'react-aria-components/Form';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useParams } from 'react-router';
import { api, type Tagged } from '../api/client';
import type { DeviationCase } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useI18n, wordFor } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { DeviationTag } from './DeviationTag';
import css from './deviation.module.css';

export default function DeviationPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.deviation(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <Case tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

function Case({ tagged, onLatest }: { tagged: Tagged<DeviationCase>; onLatest: () => void }) {
  const { t, date } = useI18n();
  const name = useFederationName();
  const [said, say] = useState<'acknowledged' | 'closed' | null>(null);
  const d = tagged.data;
  return (
    <article className={`${ui.page} ${ui.narrow}`}>
      <PageHead
        title={t.cases.oneTitle(date(d.day))}
        windowTitle={t.cases.oneTitle(date(d.day))}
        crumbs={[{ to: `/avvikelser?forbund=${d.federation}`, text: t.cases.back }]}
      >
        <p className={ui.soft} lang="sv">{name(d.federation)}</p>
        <DeviationTag deviation={d} />
      </PageHead>
      {said && <div key={said} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{t.cases[said]}</p></Note></div>}
      <section className={`${ui.card} ${ui.stack}`} aria-labelledby="what">
        <h2 id="what">{t.cases.what}</h2>
        <p className={css.words} lang="sv">{d.what}</p>
        <dl className={ui.facts}>
          <div><dt>{t.cases.level}</dt><dd>{wordFor(t.cases.levels, d.level)}</dd></div>
          <div><dt>{t.cases.initiative}</dt><dd>{d.initiative ? <span lang="sv">{d.initiative}</span> : t.cases.noInitiative}</dd></div>
          <div>
            <dt>{t.cases.grounds}</dt>
            <dd>{d.grounds.length === 0 ? t.cases.noGrounds : <ul>{d.grounds.map((g) => <li key={g}>{wordFor(t.report.groundNames, g)}</li>)}</ul>}</dd>
          </div>
          {d.state === 'REPORTED' && <div><dt>{t.cases.acknowledgeBy}</dt><dd>{date(d.acknowledgeBy)}</dd></div>}
          {d.outcome && <div><dt>{t.cases.outcomeLabel}</dt><dd className={css.words} lang="sv">{d.outcome}</dd></div>}
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

function Acknowledge({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t } = useI18n();
  const acknowledge = useWrite(
    (_: null, idempotencyKey) => api.post('/deviations/v1/deviations/{id}/acknowledgement', { path: { id: d.id }, idempotencyKey, etag }),
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

function Closing({ tagged: { data: d, etag }, onLatest, onDone }: Acting) {
  const { t } = useI18n();
  const { form, fields } = useFields();
  // Words of a case are never kept in the browser.
  const [outcome, setOutcome] = useState('');
  const close = useWrite(
    (given: string, idempotencyKey) =>
      api.post('/deviations/v1/deviations/{id}/closing', { path: { id: d.id }, body: { outcome: given }, idempotencyKey, etag }),
    { outdates: ['deviations'], onDone, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!close.isPending && fields.check({ '/outcome': outcome.trim() === '' && 'Required' })) close.mutate(outcome.trim());
  };
  return (
    <section aria-labelledby="step">
      <Form ref={form} onSubmit={submit} validationBehavior="aria" className={`react-aria-Form ${ui.stack}`}>
        <h2 id="step">{t.cases.step}</h2>
        <WriteTrouble of={close} onLatest={onLatest} />
        <TextField {...fields.field('/outcome')} value={outcome} onChange={setOutcome} isRequired>
          <Label>{t.cases.outcome}</Label>
          <Text slot="description">{t.cases.outcomeHint}</Text>
          <FieldError>{fields.message('/outcome')}</FieldError>
          <TextArea rows={5} maxLength={4000} autoComplete="off" />
        </TextField>
        <div><button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={close.isPending}>{close.isPending ? t.cases.closing : t.cases.close}</button></div>
      </Form>
    </section>
  );
}
