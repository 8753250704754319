import { useSearchParams } from 'react-router';
import { useI18n } from '../i18n';
import css from './ui.module.css';

/** From this many on a list is searched. */
const MANY = 8;

/** The words that a list is searched by, in the address so that back and a shared link find the same. */
export function useWordSearch() {
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const words = q.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return {
    q,
    search: (value: string) => setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set('q', value);
      else next.delete('q');
      return next;
    }, { replace: true }),
    searched: words.length > 0,
    /** True of what has all of the words in it. */
    finds: (...texts: (string | null | undefined)[]) => {
      const text = texts.filter(Boolean).join(' ').toLocaleLowerCase('sv');
      return words.every((word) => text.includes(word));
    },
  };
}

/** Where the words are typed; not shown for a list that is seen at a glance. */
export function WordSearch({ of, many = MANY, label }: { of: number; many?: number; label?: string }) {
  const { t } = useI18n();
  const { q, search } = useWordSearch();
  if (of < many && !q) return null;
  return (
    <search className={`${css.field} ${css.narrow} ${css.screen}`}>
      <label htmlFor="q">{label ?? t.searchWords}</label>
      <input id="q" type="search" value={q} onChange={(e) => search(e.target.value)} />
    </search>
  );
}
