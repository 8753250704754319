import type { Words } from '../api/model';
import type { Lang } from '../i18n';

// A released table as statistics-service sealed it. Its JSON is the document itself, byte for byte, so its shape is written here.
export interface Category { id: string; title: Words; never: boolean; parts: Category[] }
export interface Dimension { id: string; title: Words; total: boolean; categories: Category[] }
/** A part of a hundred lies between these. */
export interface Share { low: number; high: number }
/** `share` is there where it can be told: of what is shown, and of enough. */
export interface Cell { at: Record<string, string>; value: number | null; share?: Share }
export interface Table {
  release: string;
  scheme: string;
  schemeVersion: number;
  federation: string;
  block: string;
  title: Words;
  mode: 'EXACT' | 'ROUND5';
  threshold: number;
  footnote: Words;
  /** The dimension of whose sum each number is a part; not there where no parts are told. */
  share?: string;
  dimensions: Dimension[];
  cells: Cell[];
}

export const TOTAL = 'total';

export interface Place { id: string; label: string }

const label = (words: Words, lang: Lang) => words[lang] || words.sv;

/** The places along a dimension, in the order of the table, the sum of all last; what is never shown by itself has none. */
export function places(dimension: Dimension, lang: Lang, all: string): Place[] {
  const walk = (c: Category): Place[] => [...(c.never ? [] : [{ id: c.id, label: label(c.title, lang) }]), ...c.parts.flatMap(walk)];
  return [...dimension.categories.flatMap(walk), ...(dimension.total ? [{ id: TOTAL, label: all }] : [])];
}

/** Dimensions along which there are several things with parts of their own, as questions with their answers: nobody reads all of them at once. */
export const headed = (table: Table) => table.dimensions.filter((d) => d.categories.filter((c) => c.parts.length > 0).length > 1);

/** The table with one thing of each of those, the chosen or else the first. */
export function oneOfEach(table: Table, chosen: Readonly<Record<string, string>>): Table {
  const several = headed(table);
  const only = (d: Dimension) => d.categories.find((c) => c.id === chosen[d.id]) ?? d.categories[0];
  return { ...table, dimensions: table.dimensions.map((d) => (several.includes(d) ? { ...d, categories: [only(d)].filter((c) => c !== undefined) } : d)) };
}

/** What stands at a place of each dimension; null where it is hidden or none, which look alike. */
export function reading(table: Table): (at: Record<string, string>) => number | null {
  const key = (at: Record<string, string>) => table.dimensions.map((d) => at[d.id]).join('/');
  const values = new Map(table.cells.map((c) => [key(c.at), c.value]));
  return (at) => values.get(key(at)) ?? null;
}

/** What part of its sum a number is; null where that cannot be told, undefined where it is not asked: of the sum itself, and in a table without parts. */
export function sharing(table: Table): (at: Record<string, string>) => Share | null | undefined {
  const { share } = table;
  if (share === undefined) return () => undefined;
  const key = (at: Record<string, string>) => table.dimensions.map((d) => at[d.id]).join('/');
  const shares = new Map(table.cells.flatMap((c) => (c.share ? [[key(c.at), c.share] as const] : [])));
  return (at) => (at[share] === TOTAL ? undefined : shares.get(key(at)) ?? null);
}

/** The true number behind a shown one lies between these, both included. */
export function between({ mode, threshold }: Pick<Table, 'mode' | 'threshold'>, shown: number): readonly [number, number] {
  return mode === 'EXACT' ? [shown, shown] : [Math.max(threshold, shown - 2), shown + 2];
}

/** Counts no people, so that nothing is hidden and none at all is said: by its kind, never by its numbers. */
export const isOpen = ({ threshold }: Pick<Table, 'threshold'>) => threshold === 0;

export type Direction = 'UP' | 'DOWN' | 'SAME' | 'UNSURE';

/** From the first to the last that is shown. Where what they may be overlaps, nobody knows which is larger; null with fewer than two. */
export function direction(rules: Pick<Table, 'mode' | 'threshold'>, values: readonly (number | null)[]): Direction | null {
  const shown = values.filter((v) => v !== null);
  const [first, last] = [shown[0], shown.at(-1)];
  if (shown.length < 2 || first === undefined || last === undefined) return null;
  const [a, b] = [between(rules, first), between(rules, last)];
  if (rules.mode === 'EXACT' && first === last) return 'SAME';
  if (a[1] < b[0]) return 'UP';
  return b[1] < a[0] ? 'DOWN' : 'UNSURE';
}

/** A month, a quarter, a half-year or a year: only those of one kind stand in one line. */
export const kindOf = (block: string) => /^\d{4}-([QH])\d$/.exec(block)?.[1] ?? (block.length === 4 ? 'Y' : 'M');

/** All ways to choose one place of each of these dimensions. */
export function combinations(dimensions: readonly { id: string; places: readonly Place[] }[]): Place[][] {
  return dimensions.reduce<Place[][]>((sofar, d) => sofar.flatMap((c) => d.places.map((p) => [...c, p])), [[]]);
}
