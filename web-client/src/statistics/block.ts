import { useTexts } from './texts';

/** What a time is called: April 2026, Kvartal 2 2026. */
export function useBlock() {
  const { t, month } = useTexts();
  return (block: string): string => {
    const [, year = '', kind, n = ''] = /^(\d{4})-([QH])(\d)$/.exec(block) ?? [];
    if (kind === 'Q') return t.statistics.quarter(n, year);
    if (kind === 'H') return t.statistics.half(n, year);
    return /^\d{4}-\d{2}$/.test(block) ? month(block) : block;
  };
}
