// The square that a phone reads (ISO/IEC 18004): text as bytes, level L, versions 1 to 5, mask 0. Nothing more is needed for an address.

const DATA = [19, 34, 55, 80, 108];
const CHECK = [7, 10, 15, 20, 26];
/** Level L and mask 0 with their own check bits. */
const FORMAT = 0x77c4;

const EXP: number[] = [];
const LOG: number[] = [];
for (let i = 0, x = 1; i < 255; i++) {
  EXP[i] = x;
  LOG[x] = i;
  x = x < 128 ? x * 2 : (x * 2) ^ 0x11d;
}
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : (EXP[((LOG[a] ?? 0) + (LOG[b] ?? 0)) % 255] ?? 0));

/** The remainder of the data by the polynomial whose roots are the first powers of two: Reed–Solomon. */
function checkOf(data: readonly number[], length: number): number[] {
  let generator = [1];
  for (let i = 0; i < length; i++) {
    const root = EXP[i] ?? 1;
    const next = Array.from({ length: generator.length + 1 }, () => 0);
    generator.forEach((c, j) => {
      next[j] = (next[j] ?? 0) ^ c;
      next[j + 1] = (next[j + 1] ?? 0) ^ times(c, root);
    });
    generator = next;
  }
  const rest = Array.from({ length }, () => 0);
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    for (let i = 0; i < length; i++) rest[i] = (rest[i] ?? 0) ^ times(generator[i + 1] ?? 0, factor);
  }
  return rest;
}

function codewords(bytes: readonly number[], room: number): number[] {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >> i) & 1);
  };
  put(4, 4);
  put(bytes.length, 8);
  bytes.forEach((b) => put(b, 8));
  put(0, Math.min(4, room * 8 - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  const words: number[] = [];
  for (let i = 0; i < bits.length; i += 8) words.push(bits.slice(i, i + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  for (let pad = 0xec; words.length < room; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

const format = (i: number) => ((FORMAT >> i) & 1) === 1;

/** Rows of dark (true) and light; null where the text is too long. */
export function qr(text: string): boolean[][] | null {
  const bytes = [...new TextEncoder().encode(text)];
  const version = DATA.findIndex((room) => bytes.length + 2 <= room) + 1;
  if (version === 0) return null;
  const size = 17 + 4 * version;
  const square: (boolean | undefined)[][] = Array.from({ length: size }, () => Array.from({ length: size }, () => undefined));
  const set = (x: number, y: number, dark: boolean) => {
    const row = square[y];
    if (row && x >= 0 && x < size) row[x] = dark;
  };
  for (let i = 8; i < size - 8; i++) {
    set(i, 6, i % 2 === 0);
    set(6, i, i % 2 === 0);
  }
  for (const [cx, cy] of [[3, 3], [size - 4, 3], [3, size - 4]] as const)
    for (let dy = -4; dy <= 4; dy++)
      for (let dx = -4; dx <= 4; dx++) {
        const far = Math.max(Math.abs(dx), Math.abs(dy));
        set(cx + dx, cy + dy, far !== 2 && far !== 4);
      }
  if (version > 1)
    for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) set(size - 7 + dx, size - 7 + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
  for (let i = 0; i < 6; i++) set(8, i, format(i));
  set(8, 7, format(6));
  set(8, 8, format(7));
  set(7, 8, format(8));
  for (let i = 9; i < 15; i++) set(14 - i, 8, format(i));
  for (let i = 0; i < 8; i++) set(size - 1 - i, 8, format(i));
  for (let i = 8; i < 15; i++) set(8, size - 15 + i, format(i));
  set(8, size - 8, true);

  const data = codewords(bytes, DATA[version - 1] ?? 0);
  const all = [...data, ...checkOf(data, CHECK[version - 1] ?? 0)];
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
        const row = square[y];
        if (!row || row[x] !== undefined) continue;
        const bit = (((all[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1;
        at++;
        row[x] = bit !== ((x + y) % 2 === 0);
      }
  }
  return square.map((row) => row.map((dark) => dark === true));
}
