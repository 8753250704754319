import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkOf, readReceipt } from './receiptWords';

// The very list that the service draws from.
const list = readFileSync('../deviation-service/src/main/resources/receipt-words.txt', 'utf8').trim().split('\n');
const drawn = [0, 17, 1023, 512, 300, 8, 44];
const words = [...drawn, checkOf(drawn, list.length)].map((n) => list[n] ?? '');
const receipt = words.join(' ');

describe('the eight words', () => {
  it('are found in a list in which four plain letters tell each word from all others', () => {
    expect(list).toHaveLength(1024);
    for (const [i, word] of list.entries()) {
      const eight = [...Array<number>(7).fill(i)];
      const typed = [...eight, checkOf(eight, 1024)].map((n) => list[n]).join(' ');
      expect([word, readReceipt(typed, list).is]).toEqual([word, 'receipt']);
    }
  });

  it('are checked by the last: each number times 1, 3, 5 …, modulo the size of the list', () => {
    expect(checkOf([1, 0, 0, 0, 0, 0, 0], 1024)).toBe(1);
    expect(checkOf([0, 0, 0, 0, 0, 0, 1], 1024)).toBe(13);
    expect(checkOf([1023, 1023, 0, 0, 0, 0, 0], 1024)).toBe(1024 - 4);
  });

  it('are read whatever the case, what stands between and what follows the fourth letter', () => {
    expect(readReceipt(receipt, list)).toEqual({ is: 'receipt', receipt });
    expect(readReceipt(`  ${receipt.toUpperCase().replaceAll(' ', ' – 1. ')}\n`, list)).toEqual({ is: 'receipt', receipt });
    expect(readReceipt(words.map((w) => w.slice(0, 4)).join(','), list)).toEqual({ is: 'receipt', receipt });
    expect(readReceipt(words.map((w) => w.normalize('NFD')).join(' '), list)).toEqual({ is: 'receipt', receipt });
    expect(readReceipt(words.map((w) => w.normalize('NFD').replaceAll(/\p{M}/gu, '')).join(' '), list)).toEqual({ is: 'receipt', receipt });
  });

  it('tell what kind of error it is: which word is none, how many there are, or that they do not belong together', () => {
    expect(readReceipt([...words.slice(0, 3), 'xyzzy', ...words.slice(4)].join(' '), list)).toEqual({ is: 'unknown', place: 4 });
    expect(readReceipt(words.slice(0, 7).join(' '), list)).toEqual({ is: 'count', words: 7 });
    expect(readReceipt(`${receipt} ${words[0]}`, list)).toEqual({ is: 'count', words: 9 });
    expect(readReceipt('', list)).toEqual({ is: 'count', words: 0 });
    for (let i = 0; i < 7; i++) {
      const wrong = words.with(i, list[(list.indexOf(words[i] ?? '') + 1) % list.length] ?? '');
      expect([i, readReceipt(wrong.join(' '), list)]).toEqual([i, { is: 'apart' }]);
    }
    expect(readReceipt([words[1], words[0], ...words.slice(2)].join(' '), list)).toEqual({ is: 'apart' });
  });
});
