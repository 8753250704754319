import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, type Tagged } from '../api/client';
import type { Attendance, Meeting } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Fold } from '../ui/Fold';
import { Field } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { WriteTrouble } from '../ui/Trouble';
import { Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

/** Names of those present, where somebody needs them for a while. Never printed with the minutes. */
export function AttendancePart({ meeting }: { meeting: Meeting }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  // The form begins anew with what was kept: that it was kept is said from outside.
  const [kept, say] = useState(false);
  const query = useQuery({ ...queries.attendance(meeting.id), enabled: open, refetchOnWindowFocus: false });
  return (
    <Fold title={t.atMeeting.attendance.title} onToggle={setOpen}>
      {open && <Loaded query={query}>{(tagged) => <Names key={tagged.etag} tagged={tagged} meeting={meeting} kept={kept} say={say} onLatest={() => void query.refetch()} />}</Loaded>}
    </Fold>
  );
}

function Names({ tagged, meeting, kept, say, onLatest }: { tagged: Tagged<Attendance>; meeting: Meeting; kept: boolean; say: (kept: boolean) => void; onLatest: () => void }) {
  const { t, date } = useTexts();
  const a = t.atMeeting.attendance;
  const { form, fields } = useFields();
  const [names, setNames] = useState(tagged.data.names.join('\n'));
  const keep = useWrite(
    (body: { names: string[] }, idempotencyKey) => api.put('/commitments/v1/meetings/{id}/attendance', { path: { id: meeting.id }, body, idempotencyKey, etag: tagged.etag }),
    { outdates: ['attendance'], onDone: () => say(true), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    say(false);
    if (!keep.isPending) keep.mutate({ names: names.split('\n').map((n) => n.trim()).filter(Boolean) });
  };
  if (tagged.data.erasedOn) return <p>{a.erased(date(tagged.data.erasedOn))}</p>;
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
      <p className={ui.soft}>{a.lead(date(tagged.data.keptUntil))}</p>
      {tagged.data.checkedIn != null && <p>{a.checkedIn(tagged.data.checkedIn)}</p>}
      {tagged.data.namesGiven.length > 0 && <p>{a.given}: <span lang="sv">{tagged.data.namesGiven.join(', ')}</span></p>}
      <Field fields={fields} at="/names" label={a.names} hint={a.hint} rows={5} value={names} onChange={setNames} />
      <WriteTrouble of={keep} onLatest={onLatest} />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={keep.isPending}>{a.keep}</button>
        <output>{kept && a.kept}</output>
      </div>
    </Form>
  );
}
