// The eight words that lead back to a report: seven that were drawn, and an eighth that tells whether those seven were typed right.

const WORDS = 8;
const TELLING_LETTERS = 4;

/** What somebody typed: the receipt as it is sent, or what is wrong with it. */
export type Typed =
  | { is: 'receipt'; receipt: string }
  | { is: 'count'; words: number }
  | { is: 'unknown'; place: number }
  | { is: 'apart' };

/** What tells a word from the others, on any keyboard: four letters, å and ä as a, ö as o. */
const start = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').slice(0, TELLING_LETTERS);

/** The number of the word that checks those before it. */
export const checkOf = (numbers: readonly number[], size: number) =>
  numbers.reduce((sum, number, i) => sum + (2 * i + 1) * number, 0) % size;

/** Reads what was typed by the list of words; case and what stands between the words do not matter. */
export function readReceipt(typed: string, list: readonly string[]): Typed {
  const places = new Map(list.map((word, number) => [start(word), number]));
  const words = typed.normalize('NFC').toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== '');
  const numbers = words.map((word) => places.get(start(word)) ?? -1);
  const unknown = numbers.indexOf(-1);
  if (unknown >= 0) return { is: 'unknown', place: unknown + 1 };
  if (numbers.length !== WORDS) return { is: 'count', words: numbers.length };
  if (checkOf(numbers.slice(0, -1), list.length) !== numbers.at(-1)) return { is: 'apart' };
  return { is: 'receipt', receipt: numbers.map((number) => list[number]).join(' ') };
}
