import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, type Tagged } from '../api/client';
import type { ViolenceWork } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { Fold } from '../ui/Fold';
import { isDay } from '../ui/clock';
import { DayForm } from '../ui/DayForm';
import { Choice, Field, Several } from '../ui/Field';
import { FederationChoice, useFederation, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { focusOnArrival, Note, PageHead, Tag } from '../ui/parts';
import { QuickExit, Support } from '../ui/QuickExit';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { useTexts } from './texts';

type Routine = ViolenceWork['routines'][number];

export default function ViolencePage() {
  const { t } = useTexts();
  const federation = useFederation('violence');
  const work = useQuery({ ...queries.violenceWork(federation), refetchOnWindowFocus: false });
  return (
    <div className={ui.page}>
      <QuickExit />
      <PageHead title={t.violence.title} windowTitle={t.violence.title} lead={t.violence.lead}><FederationChoice work="violence" /></PageHead>
      <Loaded query={work}>{(tagged) => <Work key={federation} tagged={tagged} onLatest={() => void work.refetch()} />}</Loaded>
      <Support />
    </div>
  );
}

interface Part {
  tagged: Tagged<ViolenceWork>;
  writes: boolean;
  onDone: () => void;
  onLatest: () => void;
}

function Work({ tagged, onLatest }: { tagged: Tagged<ViolenceWork>; onLatest: () => void }) {
  const { t } = useTexts();
  const { may } = useSession();
  const [times, again] = useState(0);
  const part: Part = { tagged, onLatest, onDone: () => again(times + 1), writes: may(['OFFICE', 'PROJECT_LEADER'], tagged.data.federation) };
  return (
    <>
      {times > 0 && <div key={times} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{t.violence.saved}</p></Note></div>}
      <Trainings work={tagged.data} />
      <Routines {...part} />
      <SupportMap {...part} />
    </>
  );
}

function Trainings({ work: w }: { work: ViolenceWork }) {
  const { t, date } = useTexts();
  return (
    <section className={ui.stack} aria-labelledby="trained">
      <div>
        <h2 id="trained">{t.violence.trained}</h2>
        <p className={ui.soft}>{t.violence.trainedLead}</p>
      </div>
      {w.trainings.length === 0 ? <p>{t.violence.noTrainings}</p> : <p><strong>{t.violence.trainedCount(w.staffReached)}</strong></p>}
      {w.trainings.length > 0 && <ul className={ui.rows}>
        {w.trainings.map((it) => (
          <li key={it.activity} className={ui.row}><p><time dateTime={it.day}>{date(it.day)}</time>: {t.violence.training(wordFor(t.violence.trainingKinds, it.kind), it.reached)}</p></li>
        ))}
      </ul>}
    </section>
  );
}

function Routines(part: Part) {
  const { t, date } = useTexts();
  const initiative = useInitiativeName();
  const { tagged: { data: w, etag }, writes } = part;
  const sides = (r: Routine) => t.violence.about(r.sides.map((side) => wordFor(t.violence.sides, side)).join(t.violence.and));
  return (
    <section className={ui.stack} aria-labelledby="routines">
      <div>
        <h2 id="routines">{t.violence.routines}</h2>
        <p className={ui.soft}>{t.violence.routinesLead}</p>
      </div>
      {w.routines.length === 0 && <p>{t.violence.noRoutines}</p>}
      <ul className={ui.rows}>
        {w.routines.map((r) => (
          <li key={r.initiative + r.since} className={ui.row}>
            <div>
              <h3>{initiative(r.initiative)}</h3>
              <p>{t.violence.since(date(r.since))}{r.lastDay && `. ${t.violence.until(date(r.lastDay))}`}</p>
              <p className={`${ui.soft} ${ui.small}`}>{wordFor(t.violence.forms, r.form)} · {sides(r)}</p>
              {writes && !r.lastDay && <End key={etag} routine={r} {...part} />}
            </div>
            {r.lastDay ? <Tag tone="quiet" icon="dot">{t.violence.stopped}</Tag> : <Tag tone="kept" icon="check">{t.violence.asks}</Tag>}
          </li>
        ))}
      </ul>
      {writes && <Begin key={etag} {...part} />}
    </section>
  );
}

function End({ routine: r, tagged: { data: w, etag }, onDone, onLatest }: Part & { routine: Routine }) {
  const { t } = useTexts();
  const { today } = useNow();
  return (
    <DayForm title={t.violence.end} label={t.violence.lastDay} at="/lastDay" first={today} onDone={onDone} onLatest={onLatest}
      send={(lastDay, idempotencyKey) => api.post('/commitments/v1/violence-work/{federation}/routines/{initiative}/ending', { path: { federation: w.federation, initiative: r.initiative }, body: { lastDay }, idempotencyKey, etag })} />
  );
}

interface Draft {
  initiative: string;
  form: Exclude<Routine['form'], 'UNKNOWN'>;
  sides: string[];
  since: string;
}

function Begin({ tagged: { data: w, etag }, onDone, onLatest }: Part) {
  const { t, lang, compare } = useTexts();
  const { form, fields } = useFields();
  const { data: initiatives } = useQuery(queries.initiatives);
  const own = (initiatives ?? []).filter((i) => i.federation === w.federation).map((i) => [i.id, i.name[lang] || i.name.sv] as const).toSorted(([, a], [, b]) => compare(a, b));
  const [draft, set] = useState<Draft>({ initiative: '', form: 'NNS_SEVEN_QUESTIONS', sides: ['EXPOSURE', 'PERPETRATION'], since: '' });
  const chosen = draft.initiative || own[0]?.[0] || '';
  const begin = useWrite(
    (given: Draft, idempotencyKey) => api.put('/commitments/v1/violence-work/{federation}/routines/{initiative}', {
      path: { federation: w.federation, initiative: given.initiative },
      body: { form: given.form, sides: given.sides as Routine['sides'], since: given.since },
      idempotencyKey,
      etag,
    }),
    { outdates: ['violence-work'], onDone, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!begin.isPending && chosen && fields.check({ '/since': !isDay(draft.since) && 'Day', '/sides': draft.sides.length === 0 && 'Choose' })) begin.mutate({ ...draft, initiative: chosen });
  };
  return (
    <Fold title={t.violence.begin}>
      {own.length === 0 ? <p>{t.violence.noInitiatives}</p> : (
        <Form ref={form} onSubmit={submit} className={`form ${ui.narrow}`}>
          <WriteTrouble of={begin} onLatest={onLatest} />
          <Choice id="initiative" label={t.violence.initiative} value={chosen} onChange={(initiative) => set({ ...draft, initiative })} options={own} />
          <Choice id="asking-form" label={t.violence.form} value={draft.form} onChange={(f) => set({ ...draft, form: f as Draft['form'] })} options={Object.entries(t.violence.forms)} />
          <Several fields={fields} at="/sides" label={t.violence.side} value={draft.sides} onChange={(sides) => set({ ...draft, sides })} options={Object.entries(t.violence.sides)} />
          <Field fields={fields} at="/since" label={t.violence.sinceDay} hint={t.violence.beginHint} value={draft.since} onChange={(since) => set({ ...draft, since })} type="day" required />
          <div><button type="submit" className={ui.primary} aria-disabled={begin.isPending}>{begin.isPending ? t.violence.saving : t.violence.save}</button></div>
        </Form>
      )}
    </Fold>
  );
}

function SupportMap({ tagged: { data: w, etag }, writes, onDone, onLatest }: Part) {
  const { t, date } = useTexts();
  const { today } = useNow();
  const { state, updatedOn, oldFrom } = w.supportMap;
  return (
    <section className={ui.stack} aria-labelledby="map">
      <div>
        <h2 id="map">{t.violence.map}</h2>
        <p className={ui.soft}>{t.violence.mapLead}</p>
      </div>
      {state === 'CURRENT' && <Tag tone="kept" icon="check">{wordFor(t.violence.mapStates, state)}</Tag>}
      {state === 'OLD' && <Tag tone="soon" icon="clock">{wordFor(t.violence.mapStates, state)}</Tag>}
      {state === 'MISSING' && <Tag tone="late" icon="alarm">{wordFor(t.violence.mapStates, state)}</Tag>}
      {updatedOn && oldFrom && <p>{t.violence.mapUpdated(date(updatedOn))}. {(state === 'OLD' ? t.violence.mapWasDue : t.violence.mapOldFrom)(date(oldFrom))}.</p>}
      {writes && (
        <DayForm key={etag} title={t.violence.updateMap} label={t.violence.updatedOn} at="/updatedOn" first={today} onDone={onDone} onLatest={onLatest}
          send={(day, idempotencyKey) => api.put('/commitments/v1/violence-work/{federation}/support-map', { path: { federation: w.federation }, body: { updatedOn: day }, idempotencyKey, etag })} />
      )}
    </section>
  );
}
