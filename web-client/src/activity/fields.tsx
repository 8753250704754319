import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import ui from '../ui/ui.module.css';
import type { useFields } from '../ui/useFields';

export type Fields = ReturnType<typeof useFields>['fields'];

/** A text, a number, a day or a time with its label, its hint and what is wrong with it. */
export function Line({ fields, at, label, hint, value, onChange, type = 'text', rows, max = 200, required = false, className }: {
  fields: Fields;
  /** JSON Pointer of what it becomes. */
  at: string;
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'time' | 'url' | 'number';
  /** More than one line. */
  rows?: number;
  max?: number;
  required?: boolean;
  className?: string | undefined;
}) {
  return (
    <TextField {...fields.field(at)} value={value} onChange={onChange} isRequired={required} type={type === 'number' ? 'text' : type}
      {...(type === 'number' && { inputMode: 'numeric' as const })} className={`react-aria-TextField ${className ?? ''}`}>
      <Label>{label}</Label>
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError>{fields.message(at)}</FieldError>
      {rows ? <TextArea rows={rows} maxLength={max} /> : <Input maxLength={max} autoComplete="off" />}
    </TextField>
  );
}

/** Any number of named choices. */
export function Several({ fields, at, label, hint, value, onChange, options, className }: {
  fields: Fields;
  at: string;
  label: ReactNode;
  hint?: ReactNode;
  value: readonly string[];
  onChange: (value: string[]) => void;
  options: readonly (readonly [value: string, text: ReactNode])[];
  className?: string | undefined;
}) {
  return (
    <CheckboxGroup {...fields.field(at)} value={[...value]} onChange={onChange} className={`react-aria-CheckboxGroup ${className ?? ''}`}>
      <Label>{label}</Label>
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError>{fields.message(at)}</FieldError>
      {options.map(([v, text]) => <Checkbox key={v} value={v}><span>{text}</span></Checkbox>)}
    </CheckboxGroup>
  );
}

/** One of many, in the browser's own list. */
export function Choice({ id, label, value, options, onChange }: {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <div className={ui.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => onChange(e.target.value)}>
        {options.map(([v, text]) => <option key={v} value={v}>{text}</option>)}
      </select>
    </div>
  );
}
