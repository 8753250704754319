import { Link, useSearchParams } from 'react-router';
import { useI18n } from '../i18n';
import css from './ui.module.css';
import { useNow } from './useNow';

/** The year that a page is about: the address's, else this one. */
export function useYear(): number {
  const [params] = useSearchParams();
  const { year } = useNow();
  return Number(params.get('ar')) || year;
}

/** This year and the two before it; the next one too where it can be planned. */
export function YearChoice({ ahead = false }: { ahead?: boolean }) {
  const { t } = useI18n();
  const [params] = useSearchParams();
  const { year: now } = useNow();
  const chosen = useYear();
  return (
    <nav className={css.choices} aria-label={t.year}>
      {[...(ahead ? [now + 1] : []), now, now - 1, now - 2].map((year) => {
        const to = new URLSearchParams(params);
        to.set('ar', String(year));
        return <Link key={year} to={{ search: to.toString() }} aria-current={year === chosen ? 'true' : undefined} replace>{year}</Link>;
      })}
    </nav>
  );
}
