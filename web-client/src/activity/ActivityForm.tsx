import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode } from 'react';
import type { Activity, NewActivity } from '../api/model';
import { queries } from '../api/queries';
import { wordFor } from '../i18n';
import { useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { Checkbox, Form } from '../ui/controls';
import ui from '../ui/ui.module.css';
import type { useFields } from '../ui/useFields';
import { Choice, Field, Several } from '../ui/Field';
import { MaterialChoice, referenceErrors, References, type ReferenceDraft } from './MaterialChoice';
import { instantOf, isDay, isTime, wallClockOf } from '../ui/clock';
import css from './activity.module.css';
import { useTexts } from './texts';

export const KINDS = ['SEMINAR', 'WEBINAR', 'WORKSHOP', 'GROUP_ACTIVITY', 'INFORMATION_SESSION', 'INCLUSION_MEETING', 'INCLUSION_FIKA', 'DIALOGUE', 'STAFF_TRAINING', 'DEMOCRACY_DAY'] as const satisfies readonly NewActivity['kind'][];
const AUDIENCES = ['PARTICIPANTS', 'RELATIVES', 'STAFF', 'MANAGERS', 'POLITICIANS', 'OFFICIALS', 'OTHER_FEDERATIONS'] as const satisfies readonly NewActivity['audiences'][number][];

interface Point {
  startTime: string;
  endTime: string;
  title: string;
  heldBy: string;
}

export interface Draft {
  kind: string;
  title: string;
  arrangers: string[];
  audiences: string[];
  day: string;
  from: string;
  to: string;
  place: string;
  description: string;
  open: boolean;
  allStaff: boolean;
  initiatives: string[];
  programme: Point[];
  topics: string[];
  materials: string[];
  references: ReferenceDraft[];
}

export const emptyDraft = (federation: string): Draft => ({
  kind: 'SEMINAR', title: '', arrangers: [federation], audiences: [], day: '', from: '13:00', to: '15:00', place: '', description: '',
  open: false, allStaff: false, initiatives: [], programme: [], topics: [], materials: [], references: [],
});

export function draftOf(a: Activity): Draft {
  const start = wallClockOf(a.startsAt);
  return {
    kind: a.kind,
    title: a.title,
    arrangers: a.arrangers,
    audiences: a.audiences,
    day: start.day,
    from: start.time,
    to: wallClockOf(a.endsAt).time,
    place: a.place ?? '',
    description: a.contents.description ?? '',
    open: a.contents.openToOthers ?? false,
    allStaff: a.contents.allStaff ?? false,
    initiatives: a.contents.initiatives ?? [],
    programme: (a.contents.programme ?? []).map((p) => ({ startTime: p.startTime, endTime: p.endTime ?? '', title: p.title, heldBy: p.heldBy ?? '' })),
    topics: a.contents.topics ?? [],
    materials: a.contents.materials ?? [],
    references: (a.contents.references ?? []).map((r) => ({ title: r.title, publisher: r.publisher ?? '', year: r.year ? String(r.year) : '', url: r.url })),
  };
}

export const referencesOf = (drafts: readonly ReferenceDraft[]) => drafts.map((r) => ({
  title: r.title.trim(), publisher: r.publisher.trim() || null, year: r.year.trim() ? Number(r.year) : null, url: r.url.trim(),
}));

export const contentsOf = (d: Draft): NonNullable<NewActivity['contents']> => ({
  description: d.description.trim() || null,
  openToOthers: d.open,
  allStaff: d.allStaff,
  initiatives: d.initiatives,
  programme: d.programme.map((p) => ({ startTime: p.startTime, endTime: p.endTime || null, title: p.title.trim(), heldBy: p.heldBy.trim() || null })),
  topics: d.topics,
  materials: d.materials,
  references: referencesOf(d.references),
});

export const newActivityOf = (d: Draft, federation: string): NewActivity => ({
  federation,
  arrangers: d.arrangers,
  kind: d.kind as NewActivity['kind'],
  audiences: d.audiences as NewActivity['audiences'],
  initiative: null,
  title: d.title.trim(),
  startsAt: instantOf(d.day, d.from),
  endsAt: instantOf(d.day, d.to),
  place: d.place.trim() || null,
  contents: contentsOf(d),
});

/** What can be seen to be wrong before it is sent. */
export const wrongIn = (d: Draft) => ({
  '/title': d.title.trim() === '' && ('Required' as const),
  '/audiences': d.audiences.length === 0 && ('Choose' as const),
  '/day': !isDay(d.day) && ('Day' as const),
  '/startsAt': !isTime(d.from) && ('Time' as const),
  '/endsAt': (!isTime(d.to) && ('Time' as const)) || (d.to <= d.from && ('AfterStart' as const)),
  ...Object.fromEntries(d.programme.flatMap((p, i) => [
    [`/contents/programme/${i}/title`, p.title.trim() === '' && ('Required' as const)],
    [`/contents/programme/${i}/startTime`, !isTime(p.startTime) && ('Time' as const)],
    [`/contents/programme/${i}/endTime`, p.endTime !== '' && ((!isTime(p.endTime) && ('Time' as const)) || (p.endTime <= p.startTime && ('AfterStart' as const)))],
  ])),
  ...referenceErrors(d.references, '/contents/references'),
});

/** The form of an activity, new or planned; of a planned one kind, arrangers and time stand fast here. */
export function ActivityForm({ federation, draft: d, change, form: { form, fields }, fixed = false, onSubmit, children }: {
  federation: string;
  draft: Draft;
  change: (draft: Draft) => void;
  form: ReturnType<typeof useFields>;
  fixed?: boolean;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const { t, lang, compare } = useTexts();
  const name = useFederationName();
  const initiativeName = useInitiativeName();
  const topics = useQuery(queries.topics).data ?? [];
  const initiatives = (useQuery(queries.initiatives).data ?? []).filter((i) => d.arrangers.includes(i.federation)).map((i) => i.id);
  const federations = [...new Set([federation, ...Object.keys(t.federations)])].toSorted((a, b) => compare(name(a), name(b)));
  const set = (part: Partial<Draft>) => change({ ...d, ...part });
  const point = (i: number, part: Partial<Point>) => set({ programme: d.programme.map((p, at) => (at === i ? { ...p, ...part } : p)) });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    onSubmit();
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${css.form}`}>
      {!fixed && <Choice id="kind" label={t.activities.kind} value={d.kind} onChange={(kind) => set({ kind })} options={KINDS.map((k) => [k, wordFor(t.activities.kinds, k)] as const)} />}
      <Field fields={fields} at="/title" label={t.activities.name} value={d.title} onChange={(title) => set({ title })} required />
      {!fixed && (
        <>
          <div className={ui.when}>
            <Field fields={fields} at="/day" label={t.day} type="day" value={d.day} onChange={(day) => set({ day })} required />
            <Field fields={fields} at="/startsAt" label={t.activities.from} type="time" value={d.from} onChange={(from) => set({ from })} required />
            <Field fields={fields} at="/endsAt" label={t.activities.to} type="time" value={d.to} onChange={(to) => set({ to })} required />
          </div>
          <Field fields={fields} at="/place" label={t.activities.place} value={d.place} onChange={(place) => set({ place })} />
          <Several fields={fields} at="/arrangers" label={t.activities.arrangers} hint={t.activities.arrangersHint} className={css.columns} value={d.arrangers}
            onChange={(chosen) => set({ arrangers: [...new Set([federation, ...chosen])] })} options={federations.map((f) => [f, name(f)] as const)} />
        </>
      )}
      <Several fields={fields} at="/audiences" label={t.activities.audience} className={css.columns} value={d.audiences} onChange={(audiences) => set({ audiences })}
        options={AUDIENCES.map((a) => [a, wordFor(t.activities.audiences, a)] as const)} />
      <Checkbox isSelected={d.allStaff} onChange={(allStaff) => set({ allStaff })}><span>{t.activities.allStaff}</span></Checkbox>
      {!d.allStaff && initiatives.length > 0 && (
        <Several fields={fields} at="/contents/initiatives" label={t.activities.invited} hint={t.activities.invitedHint} className={css.columns} value={d.initiatives}
          onChange={(chosen) => set({ initiatives: chosen })} options={initiatives.map((i) => [i, initiativeName(i)] as const)} />
      )}
      <Field fields={fields} at="/contents/description" label={t.activities.about} hint={t.activities.aboutHint} rows={4} max={4000} value={d.description} onChange={(description) => set({ description })} />
      <Several fields={fields} at="/contents/topics" label={t.activities.topics} className={css.columns} value={d.topics} onChange={(chosen) => set({ topics: chosen })}
        options={topics.map((topic) => [topic.code, topic.name[lang] || topic.name.sv] as const)} />
      <fieldset className={ui.stack}>
        <legend>{t.activities.programme}</legend>
        <p className={ui.soft}>{t.activities.programmeHint}</p>
        {d.programme.map((p, i) => (
          // A point has no name of its own: where it stands is what it is.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={i} className={css.programmePoint} role="group" aria-label={t.activities.point(i + 1)}>
            <Field fields={fields} at={`/contents/programme/${i}/startTime`} label={t.activities.from} type="time" value={p.startTime} onChange={(startTime) => point(i, { startTime })} required />
            <Field fields={fields} at={`/contents/programme/${i}/endTime`} label={t.activities.to} type="time" value={p.endTime} onChange={(endTime) => point(i, { endTime })} />
            <Field fields={fields} at={`/contents/programme/${i}/title`} label={t.activities.pointTitle} className={css.wide} value={p.title} onChange={(title) => point(i, { title })} required />
            <Field fields={fields} at={`/contents/programme/${i}/heldBy`} label={t.activities.heldBy} hint={t.activities.heldByHint} className={css.wide} value={p.heldBy} onChange={(heldBy) => point(i, { heldBy })} />
            <div><button type="button" className={ui.plain} onClick={() => set({ programme: d.programme.filter((_, at) => at !== i) })}>{t.activities.removePoint(i + 1)}</button></div>
          </div>
        ))}
        <div><button type="button" className={ui.secondary} onClick={() => set({ programme: [...d.programme, { startTime: d.programme.at(-1)?.endTime ?? d.from, endTime: '', title: '', heldBy: '' }] })}>{t.activities.addPoint}</button></div>
      </fieldset>
      <MaterialChoice fields={fields} at="/contents/materials" value={d.materials} onChange={(materials) => set({ materials })} />
      <References fields={fields} at="/contents/references" value={d.references} onChange={(references) => set({ references })} />
      <Checkbox isSelected={d.open} onChange={(open) => set({ open })}><span>{t.activities.open}</span></Checkbox>
      {children}
      {fields.count > 0 && <p role="status" className={ui.wrong}>{t.checkFields(fields.count)}</p>}
    </Form>
  );
}
