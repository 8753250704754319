// @vitest-environment node
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { expect, it } from 'vitest';

/** What is published of the events is AsyncAPI 3, as the official parser reads it. */
it('is read by the official parser without a fault', { timeout: 30_000 }, async () => {
  const text = readFileSync(new URL('../../../docs/asyncapi.yaml', import.meta.url), 'utf8');
  const { document, diagnostics } = await new Parser().parse(text);
  // 0 is an error, 1 a warning; that there is a newer AsyncAPI is neither.
  expect(diagnostics.filter((one) => one.severity < 2)).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
  expect(document?.allMessages().length).toBeGreaterThan(40);
});
