import { useQuery } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import type { MeasureEntry } from '../api/model';
import { queries } from '../api/queries';
import { wordFor } from '../i18n';
import { isDay } from '../ui/clock';
import { useInitiativeName } from '../ui/FederationChoice';
import { Checkbox, CheckboxGroup, FieldError, Form, Hint, Label, Radio, RadioGroup } from '../ui/controls';
import { NoInitiatives } from '../ui/NoInitiatives';
import { Note } from '../ui/parts';
import { Choice, Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';
import { GROUNDS, STEPS } from './words';

/** An entry while it is written; empty texts where nothing is chosen yet. */
export interface EntryDraft {
  initiative: string;
  grounds: string[];
  step: string;
  day: string;
  what: string;
  activity: string;
}

const bodyOf = (draft: EntryDraft): MeasureEntry => ({
  initiative: draft.initiative,
  grounds: draft.grounds as MeasureEntry['grounds'],
  step: draft.step as MeasureEntry['step'],
  day: draft.day,
  what: draft.what.trim(),
  activity: draft.activity || null,
});

/** What an entry of the board says, to be written or corrected. */
export function MeasureForm({ federation, draft, change, form: { form, fields }, busy, submit, onSend, trouble, more, complete }: {
  federation: string;
  draft: EntryDraft;
  change: (draft: EntryDraft) => void;
  form: ReturnType<typeof useFields>;
  busy: boolean;
  submit: string;
  onSend: (entry: MeasureEntry) => void;
  trouble: ReactNode;
  /** Fields of the one who uses it, and what is wrong with them. */
  more?: ReactNode;
  complete?: Record<string, 'Required' | false>;
}) {
  const { t, date } = useTexts();
  const name = useInitiativeName();
  const known = (useQuery(queries.initiatives).data ?? []).filter((i) => i.federation === federation).map((i) => i.id);
  const initiatives = [...new Set([...known, ...(draft.initiative ? [draft.initiative] : [])])];
  const activities = useQuery(queries.activities(federation)).data ?? [];
  const send = (e: FormEvent) => {
    e.preventDefault();
    const whole = fields.check({
      '/entry/initiative': draft.initiative === '' && 'Choose',
      '/entry/grounds': draft.grounds.length === 0 && 'Choose',
      '/entry/step': draft.step === '' && 'Choose',
      '/entry/day': !isDay(draft.day) && 'Day',
      '/entry/what': draft.what.trim() === '' && 'Required',
      ...complete,
    });
    if (whole && !busy) onSend(bodyOf(draft));
  };
  if (initiatives.length === 0) return <NoInitiatives />;
  return (
    <Form ref={form} onSubmit={send}>
      {trouble}
      <RadioGroup {...fields.field('/entry/initiative')} value={draft.initiative || null} onChange={(initiative) => change({ ...draft, initiative })} isRequired>
        <Label>{t.measures.initiative}</Label>
        <FieldError>{fields.message('/entry/initiative')}</FieldError>
        {initiatives.map((id) => <Radio key={id} value={id}><span>{name(id)}</span></Radio>)}
      </RadioGroup>
      <RadioGroup {...fields.field('/entry/step')} value={draft.step || null} onChange={(step) => change({ ...draft, step })} isRequired>
        <Label>{t.measures.step}</Label>
        <FieldError>{fields.message('/entry/step')}</FieldError>
        {STEPS.map((s) => <Radio key={s} value={s}><span>{wordFor(t.measures.steps, s)}<small className={`${ui.soft} ${ui.small}`}> {wordFor(t.measures.stepHints, s)}</small></span></Radio>)}
      </RadioGroup>
      <CheckboxGroup {...fields.field('/entry/grounds')} value={draft.grounds} onChange={(grounds) => change({ ...draft, grounds })}>
        <Label>{t.measures.ground}</Label>
        <Hint>{t.measures.groundHint}</Hint>
        <FieldError>{fields.message('/entry/grounds')}</FieldError>
        {GROUNDS.map((g) => <Checkbox key={g} value={g}><span>{wordFor(t.measures.grounds, g)}</span></Checkbox>)}
      </CheckboxGroup>
      {draft.grounds.length > 1 && <Note tone="warn" icon="info"><p>{t.measures.sharedWarning}</p></Note>}
      <Field fields={fields} at="/entry/day" label={t.measures.day} type="day" value={draft.day} onChange={(day) => change({ ...draft, day })} required />
      <Field fields={fields} at="/entry/what" label={t.measures.what} hint={t.measures.whatHint} rows={4} max={4000} value={draft.what} onChange={(what) => change({ ...draft, what })} required />
      <Choice id="activity" label={t.measures.activity} hint={t.measures.activityHint} error={fields.message('/entry/activity')}
        value={draft.activity} onChange={(activity) => change({ ...draft, activity })}
        options={[['', t.measures.noActivity], ...activities.map((a) => [a.id, `${a.title}, ${date(a.startsAt)}`] as const)]} />
      {more}
      <div className={ui.actions}>
        <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={busy}>{busy ? t.saving : submit}</button>
        {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
      </div>
    </Form>
  );
}
