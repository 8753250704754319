import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useI18n } from '../i18n';
import { PageTrouble } from './Trouble';
import css from './ui.module.css';

/** Longer than nearly every answer takes, shorter than most people wait. */
const LONG = 8_000;

/** That something is on its way; after a while also what to do if it does not come. */
export function Loading({ alone = false }: {
  /** True where the page's own title comes with the data: until then those who listen need another. */
  alone?: boolean;
}) {
  const { t } = useI18n();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {alone && <h1 className={css.hidden}>{t.loadingPage}</h1>}
      <div className={css.coming}>
        <output className={css.loading}>{t.loading}</output>
        {long && <p className={css.soft} role="status">{t.loadingLong}</p>}
      </div>
    </>
  );
}

/** What a query brought, or that it is on its way, or why it did not come. Old data stay on screen while new are fetched. */
export function Loaded<T>({ query, alone = false, children }: {
  query: UseQueryResult<T>;
  /** True where the page's own title comes with the data. */
  alone?: boolean;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <PageTrouble error={query.error} onRetry={() => void query.refetch()} alone={alone} />;
  return <Loading alone={alone} />;
}
