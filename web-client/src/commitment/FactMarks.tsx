import type { Fact, Words } from '../api/model';
import css from './commitment.module.css';
import { useTexts } from './texts';

const MOST = 12;

/** What is missing has no event; its subject and day tell it apart. One event may count for several members, which its words name. */
export const factKey = (f: Fact) => `${f.eventId ?? ''} ${f.subject} ${f.day} ${f.role} ${f.words.sv}`;

const dayless = (text: string) => text.replace(/^\d{1,2} \p{L}+ \d{4}: /u, '').replace(/^./u, (first) => first.toLocaleUpperCase('sv'));

/** Facts begin with their day where they stand in a sentence; below that day they do not. */
export const withoutDay = ({ words }: Fact): Words => ({ sv: dayless(words.sv), en: dayless(words.en) });

/** The latest facts as marks in a row, oldest first: what counted is filled, what was missed is crossed. */
export function FactMarks({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTexts();
  const marks = facts.filter((f) => f.role !== 'BACKGROUND').toSorted((a, b) => a.day.localeCompare(b.day)).slice(-MOST);
  return (
    <span className={css.marks}>
      <span aria-hidden="true" className={css.strip}>{marks.map((f) => <i key={factKey(f)} className={css[f.role]} />)}</span>
      {t.list.facts(facts.length)}
    </span>
  );
}
