import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import css from './ui.module.css';
import type { useFields } from './useFields';

type Fields = ReturnType<typeof useFields>['fields'];

/** A labelled field with its hint and what is wrong with it. */
export function Field({ fields, pointer, label, hint, value, onChange, type = 'text', rows, max, required = false }: {
  fields: Fields;
  pointer: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date';
  /** Several lines when given. */
  rows?: number;
  max?: number;
  required?: boolean;
}) {
  return (
    <TextField {...fields.field(pointer)} value={value} onChange={onChange} isRequired={required} className={`react-aria-TextField ${type === 'date' ? css.dateField : ''}`}>
      <Label>{label}</Label>
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError>{fields.message(pointer)}</FieldError>
      {rows ? <TextArea rows={rows} maxLength={max ?? 2000} /> : <Input type={type} {...(max && { maxLength: max })} autoComplete="off" />}
    </TextField>
  );
}

/** A choice of one among few. */
export function Choice({ id, label, value, options, onChange }: {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => onChange(e.target.value)}>
        {options.map(([v, text]) => <option key={v} value={v}>{text}</option>)}
      </select>
    </div>
  );
}

/** A choice of any among few. */
export function Several({ fields, pointer, label, hint, value, options, onChange }: {
  fields: Fields;
  pointer: string;
  label: string;
  hint?: string;
  value: string[];
  options: readonly (readonly [string, string])[];
  onChange: (value: string[]) => void;
}) {
  if (options.length === 0) return null;
  return (
    <CheckboxGroup {...fields.field(pointer)} value={value} onChange={onChange}>
      <Label>{label}</Label>
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError>{fields.message(pointer)}</FieldError>
      {options.map(([v, text]) => <Checkbox key={v} value={v}><span>{text}</span></Checkbox>)}
    </CheckboxGroup>
  );
}
