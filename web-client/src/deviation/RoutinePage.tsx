import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { NewRoutineReview, RoutineFigures } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { Choice, Field } from '../ui/Field';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { useOversightTexts } from './oversightTexts';

const SHOWN = 6;

/** Half-years that are over, the newest first. */
export function halvesBefore(now: Date): string[] {
  const current = now.getFullYear() * 2 + (now.getMonth() < 6 ? 0 : 1);
  return Array.from({ length: SHOWN }, (_, i) => current - 1 - i).map((n) => `${Math.floor(n / 2)}-H${(n % 2) + 1}`);
}

export default function RoutinePage() {
  const { t } = useOversightTexts();
  const federation = useFederation('routine');
  const { may } = useSession();
  const { now } = useNow();
  const halves = halvesBefore(now);
  const [half, choose] = useState(halves[0] ?? '');
  const [saved, save] = useState(0);
  return (
    <div className={ui.page}>
      <PageHead title={t.routine.title} windowTitle={t.routine.title} lead={t.routine.lead}><FederationChoice work="routine" /></PageHead>
      {saved > 0 && <div key={saved} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{t.routine.saved}</p></Note></div>}
      <Choice id="half" label={t.routine.half} value={half} onChange={choose} options={halves.map((h) => [h, t.routine.halfName(h)] as const)} />
      <Figures federation={federation} half={half} />
      <Reviews federation={federation} />
      {may(['OFFICE', 'CASE_HANDLER'], federation) && <Tell key={half} federation={federation} half={half} onDone={() => save(saved + 1)} />}
    </div>
  );
}

function Figures({ federation, half }: { federation: string; half: string }) {
  const { t } = useOversightTexts();
  const figures = useQuery(queries.routineFigures(federation, half));
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="figures">
      <h2 id="figures">{t.routine.figures(t.routine.halfName(half))}</h2>
      <Loaded query={figures}>{(f) => <Numbers figures={f} />}</Loaded>
      <p className={ui.soft}>{t.routine.fewHint}</p>
    </section>
  );
}

function Numbers({ figures: f }: { figures: RoutineFigures }) {
  const { t } = useOversightTexts();
  const rows: [string, number | null | undefined][] = [
    [t.routine.cases, f.cases],
    [t.routine.medianAcknowledge, f.medianDaysToAcknowledge],
    [t.routine.medianFeedback, f.medianDaysToFeedback],
    [t.routine.withFeedback, f.withFeedback],
    [t.routine.structural, f.structural],
    [t.routine.positive, f.positive],
    [t.routine.effectsTold, f.effectsTold],
    [t.routine.helped, f.helped],
  ];
  return (
    <>
      <dl className={ui.facts}>{rows.map(([label, n]) => <div key={label}><dt>{label}</dt><dd>{n ?? t.routine.few}</dd></div>)}</dl>
      {f.grounds.length > 0 && (
        <>
          <h3>{t.routine.grounds}</h3>
          <dl className={ui.facts}>{f.grounds.map((g) => <div key={g.ground}><dt>{wordFor(t.report.groundNames, g.ground)}</dt><dd>{g.cases}</dd></div>)}</dl>
        </>
      )}
    </>
  );
}

function Reviews({ federation }: { federation: string }) {
  const { t, date } = useOversightTexts();
  const reviews = useQuery(queries.routineReviews(federation));
  return (
    <section className={ui.stack} aria-labelledby="reviews">
      <h2 id="reviews">{t.routine.reviews}</h2>
      <Loaded query={reviews}>
        {(all) => (all.length === 0
          ? <p>{t.routine.noReviews}</p>
          : all.map((r) => (
            <article key={r.id} className={`${ui.card} ${ui.stack}`}>
              <h3>{t.routine.halfName(r.half)}</h3>
              <p className={ui.soft}>{t.routine.heldOn(date(r.heldOn))}</p>
              <p lang="sv">{r.conclusions}</p>
              <Numbers figures={r.figures} />
            </article>
          )))}
      </Loaded>
    </section>
  );
}

function Tell({ federation, half, onDone }: { federation: string; half: string; onDone: () => void }) {
  const { t } = useOversightTexts();
  const { form, fields } = useFields();
  const [heldOn, setHeldOn] = useState('');
  const [conclusions, setConclusions] = useState('');
  const tell = useWrite(
    (body: NewRoutineReview, idempotencyKey) => api.post('/deviations/v1/routine-reviews', { body, idempotencyKey }),
    {
      outdates: ['routine-reviews'],
      onDone: () => {
        setConclusions('');
        onDone();
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({ '/heldOn': heldOn === '' && 'Required', '/conclusions': conclusions.trim() === '' && 'Required' });
    if (complete && !tell.isPending) tell.mutate({ federation, half, heldOn, conclusions: conclusions.trim() });
  };
  return (
    <Fold title={`${t.routine.tell}: ${t.routine.halfName(half)}`}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={tell} />
        <Field fields={fields} at="/heldOn" type="day" label={t.routine.day} value={heldOn} onChange={setHeldOn} required />
        <Field fields={fields} at="/conclusions" label={t.routine.conclusions} hint={t.routine.conclusionsHint} rows={4} max={4000} value={conclusions} onChange={setConclusions} required />
        <div><button type="submit" className={ui.primary} aria-disabled={tell.isPending}>{tell.isPending ? t.saving : t.routine.save}</button></div>
      </Form>
    </Fold>
  );
}
