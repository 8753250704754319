import type { Lang } from '.';

/** One thing or several, in words. */
export function counting(lang: Lang) {
  const plural = new Intl.PluralRules(lang);
  return (n: number, one: string, other: string) => `${n} ${plural.select(n) === 'one' ? one : other}`;
}
