import { expect, it } from 'vitest';
import { bars, drawable, HIDDEN, intervals, lines, toSvg } from './picture';

const groups = [{ label: 'Rätt stöd', bars: [{ label: 'Kvinnor', value: 20 }, { label: 'Män', value: null }, { label: 'Totalt', value: 10 }] }];
const words = (picture: ReturnType<typeof bars>) => picture.shapes.flatMap((s) => (s.kind === 'text' ? [s.text] : []));

it('writes the name and the number beside each bar, and draws none where the number is hidden or none', () => {
  const picture = bars(groups, 300);
  expect(words(picture)).toEqual(['Rätt stöd', 'Kvinnor', '20', 'Män', HIDDEN, 'Totalt', '10']);
  const drawn = picture.shapes.filter((s) => s.kind === 'bar');
  expect(drawn).toHaveLength(2);
  expect((drawn[0]?.width ?? 0) / (drawn[1]?.width ?? 1)).toBeCloseTo(2);
});

it('draws no bar for none at all, and says 0', () => {
  const picture = bars([{ label: '', bars: [{ label: 'Webbplats', value: 0 }, { label: 'Nyhetsbrev', value: 3 }] }], 300);
  expect(words(picture)).toContain('0');
  expect(picture.shapes.filter((s) => s.kind === 'bar')).toHaveLength(1);
});

it('writes the whole name of a bar, over several lines where there is little room', () => {
  const picture = bars([{ label: 'APT', bars: [{ label: 'Med alla fasta punkter', value: 1 }, { label: 'Med ett steg i Respekttrappan', value: 3 }] }], 288);
  expect(words(picture).filter((w) => w !== 'APT').join(' ')).toBe('Med alla fasta punkter 1 Med ett steg i Respekttrappan 3');
  const [above, below] = picture.shapes.filter((s) => s.kind === 'bar');
  expect((below?.y ?? 0) - (above?.y ?? 0)).toBeGreaterThan(26);
});

const row = (label: string, ...values: (number | null)[]) => ({ label, bars: values.map((value) => ({ label: '', value })) });

it('tells rows of none at all apart from those that are drawn, and never what is hidden', () => {
  const { drawn, none } = drawable([row('APT', 3, 0), row('Kansli', 0, 0), row('Styrelse', null, null)]);
  expect(drawn.map((g) => g.label)).toEqual(['APT', 'Styrelse']);
  expect(none.map((g) => g.label)).toEqual(['Kansli']);
});

it('writes a share after its number, within the picture', () => {
  const picture = bars([{ label: '', bars: [{ label: 'Kvinnor', value: 20, share: '48–74 %' }, { label: 'Män', value: null, share: '..' }] }], 300);
  expect(words(picture)).toContain('20 (48–74 %)');
  const [bar] = picture.shapes.filter((s) => s.kind === 'bar');
  expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThan(300 - '20 (48–74 %)'.length * 8);
});

it.each([240, 320, 900])('stays within %i px', (width) => {
  const rights = bars(groups, width).shapes.map((s) => (s.kind === 'bar' ? s.x + s.width : s.kind === 'text' ? s.x + 10 : 0));
  expect(Math.max(...rights)).toBeLessThanOrEqual(width);
});

it('draws what a rounded number may be as a stroke from the least to the most', () => {
  const picture = intervals({ mode: 'ROUND5', threshold: 5 }, ['Q1', 'Q2'], [{ label: 'Kvinnor', values: [10, null] }], 300);
  const strokes = picture.shapes.filter((s) => s.kind === 'line' && !s.faint);
  expect(strokes).toHaveLength(1);
  const [stroke] = strokes;
  // 8 to 12 of a scale to 15 on 200 px.
  expect(stroke?.kind === 'line' && stroke.y1 - stroke.y2).toBeCloseTo((4 / 15) * 200);
});

it('breaks long words rather than the page', () => {
  expect(lines('Samordningsförbundet Stockholms stad', 120)).toEqual(['Samordningsf…', 'Stockholms', 'stad']);
});

it('writes a file that nobody can put markup into', () => {
  expect(toSvg(bars([{ label: '<b>&"', bars: [] }], 200), 'a < b', ['c'])).not.toMatch(/<b>|a < b/);
});
