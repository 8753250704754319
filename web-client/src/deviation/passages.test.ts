import { expect, it } from 'vitest';
import { around, passagesOf } from './passages';

it('finds every place where a passage stands, and none where it does not', () => {
  expect(passagesOf('Kim sa det till Kim.', 'Kim')).toEqual([{ from: 0, to: 3 }, { from: 16, to: 19 }]);
  expect(passagesOf('Kim sa det.', 'kim')).toEqual([]);
  expect(passagesOf('Kim', '')).toEqual([]);
});

it('shows a place by what stands around it', () => {
  expect(around('Det var i entrén som Kim sa det till alla som stod och väntade.', { from: 21, to: 24 })).toBe('…et var i entrén som Kim sa det till alla so…');
  expect(around('Kim', { from: 0, to: 3 })).toBe('Kim');
});
