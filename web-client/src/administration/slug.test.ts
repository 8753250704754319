import { expect, it } from 'vitest';
import { slug } from './slug';

it('makes of a Swedish name what an address can have', () => {
  expect(slug('Rätt stöd för mig! (övning)')).toBe('ratt-stod-for-mig-ovning');
  expect(slug('  –  ')).toBe('');
  expect(slug('a'.repeat(79) + ' b')).toBe('a'.repeat(79));
});
