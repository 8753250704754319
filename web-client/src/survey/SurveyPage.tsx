import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams, useNavigate } from 'react-router';
import { api, type Tagged } from '../api/client';
import type { Survey } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded, Loading } from '../ui/Loaded';
import { Note, PageHead, Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { CodesPart } from './CodesPart';
import { ForecastPart } from './ForecastPart';
import css from './survey.module.css';
import { useTexts } from './texts';

// Only the office writes.
const PlanForm = lazy(() => import('./PlanForm'));
const DecisionForm = lazy(() => import('./DecisionForm'));
const InformationForm = lazy(() => import('./InformationForm'));

export default function SurveyPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.survey(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <One tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

function One({ tagged, onLatest }: { tagged: Tagged<Survey>; onLatest: () => void }) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const { may } = useSession();
  const s = tagged.data;
  const office = may(['OFFICE'], s.federation);
  const stage = s.stage;
  // The form begins anew with what was stored: that it was stored is said from outside.
  const [planSaved, sayPlan] = useState(false);
  const step = { tagged, onLatest };
  return (
    <article className={ui.page}>
      <PageHead title={<span lang="sv">{s.title}</span>} windowTitle={s.title} crumbs={[{ to: `/undersokningar?forbund=${s.federation}`, text: t.survey.back }]}>
        <p className={ui.soft}>{name(s.federation)}</p>
        <Tag tone={stage === 'OPEN' ? 'going' : 'quiet'} icon={stage === 'OPEN' ? 'arrow' : 'dot'}>{wordFor(t.survey.stages, stage)}</Tag>
        {s.openedOn && <p className={ui.soft}>{t.survey.opened(date(s.openedOn))}</p>}
        {s.closedOn && <p className={ui.soft}>{t.survey.closed(date(s.closedOn))}</p>}
      </PageHead>
      {['INVESTIGATION', 'DECIDED', 'INFORMED'].includes(stage) && s.missing.length > 0 && (
        <Note icon="waiting" title={t.survey.missing}><ul>{s.missing.map((m) => <li key={m}>{wordFor(t.survey.missingWords, m)}</li>)}</ul></Note>
      )}
      <Suspense fallback={<Loading />}>
        {stage === 'INVESTIGATION' && office ? <PlanForm key={tagged.etag} {...step} saved={planSaved} say={sayPlan} /> : <Plan survey={s} />}
        {stage === 'INVESTIGATION' && office && <DecisionForm {...step} />}
        {s.decision && (
          <section className={ui.stack}>
            <h2>{t.survey.decision}</h2>
            <p>{s.decision.collect ? t.survey.collectYes : t.survey.collectNo}. <span lang="sv">{s.decision.by}</span>, {date(s.decision.on)}, <span lang="sv">{s.decision.reference}</span>.</p>
          </section>
        )}
        {stage === 'DECIDED' && office && <InformationForm {...step} />}
      </Suspense>
      {s.information && <Fold title={t.survey.information}><p lang="sv" className={css.information}>{s.information.text}</p></Fold>}
      {s.plan.questions.length > 0 && s.plan.invited > 0 && <ForecastPart survey={s} />}
      {office && ['DECIDED', 'INFORMED', 'OPEN'].includes(stage) && <CodesPart survey={s} />}
      {stage === 'INFORMED' && office && <Step id={s.id} what="opening" label={t.survey.open} primary />}
      {['OPEN', 'CLOSED', 'RESULT'].includes(stage) && <Collection survey={s} office={office} />}
      {stage === 'CLOSED' && office && s.closedOn && <ResultPart survey={s} closedOn={s.closedOn} />}
      {stage === 'RESULT' && <p><Link to={`/statistik?forbund=${s.federation}`}>{t.survey.toResult}</Link></p>}
    </article>
  );
}

function Plan({ survey: { plan } }: { survey: Survey }) {
  const { t, lang } = useTexts();
  const bank = useQuery(queries.questionBank(lang));
  const text = (id: string) => bank.data?.questions.find((q) => q.id === id)?.text ?? id;
  const rows = [[t.survey.purpose, plan.purpose], [t.survey.consultation, plan.consultation], [t.survey.impactAssessment, plan.impactAssessment], [t.survey.disposal, plan.disposal]] as const;
  return (
    <section className={ui.stack}>
      <h2>{t.survey.plan}</h2>
      <dl className={css.said}>
        {rows.map(([term, said]) => <div key={term}><dt>{term}</dt><dd lang="sv">{said || '–'}</dd></div>)}
        <div><dt>{t.survey.invited}</dt><dd>{plan.invited}</dd></div>
      </dl>
      <ul>{plan.questions.map((q) => <li key={q}>{text(q)}</li>)}</ul>
    </section>
  );
}

type StepName = 'opening' | 'closing' | 'result' | 'destruction';

/** Opening, closing, telling the result, destroying: one press, after which the page tells how it stands. */
function Step({ id, what, label, lead, primary = false }: { id: string; what: StepName; label: string; lead?: string; primary?: boolean }) {
  const write = useWrite(
    (step: StepName, idempotencyKey) => api.post(`/statistics/v1/surveys/{id}/${step}`, { path: { id }, idempotencyKey }) as Promise<unknown>,
    { outdates: ['surveys'] },
  );
  return (
    <div className={ui.stack}>
      {lead && <p className={ui.soft}>{lead}</p>}
      <WriteTrouble of={write} />
      <div className={ui.actions}><button type="button" className={primary ? `${ui.primary} ${ui.big}` : ui.secondary} aria-disabled={write.isPending} onClick={() => !write.isPending && write.mutate(what)}>{label}</button></div>
    </div>
  );
}

/** The tables are proved first; then the survey has a result. */
function ResultPart({ survey: s, closedOn }: { survey: Survey; closedOn: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const ask = useWrite(
    (survey: string, idempotencyKey) => api.post('/statistics/v1/releases', { body: { federation: s.federation, scheme: 'survey-answers', subject: survey, block: closedOn.slice(0, 7) }, idempotencyKey }),
    { outdates: ['releases'], onDone: ({ data }) => void navigate(`/statistik/${data.id}`) },
  );
  return (
    <section className={ui.stack} aria-labelledby="result">
      <h2 id="result">{t.survey.result}</h2>
      <p className={ui.soft}>{t.survey.resultLead}</p>
      <WriteTrouble of={ask} />
      <div className={ui.actions}><button type="button" className={ui.secondary} aria-disabled={ask.isPending} onClick={() => !ask.isPending && ask.mutate(s.id)}>{t.survey.makeTable}</button></div>
      <Step id={s.id} what="result" label={t.survey.hasResult} lead={t.survey.hasResultLead} primary />
    </section>
  );
}

function Collection({ survey: s, office }: { survey: Survey; office: boolean }) {
  const { t, date } = useTexts();
  const collection = useQuery(queries.surveyCollection(s.id));
  return (
    <section className={ui.stack} aria-labelledby="collection">
      <h2 id="collection">{t.survey.collection}</h2>
      <Loaded query={collection}>
        {(c) => (
          <>
            <p><b>{t.survey.counted(c.counted)}</b></p>
            <p className={ui.soft}>{t.survey.countedHint}</p>
            {c.destroyedOn && <p>{t.survey.destroyed(date(c.destroyedOn))}</p>}
            {s.stage === 'OPEN' && <p><Link to={`/svara/${s.id}`}>{t.survey.answerLink}</Link></p>}
            {office && s.stage === 'OPEN' && <Step id={s.id} what="closing" label={t.survey.close} lead={t.survey.closeLead} />}
            {office && s.stage !== 'OPEN' && !c.destroyedOn && <Fold title={t.survey.destroy}><Step id={s.id} what="destruction" label={t.survey.destroy} lead={t.survey.destroyLead} /></Fold>}
          </>
        )}
      </Loaded>
    </section>
  );
}
