import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { api, type Tagged } from '../api/client';
import type { Meeting, Series, SeriesPlan } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { First } from '../ui/First';
import { Fold } from '../ui/Fold';
import { Choice, Field } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Note, PageHead } from '../ui/parts';
import { isDay, isTime, wallClockOf } from '../ui/clock';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { MeetingTag } from './MeetingTag';
import { RULES, RUN_BY } from './runBy';
import css from './meeting.module.css';
import { useTexts } from './texts';

/** A series: its plan, its meetings and where one of them differs. */
export default function SeriesPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.series(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <One key={tagged.etag} tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

function One({ tagged, onLatest }: { tagged: Tagged<Series>; onLatest: () => void }) {
  const { t, date, time } = useTexts();
  const s = t.atMeeting.series;
  const { may } = useSession();
  const name = useFederationName();
  const series = tagged.data;
  const meetings = useQuery(queries.meetingsOf(series.id));
  const { today } = useNow();
  const runs = may(RUN_BY[series.kind] ?? ['OFFICE'], series.federation);
  return (
    <div className={ui.page}>
      <PageHead title={<span lang="sv">{series.plan.title}</span>} windowTitle={series.plan.title} crumbs={[{ to: `/moten?forbund=${series.federation}`, text: t.meetings.title }]}>
        <p className={`${ui.soft} ${css.meta}`}>
          <span>{wordFor(t.meetings.kinds, series.kind)}</span>
          <span>{series.arrangers.map(name).join(', ')}</span>
          {series.plan.place && <span lang="sv">{series.plan.place}</span>}
          <span>{t.at} {time(series.plan.startTime)}</span>
        </p>
      </PageHead>
      {series.plannedFrom > today && <Note icon="clock"><p>{s.changesOn(date(series.plannedFrom))}</p></Note>}
      <section className={ui.stack} aria-labelledby="occasions">
        <h2 id="occasions">{s.meetings}</h2>
        <Loaded query={meetings}>{(all) => <Occasions all={all} />}</Loaded>
      </section>
      {runs && <Change series={series} etag={tagged.etag} onLatest={onLatest} />}
    </div>
  );
}

/** The latest and the nearest; all of them when asked for. */
const FEW = 8;

function Occasions({ all }: { all: Meeting[] }) {
  const { t, date, time } = useTexts();
  const { today } = useNow();
  const upcoming = all.filter((m) => wallClockOf(m.startsAt).day >= today);
  const few = [...all.filter((m) => !upcoming.includes(m)).slice(-3), ...upcoming.slice(0, FEW)];
  return (
    <First all={all} few={few} text={t.meetings.showAll(all.length)}>
      {(shown) => (
        <ul className={ui.rows}>
          {shown.map((m) => (
            <li key={m.id} className={ui.row}>
              <div>
                <h3><Link to={`/mote/${m.id}`}><time dateTime={m.startsAt}>{date(m.startsAt)}</time></Link></h3>
                <p className={`${ui.soft} ${ui.small} ${css.meta}`}>
                  <span>{time(m.startsAt)}–{time(m.endsAt)}</span>
                  {m.theme && <span lang="sv">{m.theme}</span>}
                  {m.movedFrom && <b>{t.meetings.movedFrom(date(m.movedFrom))}{m.movedBecause && <> <span lang="sv">{t.meetings.movedBecause(m.movedBecause)}</span></>}</b>}
                  {m.placeOfItsOwn && <b>{t.atMeeting.series.otherPlace}: <span lang="sv">{m.place}</span></b>}
                  {m.cancelledBecause && <b lang="sv">{t.because(m.cancelledBecause)}</b>}
                </p>
              </div>
              <MeetingTag meeting={m} />
            </li>
          ))}
        </ul>
      )}
    </First>
  );
}

function Change({ series, etag, onLatest }: { series: Series; etag: string | undefined; onLatest: () => void }) {
  const { t } = useTexts();
  const s = t.atMeeting.series;
  const { form, fields } = useFields();
  const { plan } = series;
  const [said, setSaid] = useState({ title: plan.title, rrule: plan.rrule, startTime: plan.startTime, minutes: String(plan.durationMinutes), place: plan.place ?? '', close: plan.itemsCloseDaysBefore == null ? '' : String(plan.itemsCloseDaysBefore), from: '' });
  const change = useWrite(
    ({ from, ...body }: SeriesPlan & { from: string }, idempotencyKey) =>
      api.put('/commitments/v1/meeting-series/{id}', { path: { id: series.id }, query: { from: from || undefined }, body, idempotencyKey, etag }),
    { outdates: ['meetings'], onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const ok = fields.check({
      '/title': said.title.trim() === '' && 'Required',
      '/rrule': said.rrule.trim() === '' && 'Required',
      '/startTime': !isTime(said.startTime) && 'Time',
      '/from': said.from !== '' && !isDay(said.from) && 'Day',
      '/durationMinutes': !/^[1-9]\d{0,2}$/.test(said.minutes.trim()) && 'Present',
      '/itemsCloseDaysBefore': said.close.trim() !== '' && !/^\d{1,2}$/.test(said.close.trim()) && 'Whole',
    });
    if (!ok || change.isPending) return;
    change.mutate({
      title: said.title.trim(), firstDay: plan.firstDay, rrule: said.rrule.trim(), startTime: said.startTime, durationMinutes: Number(said.minutes),
      place: said.place.trim() || null, respekttrappanLink: plan.respekttrappanLink ?? null,
      itemsCloseDaysBefore: said.close.trim() === '' ? null : Number(said.close), from: said.from,
    });
  };
  return (
    <Fold title={s.change}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <p className={ui.soft}>{s.changeLead}</p>
        <Field fields={fields} at="/from" label={s.from} hint={s.fromHint} type="day" value={said.from} onChange={(from) => setSaid({ ...said, from })} />
        <Field fields={fields} at="/title" label={s.title} value={said.title} onChange={(title) => setSaid({ ...said, title })} required />
        <Choice id="rrule" label={s.rule} value={said.rrule} onChange={(rrule) => setSaid({ ...said, rrule })} options={[...new Set([plan.rrule, ...RULES])].map((r) => [r, wordFor(s.rules, r)] as const)} />
        <Field fields={fields} at="/startTime" label={s.startTime} type="time" value={said.startTime} onChange={(startTime) => setSaid({ ...said, startTime })} required />
        <Field fields={fields} at="/durationMinutes" label={s.minutes} type="number" max={3} value={said.minutes} onChange={(minutes) => setSaid({ ...said, minutes })} required />
        <Field fields={fields} at="/place" label={t.atMeeting.change.place} value={said.place} onChange={(place) => setSaid({ ...said, place })} />
        <Field fields={fields} at="/itemsCloseDaysBefore" label={s.close} hint={s.closeHint} type="number" max={2} value={said.close} onChange={(close) => setSaid({ ...said, close })} />
        <WriteTrouble of={change} onLatest={onLatest} />
        <div className={ui.actions}><button type="submit" className={ui.primary} aria-disabled={change.isPending}>{change.isPending ? t.atMeeting.saving : s.save}</button></div>
      </Form>
    </Fold>
  );
}
