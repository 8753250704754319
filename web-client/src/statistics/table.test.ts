import { expect, it } from 'vitest';
import { between, combinations, direction, headed, isOpen, kindOf, oneOfEach, places, reading, sharing, TOTAL, type Category, type Table } from './table';

const words = (sv: string) => ({ sv, en: '' });
const of = (...ids: string[]) => ({ id: 'd', places: ids.map((id) => ({ id, label: id })) });
const table: Table = {
  release: 'r', scheme: 's', schemeVersion: 1, federation: 'f', block: '2026-Q2', title: words('T'), mode: 'ROUND5', threshold: 5, footnote: words('F'),
  dimensions: [
    { id: 'measure', title: words('Mått'), total: false, categories: [{ id: 'started', title: words('Började'), never: false, parts: [] }] },
    { id: 'gender', title: words('Kön'), total: true, categories: [{ id: 'women', title: words('Kvinnor'), never: false, parts: [] }, { id: 'other', title: words('Annat'), never: true, parts: [] }] },
  ],
  cells: [{ at: { measure: 'started', gender: 'women' }, value: 15 }, { at: { measure: 'started', gender: TOTAL }, value: null }],
};

it('has no place for what is never shown by itself, and the sum last', () => {
  expect(table.dimensions.map((d) => places(d, 'en', 'All').map((p) => p.label))).toEqual([['Började'], ['Kvinnor', 'All']]);
});

it('reads what is hidden and what is none alike', () => {
  const at = reading(table);
  expect(at({ measure: 'started', gender: 'women' })).toBe(15);
  expect(at({ measure: 'started', gender: TOTAL })).toBeNull();
  expect(at({ measure: 'ended', gender: 'women' })).toBeNull();
});

it('tells what part of its sum a number is, where it can be told, and not of the sum itself', () => {
  const women = { measure: 'started', gender: 'women' };
  expect(sharing(table)(women)).toBeUndefined();
  const shares = sharing({ ...table, share: 'gender', cells: [{ at: women, value: 15, share: { low: 48, high: 74 } }, { at: { measure: 'started', gender: TOTAL }, value: 25, share: { low: 100, high: 100 } }] });
  expect(shares(women)).toEqual({ low: 48, high: 74 });
  expect(shares({ measure: 'started', gender: 'men' })).toBeNull();
  expect(shares({ measure: 'started', gender: TOTAL })).toBeUndefined();
});

it('knows what a rounded number may be, never under the threshold', () => {
  expect(between(table, 15)).toEqual([13, 17]);
  expect(between(table, 5)).toEqual([5, 7]);
  expect(between({ mode: 'EXACT', threshold: 5 }, 6)).toEqual([6, 6]);
});

it('is open where it counts no people', () => {
  expect([0, 5].map((threshold) => isOpen({ threshold }))).toEqual([true, false]);
});

it('sees a direction only where the intervals do not overlap', () => {
  expect(direction(table, [10, null, 20])).toBe('UP');
  expect(direction(table, [20, 10])).toBe('DOWN');
  expect(direction(table, [10, 10])).toBe('UNSURE');
  // 8–12 and 13–17 do not overlap; exact numbers overlap only when they are the same.
  expect(direction(table, [10, 15])).toBe('UP');
  expect(direction({ mode: 'EXACT', threshold: 5 }, [7, 8])).toBe('UP');
  expect(direction({ mode: 'EXACT', threshold: 0 }, [0, 3, 0])).toBe('SAME');
  expect(direction(table, [null, 10])).toBeNull();
});

it('tells months, quarters and half-years apart', () => {
  expect(['2026-04', '2026-Q2', '2026-H1', '2026'].map(kindOf)).toEqual(['M', 'Q', 'H', 'Y']);
});

it('combines the places of several dimensions', () => {
  expect(combinations([of('a', 'b'), of('1', '2')]).map((c) => c.map((p) => p.id).join(''))).toEqual(['a1', 'a2', 'b1', 'b2']);
  expect(combinations([])).toEqual([[]]);
});

it('shows one question of many by one ground at a time, and leaves other tables as they are', () => {
  const leaf = (id: string): Category => ({ id, title: words(id), never: false, parts: [] });
  const asked = (id: string): Category => ({ ...leaf(id), parts: [leaf(`${id}:yes`), leaf(`${id}:no`)] });
  const survey = { ...table, dimensions: [{ id: 'answer', title: words('Svar'), total: false, categories: [asked('say'), asked('support')] }, { id: 'ground', title: words('Grund'), total: false, categories: [asked('sex')] }] };
  expect(headed(survey).map((d) => d.id)).toEqual(['answer']);
  const seen = (chosen: Record<string, string>) => oneOfEach(survey, chosen).dimensions.map((d) => places(d, 'sv', '').map((p) => p.id));
  expect(seen({})).toEqual([['say', 'say:yes', 'say:no'], ['sex', 'sex:yes', 'sex:no']]);
  expect(seen({ answer: 'support' })[0]).toEqual(['support', 'support:yes', 'support:no']);
  expect(oneOfEach(table, { gender: 'women' })).toEqual(table);
});
