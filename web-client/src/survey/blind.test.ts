import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blind, fromBytes, inverse, toBytes, unblind } from './blind';

const vector = JSON.parse(readFileSync('../statistics-service/src/test/resources/rfc9474.json', 'utf8')) as Record<string, string>;
const number = (name: string) => BigInt(`0x${vector[name]}`);
const bytes = (name: string) => toBytes(number(name), (vector[name] ?? '').length / 2);

describe('the vector of RFC 9474, appendix A.1', () => {
  const key = { n: number('n'), e: number('e') };
  const blinded = () => blind(key, bytes('input_msg'), bytes('salt'), inverse(number('inv'), key.n));

  it('is blinded as the RFC blinds it', async () => {
    expect(fromBytes((await blinded()).blinded)).toBe(number('blinded_msg'));
  });

  it('is unblinded to the signature of the message', async () => {
    expect(fromBytes(unblind(key, await blinded(), bytes('blind_sig')))).toBe(number('sig'));
  });

  it('refuses a signer that signed something else', async () => {
    const other = await blinded();
    expect(() => unblind(key, other, bytes('sig'))).toThrow('invalid signature');
  });

  it('is never blinded twice the same', async () => {
    const [one, two] = [await blind(key, bytes('input_msg')), await blind(key, bytes('input_msg'))];
    expect(one.blinded).not.toEqual(two.blinded);
  });
});
