import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { api, type Tagged } from '../api/client';
import type { NewAccount, Occasion } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { Field } from '../ui/Field';
import { useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { OneText } from '../ui/OneText';
import { Checkbox, CheckboxGroup, Form } from '../ui/controls';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { OccasionTag } from './InfluencePage';
import css from './influence.module.css';
import { useTexts } from './texts';

const OUTDATED = ['occasions', 'commitments'] as const;

export default function OccasionPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.occasion(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <One tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

interface Acting {
  tagged: Tagged<Occasion>;
  onLatest: () => void;
}

function One({ tagged, onLatest }: Acting) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const initiative = useInitiativeName();
  const o = tagged.data;
  const writes = useSession().may(['OFFICE', 'PROJECT_LEADER'], o.federation) && !o.withdrawnBecause;
  const [said, say] = useState('');
  const asking = o.rounds.some((r) => !r.closedOn);
  const themes = Object.entries(o.themes ?? {}).toSorted(([, a], [, b]) => b - a);
  const path = { id: o.id };
  return (
    <article className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={<span lang="sv">{o.title}</span>} windowTitle={o.title} crumbs={[{ to: `/inflytande?forbund=${o.federation}`, text: t.influence.title }]}>
        <p className={ui.soft}>{name(o.federation)}. {wordFor(t.influence.kinds, o.kind)}{o.initiative && `: ${initiative(o.initiative)}`}. {t.influence.openedOn(date(o.openedOn))}</p>
        <OccasionTag occasion={o} />
      </PageHead>
      {said && <div key={said} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{said}</p></Note></div>}
      {o.withdrawnBecause && <Note tone="warn" icon="cross" title={t.influence.withdrawn}><p>{o.withdrawnBecause}</p></Note>}
      <section className={ui.stack} aria-labelledby="asked">
        <h2 id="asked">{t.influence.asked}</h2>
        {o.rounds.length === 0 && <p>{t.influence.nothingAsked}</p>}
        {o.rounds.length > 0 && (
          <ol className={ui.rows}>
            {o.rounds.map((r) => (
              <li key={r.from + r.question} className={ui.row}>
                <div>
                  <h3 lang="sv">{r.question}</h3>
                  <p className={`${ui.soft} ${ui.small}`}>{r.closedOn ? t.influence.askedFromTo(date(r.from), date(r.closedOn)) : t.influence.askedSince(date(r.from))}</p>
                </div>
              </li>
            ))}
          </ol>
        )}
        {themes.length > 0 && (
          <>
            <h3>{t.influence.themes}</h3>
            <ul>{themes.map(([theme, n]) => <li key={theme}>{theme}: {t.influence.answers(n)}</li>)}</ul>
          </>
        )}
      </section>
      {o.kind === 'NEEDS_ANALYSIS' && !asking && o.rounds.length > 0 && <p><Link to={`/delaktighet/${o.id}/behov`}>{t.influence.toNeeds}</Link></p>}
      {writes && asking && <CloseQuestion tagged={tagged} onLatest={onLatest} onDone={() => say(t.influence.questionClosed)} />}
      {writes && !asking && (
        <OneText title={t.influence.ask} label={t.influence.question} hint={t.influence.questionHint} at="/question" submit={t.influence.askButton} quiet={o.rounds.length > 0}
          outdates={OUTDATED} onLatest={onLatest} onDone={() => say(t.influence.questionAsked)}
          send={(question, idempotencyKey) => api.post('/commitments/v1/influence-occasions/{id}/question', { path, body: { question }, idempotencyKey, etag: tagged.etag })} />
      )}
      {writes ? <Account key={tagged.etag} tagged={tagged} onLatest={onLatest} onDone={() => say(t.influence.accountSaved)} /> : o.account && (
        <section className={`${ui.card} ${ui.stack}`} aria-label={t.influence.account}>
          <dl className={css.chain}>
            <div><dt>{t.influence.howTheyTookPart}</dt><dd lang="sv">{o.account.howTheyTookPart}</dd></div>
            <div><dt>{t.influence.whatChanged}</dt><dd lang="sv">{o.account.whatChanged}</dd></div>
          </dl>
        </section>
      )}
      {writes && (
        <OneText title={t.influence.withdraw} label={t.influence.withdrawReason} at="/reason" submit={t.influence.withdrawButton} quiet
          outdates={OUTDATED} onLatest={onLatest} onDone={() => say(t.influence.withdrawn)}
          send={(reason, idempotencyKey) => api.post('/commitments/v1/influence-occasions/{id}/withdrawal', { path, body: { reason }, idempotencyKey, etag: tagged.etag })} />
      )}
    </article>
  );
}

function CloseQuestion({ tagged: { data: o, etag }, onLatest, onDone }: Acting & { onDone: () => void }) {
  const { t } = useTexts();
  const close = useWrite(
    (_: null, idempotencyKey) => api.post('/commitments/v1/influence-occasions/{id}/question-closing', { path: { id: o.id }, idempotencyKey, etag }),
    { outdates: OUTDATED, onDone },
  );
  return (
    <div className={ui.stack}>
      <WriteTrouble of={close} onLatest={onLatest} />
      <div>
        <button type="button" className={ui.secondary} aria-disabled={close.isPending} onClick={() => !close.isPending && close.mutate(null)}>
          {close.isPending ? t.saving : t.influence.closeQuestion}
        </button>
      </div>
    </div>
  );
}

function Account({ tagged: { data: o, etag }, onLatest, onDone }: Acting & { onDone: () => void }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const { draft: { how, changed, released }, change, clear } = useDraft(`account:${o.id}`, { how: o.account?.howTheyTookPart ?? '', changed: o.account?.whatChanged ?? '', released: o.account?.released ?? false });
  const tell = useWrite(
    (body: NewAccount, idempotencyKey) => api.put('/commitments/v1/influence-occasions/{id}/account', { path: { id: o.id }, body, idempotencyKey, etag }),
    {
      outdates: OUTDATED,
      onDone: () => {
        clear();
        onDone();
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({ '/howTheyTookPart': how.trim() === '' && 'Required', '/whatChanged': changed.trim() === '' && 'Required' });
    if (complete && !tell.isPending) tell.mutate({ howTheyTookPart: how.trim(), whatChanged: changed.trim(), released });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`} aria-label={t.influence.account}>
      <h2>{t.influence.account}</h2>
      <p>{t.influence.accountLead}</p>
      <WriteTrouble of={tell} onLatest={onLatest} draftKept />
      <Field fields={fields} at="/howTheyTookPart" label={t.influence.howTheyTookPart} hint={t.influence.howHint} rows={4} max={4000} value={how} onChange={(said) => change({ how: said, changed, released })} required />
      <Field fields={fields} at="/whatChanged" label={t.influence.whatChanged} hint={t.influence.changedHint} rows={4} max={4000} value={changed} onChange={(said) => change({ how, changed: said, released })} required />
      <CheckboxGroup aria-label={t.influence.releaseAccount} value={released ? ['yes'] : []} onChange={(v) => change({ how, changed, released: v.length > 0 })}>
        <Checkbox value="yes"><span>{t.influence.releaseAccount}</span></Checkbox>
      </CheckboxGroup>
      <div><button type="submit" className={ui.primary} aria-disabled={tell.isPending}>{tell.isPending ? t.saving : t.influence.tell}</button></div>
    </Form>
  );
}
