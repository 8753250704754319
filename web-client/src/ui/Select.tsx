import ui from './ui.module.css';

/** One of several, with its label, what it is for and what is wrong with it. */
export function Select({ id, label, hint, error, value, options, onChange }: {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <div className={ui.field} data-invalid={error ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      {hint && <span id={`${id}-hint`} className={`${ui.soft} ${ui.small}`}>{hint}</span>}
      {error && <span id={`${id}-error`} className="react-aria-FieldError">{error}</span>}
      <select id={id} value={value} onChange={(e) => onChange(e.target.value)}
        aria-invalid={error ? true : undefined} aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}>
        {options.map(([v, text]) => <option key={v} value={v}>{text}</option>)}
      </select>
    </div>
  );
}
