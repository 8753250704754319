import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { entriesOf, faultOf, type Entry } from './checkCopy';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Sealed by hand: names in their order, nothing between. */
function sealed(position: number, predecessor: string, day: string): Entry {
  const salt = `salt${position}`;
  const datahash = sha256(`${salt}{"day":"${day}"}`);
  const hash = sha256(`{"datahash":"${datahash}","id":"e${position}","position":${position},"predecessor":"${predecessor}"}`);
  return { id: `e${position}`, position, predecessor, datahash, data: { day }, salt, hash } as Entry;
}

function logOf(count: number) {
  const log: Entry[] = [];
  for (let i = 1; i <= count; i++) log.push(sealed(i, log.at(-1)?.hash ?? '0'.repeat(64), `2026-05-0${i}`));
  return log;
}

describe('a copy is checked', () => {
  const log = logOf(4);
  const signed = { count: 4, hash: log[3]!.hash };

  it('and found whole, also where something was taken back and where more has come since', async () => {
    expect(await faultOf(log, signed)).toBeNull();
    const { data: _data, salt: _salt, ...erased } = log[1]!;
    expect(await faultOf([log[0]!, erased as Entry, log[2]!, log[3]!], signed)).toBeNull();
    expect(await faultOf(logOf(5), signed)).toBeNull();
    expect(await faultOf([], { count: 0, hash: '0'.repeat(64) })).toBeNull();
  });

  it('and each kind of fault is found where it is', async () => {
    expect(await faultOf(log.toSpliced(1, 1), signed)).toEqual({ position: 2, kind: 'missing' });
    expect(await faultOf(log.with(2, { ...log[2]!, data: { day: '2026-06-01' } }), signed)).toEqual({ position: 3, kind: 'altered' });
    expect(await faultOf(log.slice(0, 3), signed)).toEqual({ position: 4, kind: 'short' });
    expect(await faultOf(log, { count: 4, hash: 'f'.repeat(64) })).toEqual({ position: 4, kind: 'other' });
  });

  it('and what is no log is refused', () => {
    expect(() => entriesOf('{"a":1}')).toThrow('not a log');
    expect(() => entriesOf('[{"a":1}]')).toThrow('not a log');
    expect(entriesOf(JSON.stringify(log))).toHaveLength(4);
  });
});
