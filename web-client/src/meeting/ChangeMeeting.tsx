import { useState, type FormEvent, type ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { Meeting } from '../api/model';
import { useWrite } from '../api/useWrite';
import { useI18n } from '../i18n';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { Times } from './OutcomeForm';
import { instantOf, wallClockOf } from './wallClock';
import css from './meeting.module.css';

type Change =
  | { what: 'time'; startsAt: string; endsAt: string }
  | { what: 'place'; place: string | null }
  | { what: 'theme'; theme: string | null; note: string | null }
  | { what: 'cancellation'; reason: string };

/** Changes this meeting and no other of its series. */
export function ChangeMeeting({ meeting: m, etag, onLatest }: { meeting: Meeting; etag: string | undefined; onLatest: () => void }) {
  const { t } = useI18n();
  const c = t.atMeeting.change;
  const { fields } = useFields();
  const [times, setTimes] = useState({ startsAt: wallClockOf(m.startsAt), endsAt: wallClockOf(m.endsAt) });
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
    const startsAt = instantOf(times.startsAt);
    const endsAt = instantOf(times.endsAt);
    if (fields.check({ '/startsAt': startsAt === null && 'Required', '/endsAt': endsAt === null && 'Required' }) && startsAt && endsAt) send({ what: 'time', startsAt, endsAt });
  };
  return (
    <details className={`${ui.card} ${css.screen}`}>
      <summary>{c.title}</summary>
      <div className={ui.stack}>
        <p className={ui.soft}>{c.lead} <Link to={`/serie/${m.series}`}>{c.series}</Link></p>
        <WriteTrouble of={change} onLatest={onLatest} />
        <Part onSubmit={move} button={c.move}>
          <Times said={times} onChange={setTimes} fields={fields} hint={c.timeHint} />
        </Part>
        <Part onSubmit={() => send({ what: 'place', place: place.trim() || null })} button={c.setPlace}>
          <TextField {...fields.field('/place')} value={place} onChange={setPlace}>
            <Label>{c.place}</Label>
            <Text slot="description">{c.placeHint}</Text>
            <FieldError>{fields.message('/place')}</FieldError>
            <Input maxLength={200} />
          </TextField>
        </Part>
        {m.kind === 'INCLUSION_MEETING' && (
          <Part onSubmit={() => send({ what: 'theme', theme: theme.trim() || null, note: note.trim() || null })} button={c.setTheme}>
            <TextField {...fields.field('/theme')} value={theme} onChange={setTheme}>
              <Label>{c.theme}</Label>
              <FieldError>{fields.message('/theme')}</FieldError>
              <Input maxLength={200} />
            </TextField>
            <TextField {...fields.field('/note')} value={note} onChange={setNote}>
              <Label>{c.themeNote}</Label>
              <FieldError>{fields.message('/note')}</FieldError>
              <Input maxLength={500} />
            </TextField>
          </Part>
        )}
        <Part onSubmit={() => fields.check({ '/reason': reason.trim() === '' && 'Required' }) && send({ what: 'cancellation', reason: reason.trim() })} button={c.cancelMeeting}>
          <TextField {...fields.field('/reason')} value={reason} onChange={setReason}>
            <Label>{c.reason}</Label>
            <Text slot="description">{t.atMeeting.noNames}</Text>
            <FieldError>{fields.message('/reason')}</FieldError>
            <Input maxLength={500} />
          </TextField>
        </Part>
      </div>
    </details>
  );
}

function Part({ onSubmit, button, children }: { onSubmit: () => void; button: string; children: ReactNode }) {
  const submit = (e: FormEvent) => {
    e.preventDefault();
    onSubmit();
  };
  return (
    <Form onSubmit={submit} validationBehavior="aria" className={`react-aria-Form ${ui.stack}`}>
      {children}
      <div className={ui.actions}><button type="submit" className={ui.secondary}>{button}</button></div>
    </Form>
  );
}
