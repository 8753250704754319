import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldError } from 'react-aria-components/FieldError';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { useNavigate } from 'react-router';
import { api, type Body } from '../api/client';
import type { Meeting } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { useI18n, wordFor } from '../i18n';
import { FederationChoice, useFederation, useFederationName } from '../ui/FederationChoice';
import { Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { RULES, RUN_BY } from './runBy';
import css from './meeting.module.css';

type NewSeries = Body<'/commitments/v1/meeting-series'>;
const KINDS = ['APT', 'WORK_MEETING', 'INCLUSION_MEETING', 'AMBASSADOR_GROUP', 'BOARD', 'PREPARATORY_GROUP', 'OFFICE'] as const satisfies readonly Meeting['kind'][];

/** a–z, 0–9 and hyphens, as the service names workplaces. */
const named = (title: string) =>
  title.toLocaleLowerCase('sv').replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 100);

/** Begins a series; its meetings are planned at once. */
export default function NewSeriesPage() {
  const { t } = useI18n();
  const s = t.atMeeting.series;
  const federation = useFederation('meetings');
  const { may } = useSession();
  const kinds = KINDS.filter((k) => may(RUN_BY[k] ?? ['OFFICE'], federation));
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={s.begin} windowTitle={s.begin} lead={s.beginLead} crumbs={[{ to: `/moten?forbund=${federation}`, text: t.meetings.title }]}><FederationChoice work="meetings" /></PageHead>
      {kinds.length === 0 ? <Note icon="lock"><p>{s.mayNotBegin}</p></Note> : <Begin key={federation} federation={federation} kinds={kinds} />}
    </div>
  );
}

function Begin({ federation, kinds }: { federation: string; kinds: Meeting['kind'][] }) {
  const { t, lang } = useI18n();
  const s = t.atMeeting.series;
  const navigate = useNavigate();
  const name = useFederationName();
  const { today } = useNow();
  const { form, fields } = useFields();
  const initiatives = useQuery(queries.initiatives).data?.filter((i) => i.federation === federation) ?? [];
  const others = [...new Set((useQuery(queries.declarations).data ?? []).map((d) => d.federation))].filter((f) => f !== federation);
  const [said, setSaid] = useState({ kind: kinds[0] ?? 'APT', title: '', initiative: '', arrangers: [] as string[], firstDay: today, rrule: 'FREQ=MONTHLY;BYDAY=1TU', startTime: '09:00', minutes: '90', place: '' });
  const begin = useWrite(
    (body: NewSeries, idempotencyKey) => api.post('/commitments/v1/meeting-series', { body, idempotencyKey }),
    { outdates: ['meetings'], onDone: ({ data }) => void navigate(`/serie/${data.id}`), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const ok = fields.check({
      '/plan/title': named(said.title) === '' && 'Required',
      '/plan/firstDay': said.firstDay === '' && 'Required',
      '/plan/startTime': said.startTime === '' && 'Required',
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
  const field = (pointer: string, key: 'title' | 'firstDay' | 'startTime' | 'minutes' | 'place', label: string, input?: object, hint?: string) => (
    <TextField {...fields.field(pointer)} value={said[key]} onChange={(v) => setSaid({ ...said, [key]: v })}>
      <Label>{label}</Label>
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError>{fields.message(pointer)}</FieldError>
      <Input {...input} />
    </TextField>
  );
  return (
    <Form ref={form} onSubmit={submit} validationBehavior="aria" className={`react-aria-Form ${ui.stack} ${css.hold}`}>
      <div className={ui.field}>
        <label htmlFor="kind">{t.meetings.kind}</label>
        <select id="kind" value={said.kind} onChange={(e) => setSaid({ ...said, kind: e.target.value as Meeting['kind'] })}>
          {kinds.map((k) => <option key={k} value={k}>{wordFor(t.meetings.kinds, k)}</option>)}
        </select>
      </div>
      {field('/plan/title', 'title', s.title, { maxLength: 100 }, s.titleHint)}
      {initiatives.length > 0 && (
        <div className={ui.field}>
          <label htmlFor="initiative">{s.initiative}</label>
          <select id="initiative" value={said.initiative} onChange={(e) => setSaid({ ...said, initiative: e.target.value })}>
            <option value="">{s.noInitiative}</option>
            {initiatives.map((i) => <option key={i.id} value={i.id}>{i.name[lang] || i.name.sv}</option>)}
          </select>
        </div>
      )}
      {others.length > 0 && (
        <CheckboxGroup value={said.arrangers} onChange={(arrangers) => setSaid({ ...said, arrangers })}>
          <Label>{s.together}</Label>
          {others.map((f) => <Checkbox key={f} value={f}><span>{name(f)}</span></Checkbox>)}
          <Text slot="description">{s.togetherHint}</Text>
        </CheckboxGroup>
      )}
      <div className={ui.field}>
        <label htmlFor="rrule">{s.rule}</label>
        <select id="rrule" value={said.rrule} onChange={(e) => setSaid({ ...said, rrule: e.target.value })}>
          {RULES.map((r) => <option key={r} value={r}>{wordFor(s.rules, r)}</option>)}
        </select>
      </div>
      {field('/plan/firstDay', 'firstDay', s.firstDay, { type: 'date' })}
      {field('/plan/startTime', 'startTime', s.startTime, { type: 'time' })}
      {field('/plan/durationMinutes', 'minutes', s.minutes, { inputMode: 'numeric', maxLength: 3 })}
      {field('/plan/place', 'place', t.atMeeting.change.place, { maxLength: 200 })}
      <WriteTrouble of={begin} />
      <div className={ui.actions}><button type="submit" className={ui.primary} aria-disabled={begin.isPending}>{begin.isPending ? t.atMeeting.saving : s.begin}</button></div>
    </Form>
  );
}
