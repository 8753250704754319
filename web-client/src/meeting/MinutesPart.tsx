import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, type Tagged } from '../api/client';
import type { AgendaItem, Meeting, Minutes } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Fold } from '../ui/Fold';
import { Field } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Note } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { draftOf } from './draftOf';
import { MinutesTag } from './MinutesTag';
import css from './meeting.module.css';
import { useTexts } from './texts';

/** The minutes: written by who runs the meeting, approved by two others, then locked with a digest that anybody can check. */
export default function MinutesPart({ meeting, runs }: { meeting: Meeting; runs: boolean }) {
  const { t } = useTexts();
  const minutes = useQuery({ ...queries.minutes(meeting.id), refetchOnWindowFocus: false });
  const agenda = useQuery(queries.agenda(meeting.id));
  return (
    <section className={ui.stack} aria-labelledby="minutes">
      <h2 id="minutes">{t.atMeeting.minutes.title}</h2>
      <Loaded query={minutes}>
        {(tagged) => <One tagged={tagged} meeting={meeting} items={agenda.data ?? []} runs={runs} onLatest={() => void minutes.refetch()} />}
      </Loaded>
    </section>
  );
}

function One({ tagged, meeting, items, runs, onLatest }: { tagged: Tagged<Minutes>; meeting: Meeting; items: AgendaItem[]; runs: boolean; onLatest: () => void }) {
  const { t, date, longDate } = useTexts();
  const m = t.atMeeting.minutes;
  const minutes = tagged.data;
  const [editing, setEditing] = useState(false);
  const adjust = useWrite(
    (_: 'adjust', idempotencyKey) =>
      api.post('/commitments/v1/meetings/{id}/minutes/adjustments', { path: { id: meeting.id }, idempotencyKey, etag: tagged.etag }),
    { outdates: ['minutes'] },
  );
  const open = minutes.state === 'DRAFT' || minutes.state === 'ADJUSTED_BY_ONE';
  return (
    <>
      <div className={css.meta}><MinutesTag minutes={minutes} /></div>
      {minutes.state === 'AWAITED' && <p className={minutes.missing ? ui.wrong : ui.soft}>{minutes.missing ? m.missing(date(minutes.dueOn)) : m.due(date(minutes.dueOn))}</p>}
      {minutes.text && !editing && <p lang="sv" className={`${ui.card} ${css.words}`}>{minutes.text}</p>}
      {minutes.adjustments.length > 0 && (
        <ul className={ui.small}>
          {minutes.adjustments.map((a) => <li key={a.role + a.day}>{m.adjustedBy(wordFor(t.atMeeting.roles, a.role), date(a.day))}</li>)}
        </ul>
      )}
      {minutes.lockedOn && minutes.sha256 && (
        <p className={`${ui.soft} ${ui.small}`}>{m.locked(date(minutes.lockedOn))} <code className={css.digest}>{minutes.sha256}</code></p>
      )}
      {minutes.addenda.map((a) => (
        <div key={a.sha256} className={css.previous}>
          <h3>{m.addendum(date(a.day))}</h3>
          <p lang="sv" className={css.words}>{a.text}</p>
          <p className={`${ui.soft} ${ui.small}`}><code className={css.digest}>{a.sha256}</code></p>
        </div>
      ))}
      {open && !editing && (
        <div className={`${ui.stack} ${ui.screen}`}>
          <p className={ui.soft}>{m.adjustLead}</p>
          <WriteTrouble of={adjust} onLatest={onLatest} />
          <div className={ui.actions}>
            <button type="button" className={ui.primary} aria-disabled={adjust.isPending} onClick={() => !adjust.isPending && adjust.mutate('adjust')}>{m.adjust}</button>
            {runs && <button type="button" className={ui.secondary} onClick={() => setEditing(true)}>{m.change}</button>}
          </div>
        </div>
      )}
      {runs && (editing || minutes.state === 'AWAITED') && (
        <Write
          key={String(tagged.etag) + items.length}
          meeting={meeting}
          etag={tagged.etag}
          saved={minutes.text ?? null}
          first={minutes.text ?? draftOf(meeting, items, longDate(meeting.startsAt))}
          onDone={() => setEditing(false)}
          onCancel={minutes.text ? () => setEditing(false) : null}
          onLatest={onLatest}
        />
      )}
      {runs && minutes.state === 'LOCKED' && <Add meeting={meeting} etag={tagged.etag} onLatest={onLatest} />}
      {!runs && minutes.state === 'AWAITED' && <Note icon="lock"><p>{m.awaited}</p></Note>}
      <div className={ui.screen}><button type="button" className={ui.secondary} onClick={() => window.print()}>{m.print}</button></div>
    </>
  );
}

function Write({ meeting, etag, saved, first, onDone, onCancel, onLatest }: {
  meeting: Meeting;
  etag: string | undefined;
  /** The text that stands now; null before there is one. */
  saved: string | null;
  first: string;
  onDone: () => void;
  /** Missing where there is no text to go back to. */
  onCancel: (() => void) | null;
  onLatest: () => void;
}) {
  const { t } = useTexts();
  const m = t.atMeeting.minutes;
  const { form, fields } = useFields();
  const { draft, kept, change, clear } = useDraft(`minutes:${meeting.id}`, { text: first, from: saved });
  // Whoever goes on with what was begun on an earlier text sees the newer one beside it.
  const overtaken = kept && saved !== null && draft.from !== saved;
  const { text } = draft;
  const write = useWrite(
    (body: { text: string }, idempotencyKey) => api.put('/commitments/v1/meetings/{id}/minutes', { path: { id: meeting.id }, body, idempotencyKey, etag }),
    {
      outdates: ['minutes'],
      onDone: () => {
        clear();
        onDone();
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/text': text.trim() === '' && 'Required' }) && !write.isPending) write.mutate({ text });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack} ${ui.screen}`}>
      {kept && <p className={ui.actions}>{overtaken ? m.overtaken : m.draftKept} <button type="button" className={ui.plain} onClick={clear}>{m.fromSaved}</button></p>}
      {overtaken && <p lang="sv" className={`${ui.card} ${css.words}`}>{saved}</p>}
      <Field fields={fields} at="/text" label={m.text} hint={m.textHint} rows={14} max={100_000} value={text} onChange={(typed) => change({ ...draft, text: typed })} required />
      <WriteTrouble of={write} onLatest={onLatest} draftKept />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={write.isPending}>{write.isPending ? t.atMeeting.saving : m.save}</button>
        {onCancel && <button type="button" className={ui.secondary} onClick={onCancel}>{t.atMeeting.cancel}</button>}
      </div>
    </Form>
  );
}

function Add({ meeting, etag, onLatest }: { meeting: Meeting; etag: string | undefined; onLatest: () => void }) {
  const { t } = useTexts();
  const m = t.atMeeting.minutes;
  const { form, fields } = useFields();
  const { draft: text, change: setText, clear } = useDraft(`addendum:${meeting.id}`, '');
  const add = useWrite(
    (body: { text: string }, idempotencyKey) => api.post('/commitments/v1/meetings/{id}/minutes/addenda', { path: { id: meeting.id }, body, idempotencyKey, etag }),
    { outdates: ['minutes'], onDone: clear, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/text': text.trim() === '' && 'Required' }) && !add.isPending) add.mutate({ text: text.trim() });
  };
  return (
    <Fold title={m.add}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <Field fields={fields} at="/text" label={m.remark} hint={m.remarkHint} rows={3} max={4000} value={text} onChange={setText} required />
        <WriteTrouble of={add} onLatest={onLatest} draftKept />
        <div className={ui.actions}><button type="submit" className={ui.primary} aria-disabled={add.isPending}>{m.add}</button></div>
      </Form>
    </Fold>
  );
}
