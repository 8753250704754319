import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { Meeting } from '../api/model';
import { useWrite } from '../api/useWrite';
import { Fold } from '../ui/Fold';
import { Field } from '../ui/Field';
import { wallClockOf } from '../ui/clock';
import { WriteTrouble } from '../ui/Trouble';
import { Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { instantsOf, Times, wrongTimes } from './OutcomeForm';
import { useTexts } from './texts';

type Change =
  | { what: 'time'; startsAt: string; endsAt: string }
  | { what: 'place'; place: string | null }
  | { what: 'theme'; theme: string | null; note: string | null }
  | { what: 'cancellation'; reason: string };

/** Changes this meeting and no other of its series. */
export function ChangeMeeting({ meeting: m, etag, onLatest }: { meeting: Meeting; etag: string | undefined; onLatest: () => void }) {
  const { t } = useTexts();
  const c = t.atMeeting.change;
  const { fields } = useFields();
  const [times, setTimes] = useState({ day: wallClockOf(m.startsAt).day, from: wallClockOf(m.startsAt).time, to: wallClockOf(m.endsAt).time });
  const [place, setPlace] = useState(m.placeOfItsOwn ? (m.place ?? '') : '');
  const [theme, setTheme] = useState(m.theme ?? '');
  const [note, setNote] = useState(m.themeNote ?? '');
  const [reason, setReason] = useState('');
  const change = useWrite(
    (to: Change, idempotencyKey) => {
      const sent = { path: { id: m.id }, idempotencyKey, etag };
      switch (to.what) {
        case 'time': return api.put('/commitments/v1/meetings/{id}/time', { ...sent, body: { startsAt: to.startsAt, endsAt: to.endsAt } });
        case 'place': return api.put('/commitments/v1/meetings/{id}/place', { ...sent, body: { place: to.place } });
        case 'theme': return api.put('/commitments/v1/meetings/{id}/theme', { ...sent, body: { theme: to.theme, note: to.note } });
        case 'cancellation': return api.post('/commitments/v1/meetings/{id}/cancellation', { ...sent, body: { reason: to.reason } });
      }
    },
    { outdates: ['meetings', 'agenda'], onRefused: fields.take },
  );
  const send = (to: Change) => !change.isPending && change.mutate(to);
  const move = () => {
    const instants = instantsOf(times);
    if (fields.check(wrongTimes(times)) && instants) send({ what: 'time', ...instants });
  };
  return (
    <Fold title={c.title}>
      <div className={ui.stack}>
        <p className={ui.soft}>{c.lead} <Link to={`/serie/${m.series}`}>{c.series}</Link></p>
        <WriteTrouble of={change} onLatest={onLatest} />
        <Part onSubmit={move} button={c.move}>
          <Times said={times} onChange={setTimes} fields={fields} hint={c.timeHint} />
        </Part>
        <Part onSubmit={() => send({ what: 'place', place: place.trim() || null })} button={c.setPlace}>
          <Field fields={fields} at="/place" label={c.place} hint={c.placeHint} value={place} onChange={setPlace} />
        </Part>
        {m.kind === 'INCLUSION_MEETING' && (
          <Part onSubmit={() => send({ what: 'theme', theme: theme.trim() || null, note: note.trim() || null })} button={c.setTheme}>
            <Field fields={fields} at="/theme" label={c.theme} value={theme} onChange={setTheme} />
            <Field fields={fields} at="/note" label={c.themeNote} max={500} value={note} onChange={setNote} />
          </Part>
        )}
        <Part onSubmit={() => fields.check({ '/reason': reason.trim() === '' && 'Required' }) && send({ what: 'cancellation', reason: reason.trim() })} button={c.cancelMeeting}>
          <Field fields={fields} at="/reason" label={c.reason} hint={t.atMeeting.noNames} max={500} value={reason} onChange={setReason} />
        </Part>
      </div>
    </Fold>
  );
}

function Part({ onSubmit, button, children }: { onSubmit: () => void; button: string; children: ReactNode }) {
  const submit = (e: FormEvent) => {
    e.preventDefault();
    onSubmit();
  };
  return (
    <Form onSubmit={submit} className={`form ${ui.stack}`}>
      {children}
      <div className={ui.actions}><button type="submit" className={ui.secondary}>{button}</button></div>
    </Form>
  );
}
