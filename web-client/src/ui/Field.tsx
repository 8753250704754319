import { useState, type ReactNode } from 'react';
import { useI18n } from '../i18n';
import { dayOf, isDay, timeOf } from './clock';
import { Checkbox, CheckboxGroup, FieldError, Hint, Input, Label, TextArea, TextField } from './controls';
import css from './ui.module.css';
import type { useFields } from './useFields';

export type Fields = ReturnType<typeof useFields>['fields'];

interface Asked {
  fields: Fields;
  /** JSON Pointer of what it becomes. */
  at: string;
  label: ReactNode;
  hint?: ReactNode;
}

/**
 * A text, a number, a day or a time with its label, its hint and what is wrong with it. Days and times are written, as the
 * browser's own fields follow the browser's language and not the page's: a day in any usual way, and told back with its weekday.
 */
export function Field({ fields, at, label, hint, value, onChange, type = 'text', rows, max, required = false, className = '' }: Asked & {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'url' | 'number' | 'day' | 'time';
  /** Several lines when given. */
  rows?: number;
  max?: number;
  required?: boolean;
  className?: string | undefined;
}) {
  const { t, longDate } = useI18n();
  // While it is written it stands as it was written; afterwards as it was understood.
  const [written, write] = useState<string | null>(null);
  const understood = { day: dayOf, time: timeOf, text: null, url: null, number: null }[type];
  const hints = type === 'day' ? [hint, isDay(value) ? longDate(value) : t.dayHint] : [hint];
  const shown = hints.filter(Boolean);
  return (
    <TextField {...fields.field(at)} value={written ?? value} isRequired={required} type={type === 'url' ? 'url' : 'text'}
      {...(type === 'number' && { inputMode: 'numeric' as const })} className={`text-field ${SHORT[type] ? css[SHORT[type]] : ''} ${className}`}
      onBlur={() => write(null)}
      onChange={(typed) => {
        if (understood) write(typed);
        onChange(understood?.(typed) ?? typed);
      }}>
      <Label>{label}</Label>
      {shown.length > 0 && <Hint>{shown.map((h, i) => <span key={i === 0 ? 'first' : 'last'} className={css.hint}>{h}</span>)}</Hint>}
      <FieldError>{fields.message(at)}</FieldError>
      {rows ? <TextArea rows={rows} maxLength={max ?? 2000} autoComplete="off" /> : <Input maxLength={max ?? (type === 'url' ? 490 : 200)} autoComplete="off" />}
    </TextField>
  );
}

const SHORT: Partial<Record<string, 'dayField' | 'timeField' | 'numberField'>> = { day: 'dayField', time: 'timeField', number: 'numberField' };

/** A choice of one, in the browser's own list. */
export function Choice({ id, label, hint, error, value, options, onChange }: {
  id: string;
  label: string;
  hint?: string;
  /** What is wrong with it. */
  error?: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <div className={css.field} data-invalid={error ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      {hint && <span id={`${id}-hint`} className={css.hint}>{hint}</span>}
      {error && <span id={`${id}-error`} className="field-error">{error}</span>}
      <select id={id} value={value} onChange={(e) => onChange(e.target.value)}
        aria-invalid={error ? true : undefined} aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}>
        {options.map(([v, text]) => <option key={v} value={v}>{text}</option>)}
      </select>
    </div>
  );
}

/** A choice of any among few; not asked where there is nothing to choose. */
export function Several({ fields, at, label, hint, value, options, onChange, className = '' }: Asked & {
  value: readonly string[];
  options: readonly (readonly [value: string, text: ReactNode])[];
  onChange: (value: string[]) => void;
  className?: string | undefined;
}) {
  if (options.length === 0) return null;
  return (
    <CheckboxGroup {...fields.field(at)} value={[...value]} onChange={onChange} className={`checkbox-group ${className}`}>
      <Label>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      <FieldError>{fields.message(at)}</FieldError>
      {options.map(([v, text]) => <Checkbox key={v} value={v}><span>{text}</span></Checkbox>)}
    </CheckboxGroup>
  );
}
