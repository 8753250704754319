import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { api, type Body } from '../api/client';
import type { Meeting } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { Choice, Field, Several } from '../ui/Field';
import { FederationChoice, useFederation, useFederationName } from '../ui/FederationChoice';
import { Form } from '../ui/controls';
import { Note, PageHead } from '../ui/parts';
import { isDay, isTime } from '../ui/clock';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { RULES, RUN_BY } from './runBy';
import css from './meeting.module.css';
import { useTexts } from './texts';

type NewSeries = Body<'/commitments/v1/meeting-series'>;
const KINDS = ['APT', 'WORK_MEETING', 'INCLUSION_MEETING', 'AMBASSADOR_GROUP', 'BOARD', 'PREPARATORY_GROUP', 'OFFICE'] as const satisfies readonly Meeting['kind'][];

/** a–z, 0–9 and hyphens, as the service names workplaces. */
const named = (title: string) =>
  title.toLocaleLowerCase('sv').replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 100);

/** Begins a series; its meetings are planned at once. */
export default function NewSeriesPage() {
  const { t } = useTexts();
  const s = t.atMeeting.series;
  const federation = useFederation('series');
  const { may } = useSession();
  const kinds = KINDS.filter((k) => may(RUN_BY[k] ?? ['OFFICE'], federation));
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={s.begin} windowTitle={s.begin} lead={s.beginLead} crumbs={[{ to: `/moten?forbund=${federation}`, text: t.meetings.title }]}><FederationChoice work="series" /></PageHead>
      {kinds.length === 0 ? <Note icon="lock"><p>{s.mayNotBegin}</p></Note> : <Begin key={federation} federation={federation} kinds={kinds} />}
    </div>
  );
}

function Begin({ federation, kinds }: { federation: string; kinds: Meeting['kind'][] }) {
  const { t, lang } = useTexts();
  const s = t.atMeeting.series;
  const navigate = useNavigate();
  const name = useFederationName();
  const { today } = useNow();
  const { form, fields } = useFields();
  const initiatives = useQuery(queries.initiatives).data?.filter((i) => i.federation === federation) ?? [];
  const others = [...new Set((useQuery(queries.declarations).data ?? []).map((d) => d.federation))].filter((f) => f !== federation);
  const { draft: said, change: setSaid, clear } = useDraft(`series:${federation}`, { kind: kinds[0] ?? 'APT', title: '', initiative: '', arrangers: [] as string[], firstDay: today, rrule: 'FREQ=MONTHLY;BYDAY=1TU', startTime: '09:00', minutes: '90', place: '' });
  const begin = useWrite(
    (body: NewSeries, idempotencyKey) => api.post('/commitments/v1/meeting-series', { body, idempotencyKey }),
    { outdates: ['meetings'], onDone: ({ data }) => {
      clear();
      void navigate(`/serie/${data.id}`);
    }, onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const ok = fields.check({
      '/plan/title': named(said.title) === '' && 'Required',
      '/plan/firstDay': !isDay(said.firstDay) && 'Day',
      '/plan/startTime': !isTime(said.startTime) && 'Time',
      '/plan/durationMinutes': !/^[1-9]\d{0,2}$/.test(said.minutes.trim()) && 'Present',
    });
    if (!ok || begin.isPending) return;
    begin.mutate({
      federation, arrangers: said.arrangers, kind: said.kind, initiative: said.initiative || null, workplace: named(said.title),
      plan: {
        title: said.title.trim(), firstDay: said.firstDay, rrule: said.rrule, startTime: said.startTime, durationMinutes: Number(said.minutes),
        place: said.place.trim() || null, respekttrappanLink: null, itemsCloseDaysBefore: null,
      },
    });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack} ${css.hold}`}>
      <Choice id="kind" label={t.meetings.kind} value={said.kind} onChange={(kind) => setSaid({ ...said, kind: kind as Meeting['kind'] })} options={kinds.map((k) => [k, wordFor(t.meetings.kinds, k)] as const)} />
      <Field fields={fields} at="/plan/title" label={s.title} hint={s.titleHint} max={100} value={said.title} onChange={(title) => setSaid({ ...said, title })} required />
      {initiatives.length > 0 && (
        <Choice id="initiative" label={s.initiative} value={said.initiative} onChange={(initiative) => setSaid({ ...said, initiative })}
          options={[['', s.noInitiative], ...initiatives.map((i) => [i.id, i.name[lang] || i.name.sv] as const)]} />
      )}
      <Several fields={fields} at="/arrangers" label={s.together} hint={s.togetherHint} value={said.arrangers} onChange={(arrangers) => setSaid({ ...said, arrangers })} options={others.map((f) => [f, name(f)] as const)} />
      <Choice id="rrule" label={s.rule} value={said.rrule} onChange={(rrule) => setSaid({ ...said, rrule })} options={RULES.map((r) => [r, wordFor(s.rules, r)] as const)} />
      <Field fields={fields} at="/plan/firstDay" label={s.firstDay} type="day" value={said.firstDay} onChange={(firstDay) => setSaid({ ...said, firstDay })} required />
      <Field fields={fields} at="/plan/startTime" label={s.startTime} type="time" value={said.startTime} onChange={(startTime) => setSaid({ ...said, startTime })} required />
      <Field fields={fields} at="/plan/durationMinutes" label={s.minutes} type="number" max={3} value={said.minutes} onChange={(minutes) => setSaid({ ...said, minutes })} required />
      <Field fields={fields} at="/plan/place" label={t.atMeeting.change.place} value={said.place} onChange={(place) => setSaid({ ...said, place })} />
      <WriteTrouble of={begin} draftKept />
      <div className={ui.actions}><button type="submit" className={ui.primary} aria-disabled={begin.isPending}>{begin.isPending ? t.atMeeting.saving : s.begin}</button></div>
    </Form>
  );
}
