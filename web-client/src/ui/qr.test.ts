import { describe, expect, it } from 'vitest';
import { qr } from './qr';

/** As another implementation draws it, at level L and with mask 0. */
const ABC = [
  '#######..#.##.#######',
  '#.....#..###..#.....#',
  '#.###.#.##.##.#.###.#',
  '#.###.#..#.#..#.###.#',
  '#.###.#...#.#.#.###.#',
  '#.....#.....#.#.....#',
  '#######.#.#.#.#######',
  '........##.##........',
  '###.########.##...#..',
  '####...#.##...#..#.##',
  '####.##..#..#...#..##',
  '..##....#.....#......',
  '###.#####...#.#.#...#',
  '........####.#.#.#.##',
  '#######.#..#.###.#.##',
  '#.....#.##.###.###..#',
  '#.###.#.#.##.###..#.#',
  '#.###.#..#....#...##.',
  '#.###.#.#...#...#...#',
  '#.....#.#.#...#...##.',
  '#######.#.#.#.#.#.###',
];

describe('the square that a phone reads', () => {
  it('is the one that others draw', () => {
    expect(qr('abc')?.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))).toEqual(ABC);
  });

  it('grows with the text, and is none where the text is too long', () => {
    expect(qr('x'.repeat(78))).toHaveLength(33);
    expect(qr('x'.repeat(106))).toHaveLength(37);
    expect(qr('x'.repeat(107))).toBeNull();
  });
});
