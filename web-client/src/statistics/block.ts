import { useTexts } from './texts';

/** What a time is called: April 2026, Kvartal 2 2026; within a sentence as its language writes it there. */
export function useBlock(within = false) {
  const { t, month, lang } = useTexts();
  const name = (block: string): string => {
    const [, year = '', kind, n = ''] = /^(\d{4})-([QH])(\d)$/.exec(block) ?? [];
    if (kind === 'Q') return t.statistics.quarter(n, year);
    if (kind === 'H') return t.statistics.half(n, year);
    return /^\d{4}-\d{2}$/.test(block) ? month(block) : block;
  };
  return (block: string) => (within && lang === 'sv' ? name(block).replace(/^./, (first) => first.toLocaleLowerCase('sv')) : name(block));
}
