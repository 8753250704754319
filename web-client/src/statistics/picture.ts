import { between, type Direction, type Table } from './table';

// A chart as shapes: drawn on the page by React, and by hand into a file, so that both are the same picture.
export type Shape =
  | { kind: 'bar'; x: number; y: number; width: number; height: number; hollow: boolean }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; faint: boolean }
  | { kind: 'mark'; x: number; y: number; form: number }
  | { kind: 'text'; x: number; y: number; text: string; anchor: 'start' | 'end' | 'middle'; strong: boolean };

export interface Picture { width: number; height: number; shapes: Shape[] }

/** Hidden and none alike, as Swedish official statistics write what is secret. */
export const HIDDEN = '..';

const SIZE = 15;
const ROW = 26;
const BAR = 16;
const text = (x: number, y: number, said: string, anchor: 'start' | 'end' | 'middle' = 'start', strong = false): Shape => ({ kind: 'text', x, y, text: said, anchor, strong });

/** About how wide a text is: never too little for our font. */
const wide = (said: string) => said.length * SIZE * 0.58;

/** Lines of a text that fit; a word that is too long is cut. */
export function lines(said: string, width: number): string[] {
  const most = Math.max(6, Math.floor(width / (SIZE * 0.58)));
  const out: string[] = [];
  for (const word of said.split(' ')) {
    const short = word.length > most ? `${word.slice(0, most - 1)}…` : word;
    const last = out.at(-1);
    if (last !== undefined && last.length + short.length + 1 <= most) out[out.length - 1] = `${last} ${short}`;
    else out.push(short);
  }
  return out;
}

/** `share` is said after the number, in words of the language. */
export interface Bar { label: string; value: number | null; share?: string | undefined }
export interface Group { label: string; bars: Bar[] }

const numbered = (bar: Bar) => (bar.value === null ? HIDDEN : [String(bar.value), bar.share && `(${bar.share})`].filter(Boolean).join(' '));

const LINE = 17;

/** Rows in which there is none at all, as an open table says, are told in words: a bar that is not there shows nothing. */
export function drawable(groups: readonly Group[]): { drawn: readonly Group[]; none: readonly Group[] } {
  const none = groups.filter((g) => g.bars.every((b) => b.value === 0));
  return { drawn: groups.filter((g) => !none.includes(g)), none };
}

/** Lying bars, each with its name and its number beside it: nothing is told by colour, and every other one is hollow for the eye. */
export function bars(groups: readonly Group[], width: number): Picture {
  const names = groups.flatMap((g) => g.bars.map((b) => b.label));
  const left = Math.min(width * 0.46, Math.max(...names.map(wide), 40) + 10);
  const room = Math.max(20, width - left - Math.max(46, ...groups.flatMap((g) => g.bars.map((b) => wide(numbered(b)) + 16))));
  const most = Math.max(1, ...groups.flatMap((g) => g.bars.map((b) => b.value ?? 0)));
  const shapes: Shape[] = [];
  let y = 0;
  for (const group of groups) {
    for (const line of lines(group.label, width)) {
      shapes.push(text(0, (y += 20), line, 'start', true));
    }
    y += 8;
    const first = y;
    group.bars.forEach((bar, i) => {
      // None at all has no bar, as what is hidden has none: in an open table its number says 0.
      const length = bar.value ? Math.max(2, (bar.value / most) * room) : 0;
      const name = lines(bar.label, left - 8);
      name.forEach((line, at) => shapes.push(text(0, y + 13 + at * LINE, line)));
      if (length > 0) shapes.push({ kind: 'bar', x: left, y, width: length, height: BAR, hollow: i % 2 === 1 });
      shapes.push(text(left + length + 8, y + 13, numbered(bar), 'start', true));
      y += ROW + (name.length - 1) * LINE;
    });
    shapes.push({ kind: 'line', x1: left, y1: first - 4, x2: left, y2: y - 4, faint: true });
    y += 12;
  }
  return { width, height: Math.max(20, y), shapes };
}

export interface Series { label: string; values: (number | null)[] }

/** What each number may be, as a standing stroke with a mark of its own form for each series; nothing is drawn between them. */
export function intervals(rules: Pick<Table, 'mode' | 'threshold'>, times: readonly string[], series: readonly Series[], width: number): Picture {
  const all = series.flatMap((s) => s.values.filter((v) => v !== null)).map((v) => between(rules, v)[1]);
  const most = Math.max(5, ...all);
  const step = most > 60 ? 20 : most > 25 ? 10 : 5;
  const top = Math.ceil(most / step) * step;
  const [left, above, high] = [34, 12, 200];
  const y = (v: number) => above + high - (v / top) * high;
  const shapes: Shape[] = [];
  for (let v = 0; v <= top; v += step) {
    shapes.push({ kind: 'line', x1: left, y1: y(v), x2: width, y2: y(v), faint: true }, text(left - 8, y(v) + 5, String(v), 'end'));
  }
  const each = (width - left) / times.length;
  const every = Math.ceil(wide(times[0] ?? '') / each);
  times.forEach((time, i) => {
    const middle = left + each * (i + 0.5);
    if (i % every === 0) shapes.push(text(middle, above + high + 22, time, 'middle'));
    series.forEach((s, form) => {
      const value = s.values[i] ?? null;
      const x = middle + (form - (series.length - 1) / 2) * Math.min(16, each / (series.length + 1));
      if (value === null) return;
      const [low, up] = between(rules, value);
      shapes.push({ kind: 'line', x1: x, y1: y(low), x2: x, y2: y(up), faint: false }, { kind: 'mark', x, y: y(value), form });
    });
  });
  let below = above + high + 50;
  series.forEach((s, form) => {
    shapes.push({ kind: 'mark', x: left + 6, y: below - 5, form }, text(left + 20, below, s.label));
    below += 22;
  });
  return { width, height: below - 8, shapes };
}

export const ARROWS: Record<Direction, string> = { UP: '↑', DOWN: '↓', SAME: '', UNSURE: '' };

/** The outline of a mark: a disc, a square, a triangle, a diamond, and from the front again. */
export function outline(form: number, x: number, y: number): string {
  const r = 5.5;
  switch (form % 4) {
    case 0: return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case 1: return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
    case 2: return `M${x} ${y - r - 1}l${r + 1} ${2 * r}h${-2 * r - 2}z`;
    default: return `M${x} ${y - r - 1.5}l${r + 1.5} ${r + 1.5}l${-r - 1.5} ${r + 1.5}l${-r - 1.5} ${-r - 1.5}z`;
  }
}

/** Solid marks stand for even series. */
export const hollowMark = (form: number) => form % 2 === 1;

const INK = '#231c27';
const FAINT = '#b9b3bd';
const FILL = '#5b2058';
const MARGIN = 16;
const escaped = (said: string) => said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The picture as a file of its own, with its title above and its source below: light, for paper. */
export function toSvg(picture: Picture, title: string, notes: readonly string[]): string {
  const heads = lines(title, picture.width);
  const feet = notes.flatMap((n) => lines(n, picture.width));
  const down = heads.length * 22 + 14;
  const height = down + picture.height + 14 + feet.length * 20 + 2 * MARGIN;
  const width = picture.width + 2 * MARGIN;
  const said = (t: string, x: number, y: number, anchor = 'start', strong = false) =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}"${strong ? ' font-weight="700"' : ''}>${escaped(t)}</text>`;
  const drawn = picture.shapes.map((s) => {
    switch (s.kind) {
      case 'bar': return s.hollow
        ? `<rect x="${s.x + 1}" y="${s.y + 1}" width="${s.width}" height="${s.height - 2}" fill="#fff" stroke="${FILL}" stroke-width="2"/>`
        : `<rect x="${s.x}" y="${s.y}" width="${s.width}" height="${s.height}" fill="${FILL}"/>`;
      case 'line': return `<path d="M${s.x1} ${s.y1}L${s.x2} ${s.y2}" stroke="${s.faint ? FAINT : FILL}" stroke-width="${s.faint ? 1 : 3}"/>`;
      case 'mark': return `<path d="${outline(s.form, s.x, s.y)}" fill="${hollowMark(s.form) ? '#fff' : FILL}" stroke="${FILL}" stroke-width="2"/>`;
      default: return said(s.text, s.x, s.y, s.anchor, s.strong);
    }
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Public Sans, Arial, sans-serif" font-size="${SIZE}" fill="${INK}" role="img">`,
    `<title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="#fff"/><g transform="translate(${MARGIN} ${MARGIN})">`,
    ...heads.map((h, i) => said(h, 0, 16 + i * 22, 'start', true)),
    `<g transform="translate(0 ${down})">`, ...drawn, '</g>',
    ...feet.map((f, i) => said(f, 0, down + picture.height + 24 + i * 20)),
    '</g></svg>',
  ].join('\n');
}

/** The same as dots, of twice the size, for whoever cannot use the other. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  const pen = canvas.getContext('2d');
  pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'));
}

