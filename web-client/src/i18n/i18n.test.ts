import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from './en';
import { sv, type Messages } from './sv';

// Checked by the compiler, which is a part of the build: if one of these compiled, the unused expectation would be an error.
const { skip: _left, ...lacking } = sv;
// @ts-expect-error a catalogue that lacks a key does not compile
export const tooLittle: Messages = lacking;
// @ts-expect-error a catalogue with a key that Swedish does not have does not compile
export const tooMuch: Messages = { ...sv, extra: 'x' };
// @ts-expect-error a text that takes other arguments does not compile
export const otherwise: Messages = { ...sv, loggedInAs: (n: number) => `${n}` };

const shape = (o: unknown): unknown => {
  if (Array.isArray(o)) return o.length;
  return o && typeof o === 'object' ? Object.fromEntries(Object.entries(o).map(([k, v]) => [k, shape(v)])) : typeof o;
};

it('says everything in both languages, code lists and enumerations included', () => {
  expect(shape(en)).toEqual(shape(sv));
});

it('uses the words of the statute and of the product', () => {
  expect(readFileSync('src/i18n/sv.ts', 'utf8')).not.toMatch(/funktionshinder|löfte|lovat|lovar|okej/i);
  expect(readFileSync('src/i18n/en.ts', 'utf8')).not.toMatch(/handicap|promise/i);
});

it('names the eight states as agreed', () => {
  const { UNKNOWN: _unknown, ...states } = sv.states;
  expect(Object.values(states)).toEqual(['Ännu inte aktuellt', 'På väg', 'Snart dags', 'Försenat', 'Hållet', 'Delvis hållet', 'Inte hållet', 'Kan inte bedömas']);
});

it('counts one and many', () => {
  expect(sv.list.facts(1)).toBe('1 händelse');
  expect(sv.list.facts(2)).toBe('2 händelser');
  expect(en.list.facts(1)).toBe('1 event');
});
