import { expect, it } from 'vitest';
import { texts } from '.';
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
// @ts-expect-error a feature whose English lacks a text does not compile
export const half = texts({ feature: { title: 'x', lead: 'y' } }, { feature: { title: 'x' } });
// @ts-expect-error a feature that would hide a text of every page does not compile
export const hiding = texts({ nav: { title: 'x' } }, { nav: { title: 'x' } });

type Catalogue = Record<string, unknown>;
/** Those that every page has, and those of each feature, whoever adds one. */
const swedish = import.meta.glob<Catalogue>(['./sv.ts', '../*/*exts.sv.ts'], { import: 'sv', eager: true });
const english = import.meta.glob<Catalogue>(['./en.ts', '../*/*exts.en.ts'], { import: 'en', eager: true });
const written = import.meta.glob<string>(['./sv.ts', './en.ts', '../*/*exts.*.ts'], { query: '?raw', import: 'default', eager: true });
const of = (lang: string) => Object.entries(written).filter(([file]) => file.endsWith(`${lang}.ts`));
const translated = (file: string) => english[file.replace(/sv\.ts$/, 'en.ts')];

const shape = (o: unknown): unknown => {
  if (Array.isArray(o)) return o.length;
  return o && typeof o === 'object' ? Object.fromEntries(Object.entries(o).map(([k, v]) => [k, shape(v)])) : typeof o;
};

it('finds the catalogues of the features', () => {
  expect(Object.keys(swedish).length).toBeGreaterThan(15);
  expect(Object.keys(english)).toHaveLength(Object.keys(swedish).length);
});

it.each(Object.keys(swedish))('says everything in both languages, code lists and enumerations included: %s', (file) => {
  expect(shape(translated(file))).toEqual(shape(swedish[file]));
});

it.each(of('sv'))('uses the words of the statute and of the product: %s', (_file, text) => {
  expect(text).not.toMatch(/funktionshinder|löfte|lovat|lovar|okej/i);
});

it.each(of('en'))('uses the words of the statute and of the product: %s', (_file, text) => {
  expect(text).not.toMatch(/handicap|promise/i);
});

it('names the eight states as agreed', () => {
  const { UNKNOWN: _unknown, ...states } = sv.states;
  expect(Object.values(states)).toEqual(['Ännu inte aktuellt', 'På väg', 'Snart dags', 'Försenat', 'Hållet', 'Delvis hållet', 'Inte hållet', 'Kan inte bedömas']);
});

it('counts one and many', () => {
  expect(sv.home.commitments(1)).toBe('1 åtagande');
  expect(sv.home.commitments(2)).toBe('2 åtaganden');
  expect(en.home.commitments(1)).toBe('1 commitment');
});
