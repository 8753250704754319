import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, type Body, type Reply, type Tagged } from '../api/client';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { isDay } from '../ui/clock';
import { Choice, Field } from '../ui/Field';
import { useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { WriteTrouble } from '../ui/Trouble';
import { Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { MeasureRows } from './Measures';
import { useTexts } from './texts';

type FollowUpView = Reply<'/commitments/v1/suppliers/{id}/visits/{visit}/follow-up'>;
type Findings = Body<'/commitments/v1/suppliers/{id}/visits/{visit}/follow-up/findings', 'put'>;
type NewMeasure = Body<'/commitments/v1/suppliers/{id}/visits/{visit}/follow-up/measures'>;
type Mark = Findings['findings'][number]['mark'];
interface Path {
  id: string;
  visit: string;
}
interface Part {
  path: Path;
  tagged: Tagged<FollowUpView>;
  onLatest: () => void;
}

/** Before the visit: what participants told of. At it: the supplier's own sentences. After it: what it leads to. */
export function FollowUp({ path, day }: { path: Path; day: string }) {
  const { t } = useTexts();
  const { today } = useNow();
  const query = useQuery({
    queryKey: ['suppliers', path.id, 'follow-up', path.visit],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/suppliers/{id}/visits/{visit}/follow-up', { path, signal }),
    refetchOnWindowFocus: false,
  });
  const onLatest = () => void query.refetch();
  return (
    <Loaded query={query}>
      {(tagged) => (
        <>
          <Experience view={tagged.data} />
          <Sentences key={tagged.etag} path={path} tagged={tagged} onLatest={onLatest} open={day <= today} />
          <section className={ui.stack} aria-labelledby="visit-measures">
            <h2 id="visit-measures">{t.suppliers.measures}</h2>
            <MeasureRows all={tagged.data.measures} />
            {day <= today && <AgreeOn key={tagged.etag} path={path} tagged={tagged} onLatest={onLatest} />}
          </section>
        </>
      )}
    </Loaded>
  );
}

function Experience({ view: v }: { view: FollowUpView }) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const initiative = useInitiativeName();
  return (
    <section className={ui.stack} aria-labelledby="experience">
      <div>
        <h2 id="experience">{t.suppliers.experience}</h2>
        <p className={ui.soft}>{t.suppliers.experienceLead(date(v.from), date(v.to))}</p>
      </div>
      {v.experience.length === 0 && <p>{t.suppliers.noInitiatives}</p>}
      <ul className={ui.rows}>
        {v.experience.map((e) => (
          <li key={`${e.federation} ${e.initiative}`}><b>{initiative(e.initiative)}</b> ({name(e.federation)}): {typeof e.reports === 'number' ? t.suppliers.reports(e.reports) : t.suppliers.tooFew}</li>
        ))}
      </ul>
    </section>
  );
}

function Sentences({ path, tagged: { data: v, etag }, onLatest, open }: Part & { open: boolean }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const { draft: marks, change: setMarks, clear } = useDraft(`marks:${path.visit}`, v.sentences.map((s) => ({ mark: s.mark ?? '', note: s.note ?? '' })));
  const change = (at: number, part: Partial<{ mark: string; note: string }>) => setMarks(marks.map((m, i) => (i === at ? { ...m, ...part } : m)));
  const save = useWrite(
    (body: Findings, idempotencyKey) => api.put('/commitments/v1/suppliers/{id}/visits/{visit}/follow-up/findings', { path, body, idempotencyKey, etag }),
    { outdates: ['suppliers'], onDone: clear, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (save.isPending) return;
    save.mutate({
      findings: v.sentences.flatMap((s, i) => {
        const given = marks[i];
        return given?.mark ? [{ area: s.area, sentence: s.sentence, mark: given.mark as Mark, note: given.note.trim() || null }] : [];
      }),
    });
  };
  return (
    <section className={ui.stack} aria-labelledby="sentences">
      <div>
        <h2 id="sentences">{t.suppliers.sentences}</h2>
        <p className={ui.soft}>{v.sentences.length === 0 ? t.suppliers.noSentences : t.suppliers.sentencesLead}</p>
      </div>
      {v.sentences.length > 0 && (
        <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`} aria-labelledby="sentences">
          <WriteTrouble of={save} onLatest={onLatest} draftKept />
          {v.sentences.map((s, i) => (
            <fieldset key={`${s.area} ${s.sentence}`} className={`${ui.card} ${ui.stack}`}>
              <legend><span>{wordFor(t.suppliers.areas, s.area)}: </span><q lang="sv">{s.sentence}</q></legend>
              {open && (
                <>
                  <Choice id={`mark-${i}`} label={t.suppliers.mark} value={marks[i]?.mark ?? ''} onChange={(mark) => change(i, { mark })}
                    options={[['', t.suppliers.notMarked], ...Object.entries(t.suppliers.marks)]} />
                  {marks[i]?.mark && <Field fields={fields} at={`/notes/${i}`} label={t.suppliers.markNote} hint={t.suppliers.agreedHint} value={marks[i].note} onChange={(note) => change(i, { note })} rows={2} max={500} />}
                </>
              )}
            </fieldset>
          ))}
          {open && <div><button type="submit" className={ui.primary} aria-disabled={save.isPending}>{save.isPending ? t.suppliers.saving : t.suppliers.saveMarks}</button></div>}
        </Form>
      )}
    </section>
  );
}

function AgreeOn({ path, tagged: { etag }, onLatest }: Part) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [draft, set] = useState<NewMeasure>({ what: '', by: '', who: '' });
  const agree = useWrite(
    (body: NewMeasure, idempotencyKey) => api.post('/commitments/v1/suppliers/{id}/visits/{visit}/follow-up/measures', { path, body, idempotencyKey, etag }),
    { outdates: ['suppliers', 'activities'], onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!agree.isPending && fields.check({
      '/what': draft.what.trim() === '' && 'Required',
      '/by': !isDay(draft.by) && 'Day',
      '/who': draft.who.trim() === '' && 'Required',
    })) agree.mutate({ what: draft.what.trim(), by: draft.by, who: draft.who.trim() });
  };
  return (
    <Fold title={t.suppliers.newMeasure}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.narrow}`} aria-label={t.suppliers.newMeasure}>
        <WriteTrouble of={agree} onLatest={onLatest} />
        <Field fields={fields} at="/what" label={t.suppliers.measureWhat} value={draft.what} onChange={(what) => set({ ...draft, what })} max={200} required />
        <Field fields={fields} at="/by" label={t.suppliers.measureBy} value={draft.by} onChange={(by) => set({ ...draft, by })} type="day" required />
        <Field fields={fields} at="/who" label={t.suppliers.measureWho} hint={t.suppliers.measureWhoHint} value={draft.who} onChange={(who) => set({ ...draft, who })} max={100} required />
        <div><button type="submit" className={ui.primary} aria-disabled={agree.isPending}>{agree.isPending ? t.suppliers.saving : t.suppliers.newMeasure}</button></div>
      </Form>
    </Fold>
  );
}
