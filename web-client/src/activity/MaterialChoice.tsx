import { useQuery } from '@tanstack/react-query';
import type { Material } from '../api/model';
import { queries } from '../api/queries';
import { wordFor } from '../i18n';
import { Fold } from '../ui/Fold';
import ui from '../ui/ui.module.css';
import { Field, type Fields, Several } from '../ui/Field';
import css from './activity.module.css';
import { useTexts } from './texts';

export interface ReferenceDraft {
  title: string;
  publisher: string;
  year: string;
  url: string;
}

const LINK = /^https?:\/\/\S{3,}$/;

export const referenceErrors = (references: readonly ReferenceDraft[], at: string) => Object.fromEntries(references.flatMap((r, i) => [
  [`${at}/${i}/title`, r.title.trim() === '' && ('Required' as const)],
  [`${at}/${i}/year`, r.year.trim() !== '' && !/^\d{4}$/.test(r.year.trim()) && ('Year' as const)],
  [`${at}/${i}/url`, !LINK.test(r.url.trim()) && ('Link' as const)],
]));

/** 8:27 */
export const lengthOf = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export function materialText(m: Material, t: ReturnType<typeof useTexts>['t']) {
  return [m.title, wordFor(t.activities.materialKinds, m.kind), m.seconds ? t.activities.minutes(lengthOf(m.seconds)) : null].filter(Boolean).join(' · ');
}

export function MaterialChoice({ fields, at, value, onChange }: { fields: Fields; at: string; value: readonly string[]; onChange: (value: string[]) => void }) {
  const { t } = useTexts();
  const materials = useQuery(queries.materials).data ?? [];
  if (materials.length === 0) return null;
  return (
    <Fold title={<>{t.activities.chooseMaterial}{value.length > 0 && ` (${value.length})`}</>} open={value.length > 0}>
      <Several fields={fields} at={at} label={t.activities.material} value={value} onChange={onChange} options={materials.map((m) => [m.id, <span key={m.id} lang="sv">{materialText(m, t)}</span>] as const)} />
    </Fold>
  );
}

export function References({ fields, at, value, onChange }: { fields: Fields; at: string; value: readonly ReferenceDraft[]; onChange: (value: ReferenceDraft[]) => void }) {
  const { t } = useTexts();
  const one = (i: number, part: Partial<ReferenceDraft>) => onChange(value.map((r, where) => (where === i ? { ...r, ...part } : r)));
  return (
    <fieldset className={ui.stack}>
      <legend>{t.activities.research}</legend>
      <p className={ui.soft}>{t.activities.researchHint}</p>
      {value.map((r, i) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className={css.point} role="group" aria-label={t.activities.reference(i + 1)}>
          <Field fields={fields} at={`${at}/${i}/title`} label={t.activities.referenceTitle} className={css.wide} max={300} value={r.title} onChange={(title) => one(i, { title })} required />
          <Field fields={fields} at={`${at}/${i}/publisher`} label={t.activities.publisher} value={r.publisher} onChange={(publisher) => one(i, { publisher })} />
          <Field fields={fields} at={`${at}/${i}/year`} label={t.activities.year} type="number" max={4} value={r.year} onChange={(year) => one(i, { year })} />
          <Field fields={fields} at={`${at}/${i}/url`} label={t.activities.link} type="url" className={css.wide} max={490} value={r.url} onChange={(url) => one(i, { url })} required />
          <div><button type="button" className={ui.plain} onClick={() => onChange(value.filter((_, where) => where !== i))}>{t.activities.removeReference(i + 1)}</button></div>
        </div>
      ))}
      <div><button type="button" className={ui.secondary} onClick={() => onChange([...value, { title: '', publisher: '', year: '', url: '' }])}>{t.activities.addReference}</button></div>
    </fieldset>
  );
}
