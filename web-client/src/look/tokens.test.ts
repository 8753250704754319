import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/look/tokens.css', 'utf8');
const tokens = Object.fromEntries([...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]));

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string, theme: 'light' | 'dark') {
  const of = (name: string) => luminance(tokens[name]?.[theme] ?? (() => { throw new Error(`no token ${name}`); })());
  const [dark = 0, light = 0] = [of(a), of(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT: [string, string[]][] = [
  ['ink', ['page', 'card', 'sunk', 'brand-soft', 'going-soft', 'late-soft', 'soon-soft', 'kept-soft', 'broken-soft', 'partly-soft', 'quiet-soft']],
  ['soft', ['page', 'card', 'sunk', 'brand-soft']],
  ['brand', ['page', 'card', 'sunk', 'brand-soft', 'going-soft', 'kept-soft', 'late-soft']],
  ['on-brand', ['brand']],
  ['on-band', ['band']],
  ['band-soft', ['band']],
  ['late', ['page', 'card']],
  ['card', ['late']],
  ...['quiet', 'going', 'soon', 'late', 'kept', 'partly', 'broken'].map((tone): [string, string[]] => [tone, [`${tone}-soft`, 'page', 'card']]),
];
const SHAPES: [string, string[]][] = [
  ['edge', ['page', 'card']],
  ['focus', ['page', 'card', 'sunk']],
  ['ring', ['band']],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(TEXT.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground])))('%s is readable on %s', (ink = '', ground = '') => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(SHAPES.flatMap(([shape, grounds]) => grounds.map((ground) => [shape, ground])))('%s can be told from %s', (shape = '', ground = '') => {
    expect(contrast(shape, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
