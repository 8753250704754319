import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { api, type Tagged } from '../api/client';
import type { NewDecision, Viewpoint } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { OneText } from '../ui/OneText';
import { FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { Choice, Field } from '../ui/Field';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { Chain } from './Chain';
import css from './influence.module.css';
import { useTexts } from './texts';

const DECISIONS = ['DONE', 'PARTLY_DONE', 'REFUSED'] as const;
const OUTDATED = ['viewpoints', 'occasions'] as const;

export default function ViewpointPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.viewpoint(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <One tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

interface Acting {
  tagged: Tagged<Viewpoint>;
  onLatest: () => void;
}

function One({ tagged, onLatest }: Acting) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const initiative = useInitiativeName();
  const v = tagged.data;
  const path = { id: v.id };
  const writes = useSession().may(['OFFICE', 'PROJECT_LEADER'], v.federation);
  const [said, say] = useState('');
  return (
    <article className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.influence.oneTitle(date(v.day))} windowTitle={t.influence.oneTitle(date(v.day))} crumbs={[{ to: `/inflytande?forbund=${v.federation}`, text: t.influence.title }]}>
        <p className={ui.soft}>{name(v.federation)}{v.initiative && `, ${initiative(v.initiative)}`}, {wordFor(t.influence.origins, v.origin)}</p>
      </PageHead>
      {said && <div key={said} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{said}</p></Note></div>}
      <section className={`${ui.card} ${ui.stack}`} aria-labelledby="words">
        <h2 id="words">{t.influence.words}</h2>
        <p className={css.words} lang="sv">{v.words}</p>
        {v.occasion && <p><Link to={`/delaktighet/${v.occasion}`}>{t.influence.answersQuestion}</Link></p>}
        {v.themes.length > 0 && <p>{t.influence.themes}: {v.themes.join(', ')}</p>}
        <Chain chain={v.chain} />
        {v.earlier.map((e) => <p key={e.day + e.answer} className={ui.soft}>{t.influence.earlier(date(e.day), wordFor(t.influence.decisions, e.decision))} <span lang="sv">{e.answer}</span></p>)}
      </section>
      {v.released && <Note tone="good" icon="check" title={t.influence.isReleased}><p lang="sv">{v.released}</p></Note>}
      {writes && (
        <>
          <Themes key={`themes ${tagged.etag}`} tagged={tagged} onLatest={onLatest} onDone={() => say(t.influence.sorted)} />
          <Decide key={`decide ${tagged.etag}`} tagged={tagged} onLatest={onLatest} onDone={() => say(t.influence.decided)} />
          {v.chain.decision && v.chain.decision !== 'REFUSED' && (
            <OneText key={`effect ${tagged.etag}`} title={t.influence.tellEffect} label={t.influence.effect} at="/effect" initial={v.chain.effect ?? ''} submit={t.save} most={2000} quiet
              outdates={OUTDATED} onLatest={onLatest} onDone={() => say(t.influence.effectTold)}
              send={(effect, idempotencyKey) => api.post('/commitments/v1/viewpoints/{id}/effect', { path, body: { effect }, idempotencyKey, etag: tagged.etag })} />
          )}
          {v.chain.decision && (
            <OneText key={`release ${tagged.etag}`} title={t.influence.release} label={t.influence.releaseWords} hint={t.influence.releaseHint} at="/said" initial={v.released ?? ''} submit={t.influence.releaseButton} most={1000}
              outdates={OUTDATED} onLatest={onLatest} onDone={() => say(t.influence.isReleased)}
              send={(words, idempotencyKey) => api.post('/commitments/v1/viewpoints/{id}/release', { path, body: { said: words }, idempotencyKey, etag: tagged.etag })} />
          )}
          {v.released && <Retract tagged={tagged} onLatest={onLatest} onDone={() => say(t.influence.retracted)} />}
          <OneText key={`reword ${tagged.etag}`} title={t.influence.reword} label={t.influence.words} hint={t.influence.rewordHint} at="/words" initial={v.words} submit={t.influence.rewordButton} most={4000} quiet
            outdates={OUTDATED} onLatest={onLatest} onDone={() => say(t.influence.reworded)}
            send={(words, idempotencyKey) => api.post('/commitments/v1/viewpoints/{id}/rewording', { path, body: { words }, idempotencyKey, etag: tagged.etag })} />
        </>
      )}
    </article>
  );
}

function Themes({ tagged: { data: v, etag }, onLatest, onDone }: Acting & { onDone: () => void }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [text, setText] = useState(v.themes.join(', '));
  const sort = useWrite(
    (themes: string[], idempotencyKey) => api.put('/commitments/v1/viewpoints/{id}/themes', { path: { id: v.id }, body: { themes }, idempotencyKey, etag }),
    { outdates: OUTDATED, onDone, onRefused: fields.take },
  );
  const themes = text.split(',').map(code).filter(Boolean);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!sort.isPending) sort.mutate([...new Set(themes)]);
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`} aria-label={t.influence.sort}>
      <h2>{t.influence.sort}</h2>
      <WriteTrouble of={sort} onLatest={onLatest} />
      <Field fields={fields} at="/themes" label={t.influence.themes} hint={t.influence.themesHint} max={500} value={text} onChange={setText} />
      <div><button type="submit" className={ui.secondary} aria-disabled={sort.isPending}>{sort.isPending ? t.saving : t.influence.sortButton}</button></div>
    </Form>
  );
}

/** A theme as a code: small letters without accents, joined by hyphens. */
function code(theme: string) {
  return theme.trim().toLocaleLowerCase('sv').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
}

function Decide({ tagged: { data: v, etag }, onLatest, onDone }: Acting & { onDone: () => void }) {
  const { t, date } = useTexts();
  const { form, fields } = useFields();
  const { draft, change, clear } = useDraft(`decision:${v.id}`, { decision: '', answer: '', activity: '' });
  const { decision, answer, activity } = draft;
  const activities = useQuery(queries.activities(v.federation)).data ?? [];
  const decide = useWrite(
    (body: NewDecision, idempotencyKey) => api.post('/commitments/v1/viewpoints/{id}/decision', { path: { id: v.id }, body, idempotencyKey, etag }),
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
    const complete = fields.check({ '/decision': decision === '' && 'Choose', '/answer': answer.trim() === '' && 'Required' });
    if (complete && !decide.isPending) decide.mutate({ decision: decision as NewDecision['decision'], answer: answer.trim(), activity: activity || null });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`} aria-label={t.influence.decide}>
      <h2>{v.chain.decision ? t.influence.decideAgain : t.influence.decide}</h2>
      <WriteTrouble of={decide} onLatest={onLatest} draftKept />
      <RadioGroup {...fields.field('/decision')} value={decision || null} onChange={(made) => change({ ...draft, decision: made })} isRequired>
        <Label>{t.influence.decision}</Label>
        <FieldError>{fields.message('/decision')}</FieldError>
        {DECISIONS.map((d) => <Radio key={d} value={d}><span>{wordFor(t.influence.decisions, d)}</span></Radio>)}
      </RadioGroup>
      <Field fields={fields} at="/answer" label={decision === 'REFUSED' ? t.influence.whyNot : t.influence.weDid} hint={t.influence.answerHint} rows={3} value={answer} onChange={(said) => change({ ...draft, answer: said })} required />
      {decision !== 'REFUSED' && (
        <Choice id="activity" label={t.influence.where} error={fields.message('/activity')} value={activity} onChange={(chosen) => change({ ...draft, activity: chosen })}
          options={[['', t.influence.noActivity], ...activities.map((a) => [a.id, `${a.title}, ${date(a.startsAt)}`] as const)]} />
      )}
      <div><button type="submit" className={ui.primary} aria-disabled={decide.isPending}>{decide.isPending ? t.saving : t.influence.decideButton}</button></div>
    </Form>
  );
}

function Retract({ tagged: { data: v, etag }, onLatest, onDone }: Acting & { onDone: () => void }) {
  const { t } = useTexts();
  const retract = useWrite(
    (_: null, idempotencyKey) => api.post('/commitments/v1/viewpoints/{id}/retraction', { path: { id: v.id }, idempotencyKey, etag }),
    { outdates: OUTDATED, onDone },
  );
  return (
    <div className={ui.stack}>
      <WriteTrouble of={retract} onLatest={onLatest} />
      <div>
        <button type="button" className={ui.secondary} aria-disabled={retract.isPending} onClick={() => !retract.isPending && retract.mutate(null)}>
          {retract.isPending ? t.saving : t.influence.retract}
        </button>
      </div>
    </div>
  );
}
