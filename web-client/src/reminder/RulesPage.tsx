import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { Mailboxes, ReminderRules, SetReminderRules } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Choice, Field, type Fields } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

/** What a federation is reminded of, how long before, and where the mail goes. */
export default function RulesPage() {
  const { t } = useTexts();
  const federation = useFederation('reminders');
  const office = useSession().may(['OFFICE'], federation);
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.rules.title} windowTitle={t.rules.title} lead={t.rules.lead} crumbs={[{ to: `/paminnelser?forbund=${federation}`, text: t.reminders.title }]}>
        <FederationChoice work="reminders" />
      </PageHead>
      {office ? <Boxes key={`boxes ${federation}`} federation={federation} /> : <Note icon="lock"><p>{t.rules.readOnly}</p></Note>}
      <Rules key={`rules ${federation}`} federation={federation} office={office} />
    </div>
  );
}

const lines = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

interface Saying {
  saved: boolean;
  say: (saved: boolean) => void;
}

function Boxes({ federation }: { federation: string }) {
  const query = useQuery(queries.mailboxes(federation));
  // The form begins anew with what was stored: that it was stored is said from outside.
  const [saved, say] = useState(false);
  return <Loaded query={query}>{({ data, etag }) => <BoxesForm key={etag} federation={federation} now={data} etag={etag} saved={saved} say={say} />}</Loaded>;
}

function BoxesForm({ federation, now, etag, saved, say }: { federation: string; now: Mailboxes; etag: string | undefined } & Saying) {
  const { t } = useTexts();
  const [mailboxes, write] = useState(now.mailboxes.join('\n'));
  const [calendars, writeCalendars] = useState(now.calendars.join('\n'));
  const { form, fields } = useFields();
  const save = useWrite(
    (body: { mailboxes: string[]; calendars: string[] }, idempotencyKey) =>
      api.put('/notifications/v1/recipients/{federation}', { path: { federation }, body, etag, idempotencyKey }),
    { outdates: ['mailboxes'], onDone: () => say(true), onRefused: fields.take },
  );
  const send = (e: FormEvent) => {
    e.preventDefault();
    say(false);
    if (!save.isPending) save.mutate({ mailboxes: lines(mailboxes), calendars: lines(calendars) });
  };
  return (
    <Form ref={form} onSubmit={send}>
      <WriteTrouble of={save} />
      <Field fields={fields} at="/mailboxes" label={t.rules.mailboxes} hint={t.rules.mailboxesHint} rows={3} max={10000} value={mailboxes} onChange={write} />
      <Field fields={fields} at="/calendars" label={t.rules.calendars} hint={t.rules.calendarsHint} rows={3} max={10000} value={calendars} onChange={writeCalendars} />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={save.isPending}>{save.isPending ? t.saving : t.rules.saveMailboxes}</button>
        <span role="status">{saved && t.rules.saved}</span>
      </div>
    </Form>
  );
}

function Rules({ federation, office }: { federation: string; office: boolean }) {
  const query = useQuery(queries.reminderRules(federation));
  const [saved, say] = useState(false);
  return <Loaded query={query}>{({ data, etag }) => (office ? <RulesForm key={etag} federation={federation} now={data} etag={etag} saved={saved} say={say} /> : <RulesAsTheyAre federation={federation} rules={data} />)}</Loaded>;
}

/** To those who cannot change them. */
function RulesAsTheyAre({ federation, rules }: { federation: string; rules: ReminderRules }) {
  const { t } = useTexts();
  const series = useQuery(queries.seriesOf(federation)).data ?? [];
  const days = (all: readonly number[]) => all.join(', ') || t.rules.noMail;
  return (
    <section className={ui.stack} aria-labelledby="rules">
      <h2 id="rules">{t.rules.topics}</h2>
      <dl className={ui.facts}>
        {rules.topics.map((one) => <div key={one.topic}><dt>{t.rules.daysBefore(wordFor(t.reminders.kinds, one.topic))}</dt><dd>{days(one.mail ? one.daysBefore : [])}</dd></div>)}
        {rules.series.map((one) => <div key={one.series}><dt>{t.rules.daysBefore(series.find((it) => it.id === one.series)?.plan.title ?? one.series)}</dt><dd>{days(one.daysBefore)}</dd></div>)}
        <div><dt>{t.rules.summaryOn}</dt><dd>{rules.summaryOn ? wordFor(t.rules.weekdays, rules.summaryOn) : t.rules.noSummary}</dd></div>
        <div><dt>{t.rules.quiet}</dt><dd>{toTheMinute(rules.quietFrom)}–{toTheMinute(rules.quietUntil)}</dd></div>
      </dl>
    </section>
  );
}

/** The service says 20:00:00; people say 20:00. */
const toTheMinute = (time: string) => time.slice(0, 5);

function RulesForm({ federation, now, etag, saved, say }: { federation: string; now: ReminderRules; etag: string | undefined } & Saying) {
  const { t } = useTexts();
  const [days, write] = useState(now.topics.map((one) => (one.mail ? one.daysBefore.join(', ') : '')));
  const [series, writeSeries] = useState<Record<string, string>>(() => Object.fromEntries(now.series.map((one) => [one.series, one.daysBefore.join(', ')])));
  const [summaryOn, choose] = useState<string>(now.summaryOn ?? '');
  const [quietFrom, writeFrom] = useState(toTheMinute(now.quietFrom));
  const [quietUntil, writeUntil] = useState(toTheMinute(now.quietUntil));
  const { form, fields } = useFields();
  const save = useWrite(
    (body: SetReminderRules, idempotencyKey) => api.put('/notifications/v1/reminder-rules/{federation}', { path: { federation }, body, etag, idempotencyKey }),
    { outdates: ['reminderRules', 'reminders', 'mail'], onDone: () => say(true), onRefused: fields.take },
  );
  const send = (e: FormEvent) => {
    e.preventDefault();
    say(false);
    const written = days.map((text) => lines(text).map(Number));
    const own = Object.entries(series).map(([id, text]) => ({ series: id, daysBefore: lines(text).map(Number) }));
    const whole = fields.check(Object.fromEntries([
      ...written.map((all, i) => [`/topics/${i}/daysBefore`, all.some((n) => !Number.isInteger(n)) && 'other'] as const),
      ...own.map((one, i) => [`/series/${i}/daysBefore`, one.daysBefore.some((n) => !Number.isInteger(n)) && 'other'] as const),
    ]));
    if (!whole || save.isPending) return;
    save.mutate({
      topics: now.topics.map((one, i) => ({ topic: one.topic, mail: (written[i] ?? []).length > 0, daysBefore: written[i] ?? [] })),
      series: own,
      summaryOn: (summaryOn || null) as NonNullable<SetReminderRules['summaryOn']> | null,
      quietFrom,
      quietUntil,
    });
  };
  return (
    <Form ref={form} onSubmit={send}>
      <h2>{t.rules.topics}</h2>
      <p className={ui.soft}>{t.rules.daysHint}</p>
      <WriteTrouble of={save} />
      {now.topics.map((one, i) => (
        <Field key={one.topic} fields={fields} at={`/topics/${i}/daysBefore`} label={t.rules.daysBefore(wordFor(t.reminders.kinds, one.topic))} max={60}
          value={days[i] ?? ''} onChange={(text) => write(days.map((before, j) => (j === i ? text : before)))} />
      ))}
      <SeriesRules federation={federation} fields={fields} value={series} onChange={writeSeries} />
      <Choice id="summaryOn" label={t.rules.summaryOn} error={fields.message('/summaryOn')} value={summaryOn} onChange={choose}
        options={[['', t.rules.noSummary], ...Object.entries(t.rules.weekdays)]} />
      <Field fields={fields} at="/quietFrom" label={t.rules.quietFrom} type="time" value={quietFrom} onChange={writeFrom} required />
      <Field fields={fields} at="/quietUntil" label={t.rules.quietUntil} type="time" value={quietUntil} onChange={writeUntil} required />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={save.isPending}>{save.isPending ? t.saving : t.rules.saveRules}</button>
        <span role="status">{saved && t.rules.saved}</span>
        <Link to={`/paminnelser/mejl?forbund=${federation}`}>{t.rules.see}</Link>
      </div>
    </Form>
  );
}

/** Days before of single series; one that is not here follows the rule of its kind. */
function SeriesRules({ federation, fields, value, onChange }: { federation: string; fields: Fields; value: Record<string, string>; onChange: (value: Record<string, string>) => void }) {
  const { t } = useTexts();
  const query = useQuery(queries.seriesOf(federation));
  const name = (id: string) => query.data?.find((one) => one.id === id)?.plan.title ?? id;
  const others = (query.data ?? []).filter((one) => !(one.id in value)).map((one) => [one.id, one.plan.title] as const);
  const ids = Object.keys(value);
  const without = (id: string) => Object.fromEntries(Object.entries(value).filter(([other]) => other !== id));
  return (
    <fieldset className={ui.stack}>
      <legend>{t.rules.series}</legend>
      <p className={ui.soft}>{t.rules.seriesHint}</p>
      {ids.map((id, i) => (
        <div key={id} className={ui.stack}>
          <Field fields={fields} at={`/series/${i}/daysBefore`} label={t.rules.daysBefore(name(id))} max={60} value={value[id] ?? ''} onChange={(text) => onChange({ ...value, [id]: text })} />
          <div><button type="button" className={ui.plain} aria-label={t.rules.followsItsKindOf(name(id))} onClick={() => onChange(without(id))}>{t.rules.followsItsKind}</button></div>
        </div>
      ))}
      {others.length > 0 && <Choice id="series" label={t.rules.addSeries} value="" onChange={(id) => id && onChange({ ...value, [id]: '' })} options={[['', t.rules.chooseSeries], ...others]} />}
    </fieldset>
  );
}
