import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { AgendaItem, Meeting } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Fold } from '../ui/Fold';
import { Choice, Field } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Note, Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { ActivityTime, OutcomeForm } from './OutcomeForm';
import css from './meeting.module.css';
import { useTexts } from './texts';

const OUTDATES = ['meetings', 'agenda', 'minutes'];

/** What the meeting takes up besides its standing items: everybody who reads it may propose, who runs it does the rest. */
export function AgendaPart({ meeting, runs }: { meeting: Meeting; runs: boolean }) {
  const { t } = useTexts();
  const query = useQuery(queries.agenda(meeting.id));
  const { now } = useNow();
  const begun = new Date(meeting.startsAt) <= now;
  return (
    <section className={ui.stack} aria-labelledby="agenda">
      <h2 id="agenda">{t.atMeeting.agenda.title}</h2>
      <Loaded query={query}>{(items) => <Items items={items} meeting={meeting} runs={runs} begun={begun} />}</Loaded>
      {meeting.state === 'PLANNED' && <Propose meeting={meeting} runs={runs} />}
    </section>
  );
}

function Items({ items, meeting, runs, begun }: { items: AgendaItem[]; meeting: Meeting; runs: boolean; begun: boolean }) {
  const { t } = useTexts();
  const a = t.atMeeting.agenda;
  if (items.length === 0) return <p className={ui.soft}>{a.none}</p>;
  const here = items.filter((i) => i.meeting === meeting.id);
  const planned = here.filter((i) => i.state !== 'DECLINED').reduce((sum, i) => sum + (i.minutes ?? 0), 0);
  const length = (Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000;
  return (
    <>
      {planned > 0 && meeting.state === 'PLANNED' && (
        <p className={planned > length ? ui.wrong : ui.soft}>{a.time(planned, length)}</p>
      )}
      <ol className={ui.rows}>
        {items.map((item) => (
          <Item key={item.id} item={item} here={here} meeting={meeting} runs={runs} begun={begun} />
        ))}
      </ol>
    </>
  );
}

function Marks({ item, meeting }: { item: AgendaItem; meeting: Meeting }) {
  const { t, date } = useTexts();
  const a = t.atMeeting.agenda;
  const from = item.before.findLast((b) => b.meeting !== meeting.id);
  return (
    <p className={`${ui.soft} ${ui.small} ${css.meta}`}>
      {item.origin === 'FEEDBACK' && <span>{a.feedback}</span>}
      {item.origin === 'RESPEKTTRAPPAN' && <span>{a.fromStairs}</span>}
      {item.proposedBy && item.state === 'PROPOSED' && <span>{a.proposedBy(wordFor(t.atMeeting.roles, item.proposedBy))}</span>}
      {item.minutes != null && <span>{a.minutes(item.minutes)}</span>}
      {item.meeting === meeting.id && from && <Link to={`/mote/${from.meeting}`}>{a.carriedFrom(date(from.day))}</Link>}
      {item.meeting !== meeting.id && <Link to={`/mote/${item.meeting}`}>{a.carriedOn}</Link>}
    </p>
  );
}

function StateOf({ item, meeting }: { item: AgendaItem; meeting: Meeting }) {
  const { t } = useTexts();
  const word = wordFor(t.atMeeting.agenda.states, item.state);
  if (item.meeting !== meeting.id) return <Tag tone="soon" icon="arrow">{t.atMeeting.agenda.carried}</Tag>;
  if (item.state === 'DONE') return <Tag tone="kept" icon="check">{item.decision ? t.atMeeting.agenda.decided : word}</Tag>;
  if (item.state === 'DECLINED') return <Tag tone="quiet" icon="cross">{word}</Tag>;
  return item.state === 'PROPOSED' ? <Tag tone="soon" icon="question">{word}</Tag> : <Tag tone="going" icon="dot">{word}</Tag>;
}

function Item({ item, here, meeting, runs, begun }: { item: AgendaItem; here: AgendaItem[]; meeting: Meeting; runs: boolean; begun: boolean }) {
  const { t } = useTexts();
  const a = t.atMeeting.agenda;
  const [open, setOpen] = useState<'' | 'decline' | 'outcome' | 'move'>('');
  const isOpen = item.state === 'PROPOSED' || item.state === 'ACCEPTED';
  const at = here.findIndex((i) => i.id === item.id);
  const etag = `"${item.version}"`;
  const act = useWrite(
    (what: 'accept' | { before: string | null }, idempotencyKey) =>
      what === 'accept'
        ? api.post('/commitments/v1/agenda-items/{id}/acceptance', { path: { id: item.id }, idempotencyKey, etag })
        : api.put('/commitments/v1/agenda-items/{id}/place', { path: { id: item.id }, body: what, idempotencyKey, etag }),
    { outdates: OUTDATES },
  );
  return (
    <li className={ui.row}>
      <div className={ui.stack}>
        <div>
          <h3 lang="sv">{item.title}</h3>
          <Marks item={item} meeting={meeting} />
          {item.text && <p lang="sv" className={css.words}>{item.text}</p>}
          {item.declinedBecause && <p>{a.because} <span lang="sv">{item.declinedBecause}</span></p>}
          {item.note && <p lang="sv" className={css.words}>{item.note}</p>}
        </div>
        {item.decision && <DecisionOf item={item} runs={runs} />}
        {runs && isOpen && open === '' && (
          <div className={`${ui.actions} ${ui.screen}`}>
            {item.state === 'PROPOSED' && <Small of={item.title} onPress={() => act.mutate('accept')}>{a.accept}</Small>}
            <Small quiet of={item.title} onPress={() => setOpen('decline')}>{a.decline}</Small>
            {begun && item.state === 'ACCEPTED' && <Small of={item.title} onPress={() => setOpen('outcome')}>{a.writeOutcome}</Small>}
            {at > 0 && <Small quiet of={item.title} onPress={() => act.mutate({ before: here[at - 1]?.id ?? null })}>{a.up}</Small>}
            {at >= 0 && at < here.length - 1 && <Small quiet of={item.title} onPress={() => act.mutate({ before: here[at + 2]?.id ?? null })}>{a.down}</Small>}
            {at >= 0 && <Small quiet of={item.title} onPress={() => setOpen('move')}>{a.move}</Small>}
          </div>
        )}
        <WriteTrouble of={act} />
        {open === 'move' && <Move item={item} meeting={meeting} onClose={() => setOpen('')} />}
        {open === 'decline' && <Decline item={item} onClose={() => setOpen('')} />}
        {open === 'outcome' && <OutcomeForm item={item} meeting={meeting} onClose={() => setOpen('')} />}
      </div>
      <StateOf item={item} meeting={meeting} />
    </li>
  );
}

function Small({ of, quiet = false, onPress, children }: { of: string; quiet?: boolean; onPress: () => void; children: ReactNode }) {
  return <button type="button" className={quiet ? ui.plain : ui.secondary} onClick={onPress}>{children}<span className={ui.hidden}>: {of}</span></button>;
}

function DecisionOf({ item, runs }: { item: AgendaItem; runs: boolean }) {
  const { t, date, time } = useTexts();
  const a = t.atMeeting.agenda;
  const decision = item.decision;
  if (!decision) return null;
  const activity = decision.activity;
  return (
    <div className={css.previous}>
      <p><b>{a.decision}:</b> <span lang="sv" className={css.words}>{decision.text}</span></p>
      {activity && (
        <p className={ui.small}>
          {a.becomes}: <span lang="sv">{activity.title}</span> ({wordFor(t.atMeeting.activityKinds, activity.kind)})
          {activity.startsAt ? `, ${date(activity.startsAt)} ${t.at} ${time(activity.startsAt)}` : ''}
        </p>
      )}
      {activity && !activity.startsAt && (runs ? <ActivityTime item={item} /> : <p className={ui.small}>{a.timeLater}</p>)}
    </div>
  );
}

function Decline({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [reason, setReason] = useState('');
  const decline = useWrite(
    (body: { reason: string }, idempotencyKey) =>
      api.post('/commitments/v1/agenda-items/{id}/refusal', { path: { id: item.id }, body, idempotencyKey, etag: `"${item.version}"` }),
    { outdates: OUTDATES, onDone: onClose, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/reason': reason.trim() === '' && 'Required' }) && !decline.isPending) decline.mutate({ reason: reason.trim() });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack} ${ui.screen}`}>
      <Field fields={fields} at="/reason" label={t.atMeeting.agenda.declineWhy} hint={t.atMeeting.noNames} max={500} value={reason} onChange={setReason} required />
      <WriteTrouble of={decline} />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={decline.isPending}>{t.atMeeting.agenda.decline}</button>
        <button type="button" className={ui.secondary} onClick={onClose}>{t.atMeeting.cancel}</button>
      </div>
    </Form>
  );
}

/** To another planned meeting of the series; the next one unless another is chosen. */
function Move({ item, meeting, onClose }: { item: AgendaItem; meeting: Meeting; onClose: () => void }) {
  const { t, longDate } = useTexts();
  const a = t.atMeeting.agenda;
  const [chosen, choose] = useState('');
  const { now } = useNow();
  const later = useQuery(queries.meetingsOf(meeting.series)).data
    ?.filter((m) => m.state === 'PLANNED' && m.id !== meeting.id && new Date(m.startsAt) > now).toSorted((x, y) => x.startsAt.localeCompare(y.startsAt)) ?? [];
  const to = chosen || later.find((m) => m.startsAt > meeting.startsAt)?.id || later[0]?.id;
  const move = useWrite(
    (body: { meeting: string }, idempotencyKey) =>
      api.put('/commitments/v1/agenda-items/{id}/meeting', { path: { id: item.id }, body, idempotencyKey, etag: `"${item.version}"` }),
    { outdates: OUTDATES, onDone: onClose },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (to && !move.isPending) move.mutate({ meeting: to });
  };
  return (
    <Form onSubmit={submit} className={`form ${ui.stack} ${ui.screen}`}>
      {to
        ? <Choice id={`to-${item.id}`} label={a.moveTo} hint={a.moveHint} value={to} onChange={choose} options={later.map((m) => [m.id, longDate(m.startsAt)] as const)} />
        : <p className={ui.soft}>{a.nowhere}</p>}
      <WriteTrouble of={move} />
      <div className={ui.actions}>
        {to && <button type="submit" className={ui.primary} aria-disabled={move.isPending}>{move.isPending ? t.atMeeting.saving : a.move}</button>}
        <button type="button" className={ui.secondary} onClick={onClose}>{t.atMeeting.cancel}</button>
      </div>
    </Form>
  );
}

function Propose({ meeting, runs }: { meeting: Meeting; runs: boolean }) {
  const { t, date } = useTexts();
  const a = t.atMeeting.agenda;
  const { form, fields } = useFields();
  const { today } = useNow();
  const { draft: item, kept, change: setItem, clear } = useDraft(`item:${meeting.id}`, { title: '', text: '', minutes: '' });
  const [begun] = useState(kept);
  const [step, setStep] = useState(false);
  const late = !runs && today > meeting.lastDayForItems;
  const propose = useWrite(
    (body: { title: string; text: string | null; minutes: number | null; respekttrappan: boolean }, idempotencyKey) =>
      api.post('/commitments/v1/meetings/{id}/agenda-items', { path: { id: meeting.id }, body, idempotencyKey }),
    {
      outdates: OUTDATES,
      onDone: () => {
        clear();
        setStep(false);
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const ok = fields.check({
      '/title': item.title.trim() === '' && 'Required',
      '/minutes': item.minutes.trim() !== '' && !/^[1-9]\d{0,2}$/.test(item.minutes.trim()) && 'Present',
    });
    if (ok && !propose.isPending) {
      propose.mutate({ title: item.title.trim(), text: item.text.trim() || null, minutes: item.minutes.trim() ? Number(item.minutes) : null, respekttrappan: step });
    }
  };
  if (late) return <Note icon="clock" title={a.closed} level="h3"><p>{a.closedText(date(meeting.lastDayForItems))}</p></Note>;
  return (
    <Fold title={runs ? a.add : a.propose} open={begun}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <p className={ui.soft}>{runs ? a.addLead : a.proposeLead(date(meeting.lastDayForItems))}</p>
        <Field fields={fields} at="/title" label={a.what} value={item.title} onChange={(title) => setItem({ ...item, title })} required />
        <Field fields={fields} at="/text" label={a.more} hint={t.atMeeting.noNames} rows={3} max={4000} value={item.text} onChange={(text) => setItem({ ...item, text })} />
        <Field fields={fields} at="/minutes" label={a.howLong} type="number" max={3} value={item.minutes} onChange={(minutes) => setItem({ ...item, minutes })} />
        {runs && meeting.step?.step === 7 && (
          <label className={css.check}><input type="checkbox" checked={step} onChange={(e) => setStep(e.target.checked)} /> {a.measureOfStep7}</label>
        )}
        <WriteTrouble of={propose} draftKept />
        <div className={ui.actions}>
          <button type="submit" className={ui.primary} aria-disabled={propose.isPending}>{runs ? a.add : a.propose}</button>
          {propose.isSuccess && <output>{runs ? a.added : a.proposed}</output>}
        </div>
      </Form>
    </Fold>
  );
}
