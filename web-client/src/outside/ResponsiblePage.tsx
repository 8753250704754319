import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api, everyPage, type Body, type Reply } from '../api/client';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { useTexts as useCommitmentTexts } from '../commitment/texts';
import { Said, wordFor } from '../i18n';
import { Choice, Field } from '../ui/Field';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { focusOnArrival, Note, PageHead, Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import css from './outside.module.css';
import { useTexts } from './texts';

const useOwners = () => useCommitmentTexts().t.owners;

type Question = Reply<'/commitments/v1/outside-questions'>['items'][number];
type Ask = Body<'/commitments/v1/outside-questions'>;
type Vacancy = Reply<'/commitments/v1/vacancies'>['items'][number];

/** Who answers where nobody simply does: vacant roles and what waits for them, and bodies outside the system. */
export default function ResponsiblePage() {
  const { t } = useTexts();
  const federation = useFederation('mine');
  const writes = useSession().may(['OFFICE'], federation);
  return (
    <div className={ui.page}>
      <PageHead title={t.responsible.title} windowTitle={t.responsible.title} lead={t.responsible.lead}><FederationChoice work="mine" /></PageHead>
      <Orphaned federation={federation} />
      <Vacancies key={`v-${federation}`} federation={federation} writes={writes} />
      <Questions key={`q-${federation}`} federation={federation} writes={writes} />
    </div>
  );
}

function Orphaned({ federation }: { federation: string }) {
  const owners = useOwners();
  const { t, date } = useTexts();
  const query = useQuery({
    queryKey: ['orphaned-commitments', federation],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/orphaned-commitments', { query: { federation, page, limit }, signal })),
  });
  const role = (code: string) => wordFor(owners, code);
  return (
    <section className={ui.stack} aria-labelledby="orphaned">
      <h2 id="orphaned">{t.responsible.orphaned}</h2>
      <p className={ui.soft}>{t.responsible.orphanedLead}</p>
      <Loaded query={query}>
        {(all) => (all.length === 0 ? <p>{t.responsible.noOrphans}</p> : (
          <ul className={ui.rows}>
            {all.map((it) => (
              <li key={it.commitment} className={ui.row}>
                <div>
                  <h3><Link to={`/atagande/${it.commitment}`}>{it.number}. <Said words={it.title} /></Link></h3>
                  <p className={`${ui.soft} ${ui.small}`}>{t.responsible.vacantSince(role(it.role), date(it.since))}</p>
                </div>
                {it.standIn ? <Tag tone="going" icon="dot">{t.responsible.standIn(role(it.standIn))}</Tag> : <Tag tone="late" icon="alarm">{t.responsible.nobody}</Tag>}
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </section>
  );
}

function Vacancies({ federation, writes }: { federation: string; writes: boolean }) {
  const owners = useOwners();
  const { t, date } = useTexts();
  const query = useQuery({
    queryKey: ['vacancies', federation],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/vacancies', { query: { federation, page, limit }, signal })),
  });
  return (
    <section className={ui.stack} aria-labelledby="vacancies">
      <h2 id="vacancies">{t.responsible.vacancies}</h2>
      <Loaded query={query}>
        {(all) => (
          <>
            {all.length === 0 && <p>{t.responsible.noVacancies}</p>}
            {all.length > 0 && (
              <ul className={ui.rows}>
                {all.map((v) => (
                  <li key={v.id} className={ui.row}>
                    <div><h3>{wordFor(owners, v.role)}</h3><p className={ui.soft}>{t.responsible.since(date(v.since))}</p></div>
                    {writes && <Fill vacancy={v} />}
                  </li>
                ))}
              </ul>
            )}
            {writes && <Report federation={federation} vacant={all.map((v) => v.role)} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Fill({ vacancy: v }: { vacancy: Vacancy }) {
  const owners = useOwners();
  const { t } = useTexts();
  const send = useWrite(
    async (id: string, idempotencyKey) => {
      const { etag } = await api.getTagged('/commitments/v1/vacancies/{id}', { path: { id } });
      return api.post('/commitments/v1/vacancies/{id}/filling', { path: { id }, idempotencyKey, etag });
    },
    { outdates: ['vacancies', 'orphaned-commitments'] },
  );
  return (
    <div>
      <WriteTrouble of={send} />
      <button type="button" className={ui.secondary} aria-disabled={send.isPending} onClick={() => { if (!send.isPending) send.mutate(v.id); }}>
        {send.isPending ? t.saving : t.responsible.fill}<span className={ui.hidden}>: {wordFor(owners, v.role)}</span>
      </button>
    </div>
  );
}

function Report({ federation, vacant }: { federation: string; vacant: string[] }) {
  const owners = useOwners();
  const { t, compare } = useTexts();
  const { form, fields } = useFields();
  const [role, setRole] = useState('');
  const { data: commitments } = useQuery(queries.commitments(federation));
  const roles = [...new Set((commitments ?? []).flatMap((c) => [c.owner, c.deputy ?? '']))].filter((r) => r && !vacant.includes(r)).map((r) => [r, wordFor(owners, r)] as const).toSorted((a, b) => compare(a[1], b[1]));
  const send = useWrite(
    (given: string, idempotencyKey) => api.post('/commitments/v1/vacancies', { body: { federation, role: given }, idempotencyKey }),
    { outdates: ['vacancies', 'orphaned-commitments'], onDone: () => setRole(''), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const chosen = role || roles[0]?.[0];
    if (chosen && !send.isPending) send.mutate(chosen);
  };
  return (
    <Fold title={t.responsible.report}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`} aria-label={t.responsible.report}>
        <WriteTrouble of={send} />
        <Choice id="role" label={t.responsible.role} value={role || (roles[0]?.[0] ?? '')} onChange={setRole} options={roles} />
        <div className={ui.actions}>
          <button type="submit" className={ui.secondary} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.responsible.submitVacancy}</button>
          <output>{send.isSuccess && t.responsible.saved}</output>
        </div>
      </Form>
    </Fold>
  );
}

function Questions({ federation, writes }: { federation: string; writes: boolean }) {
  const { t, date } = useTexts();
  const query = useQuery({
    queryKey: ['outside-questions', federation],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/outside-questions', { query: { federation, page, limit }, signal })),
  });
  return (
    <section className={ui.stack} aria-labelledby="questions">
      <h2 id="questions">{t.responsible.questions}</h2>
      <p className={ui.soft}>{t.responsible.questionsLead}</p>
      <Loaded query={query}>
        {(all) => (all.length === 0 ? <p>{t.responsible.noQuestions}</p> : (
          <ul className={ui.rows}>
            {all.map((q) => (
              <li key={q.id} className={ui.row}>
                <div>
                  <h3 lang="sv">{q.body}</h3>
                  <p lang="sv">{q.question}</p>
                  {q.answer && <p lang="sv">{q.standing && <b>{wordFor(t.answer.standings, q.standing)}. </b>}{q.answer}</p>}
                  <p className={`${ui.soft} ${ui.small}`}>
                    <Link to={`/atagande/${q.commitment}`}>{t.responsible.commitment}</Link> · {q.answeredOn ? t.responsible.answered(date(q.answeredOn)) : t.responsible.answerBy(date(q.answerBy))}
                  </p>
                  {writes && q.state === 'WAITING' && <Withdraw question={q} />}
                </div>
                <Tag tone={q.state === 'ANSWERED' ? 'kept' : q.state === 'WAITING' ? 'going' : 'quiet'} icon={q.state === 'ANSWERED' ? 'check' : 'dot'}>{wordFor(t.responsible.states, q.state)}</Tag>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
      {writes && <AskForm federation={federation} />}
    </section>
  );
}

function Withdraw({ question: q }: { question: Question }) {
  const { t } = useTexts();
  const send = useWrite(
    async (id: string, idempotencyKey) => {
      const { etag } = await api.getTagged('/commitments/v1/outside-questions/{id}', { path: { id } });
      return api.post('/commitments/v1/outside-questions/{id}/withdrawal', { path: { id }, idempotencyKey, etag });
    },
    { outdates: ['outside-questions'] },
  );
  return (
    <div>
      <WriteTrouble of={send} />
      <button type="button" className={ui.plain} aria-disabled={send.isPending} onClick={() => { if (!send.isPending) send.mutate(q.id); }}>
        {send.isPending ? t.saving : t.responsible.withdraw}<span className={ui.hidden}>: {q.body}</span>
      </button>
    </div>
  );
}

function AskForm({ federation }: { federation: string }) {
  const { t, lang } = useTexts();
  const { form, fields } = useFields();
  const { draft, change: set, clear } = useDraft(`question:${federation}`, { commitment: '', body: '', question: '' });
  const { data: commitments } = useQuery(queries.commitments(federation));
  const options = (commitments ?? []).map((c) => [c.id, `${c.number}. ${c.title[lang] || c.title.sv}`] as const);
  const chosen = draft.commitment || options[0]?.[0] || '';
  const send = useWrite(
    (body: Ask, idempotencyKey) => api.post('/commitments/v1/outside-questions', { body, idempotencyKey }),
    { outdates: ['outside-questions'], onDone: clear, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const whole = fields.check({ '/body': draft.body.trim() === '' && 'Required', '/question': draft.question.trim() === '' && 'Required' });
    if (whole && !send.isPending) send.mutate({ commitment: chosen, body: draft.body.trim(), question: draft.question.trim() });
  };
  const link = send.data?.data;
  return (
    <>
      {link && (
        <div tabIndex={-1} ref={focusOnArrival}>
          <Note tone="good" icon="check" title={t.responsible.linkTitle}>
            <p>{t.responsible.linkText}</p>
            <p className={css.link}><b>{window.location.origin}/svar/{link.code}</b></p>
          </Note>
        </div>
      )}
      <Fold title={t.responsible.ask}>
        <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`} aria-label={t.responsible.ask}>
          <WriteTrouble of={send} draftKept />
          <Choice id="commitment" label={t.responsible.commitment} value={chosen} onChange={(commitment) => set({ ...draft, commitment })} options={options} />
          <Field fields={fields} at="/body" label={t.responsible.body} hint={t.responsible.bodyHint} max={200} value={draft.body} onChange={(body) => set({ ...draft, body })} required />
          <Field fields={fields} at="/question" label={t.responsible.question} rows={4} max={2000} value={draft.question} onChange={(question) => set({ ...draft, question })} required />
          <div><button type="submit" className={ui.primary} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.responsible.submit}</button></div>
        </Form>
      </Fold>
    </>
  );
}
