import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n';
import { PageTrouble } from './Trouble';
import css from './ui.module.css';

export function Loading() {
  const { t } = useI18n();
  return <output className={css.loading}>{t.loading}</output>;
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
  return <Loading />;
}
