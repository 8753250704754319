/**
 * The holder's part of a blind signature (RFC 9474, RSABSSA-SHA384-PSS-Randomized): what is signed is told apart from what is shown later by nobody,
 * the signer included. Everything happens in this browser.
 */
export interface SigningKey {
  n: bigint;
  e: bigint;
}

const SALT = 48;
const HASH = 48;

export const fromBytes = (bytes: Uint8Array): bigint => bytes.reduce((n, b) => (n << 8n) | BigInt(b), 0n);

export function toBytes(n: bigint, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let i = length - 1, left = n; i >= 0; i--, left >>= 8n) bytes[i] = Number(left & 0xffn);
  return bytes;
}

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

const bitsOf = (n: bigint) => n.toString(2).length;

export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let b = base % modulus, e = exponent; e > 0n; e >>= 1n, b = (b * b) % modulus) if (e & 1n) result = (result * b) % modulus;
  return result;
}

export function inverse(a: bigint, modulus: bigint): bigint {
  let [r, next, s, t] = [a % modulus, modulus, 1n, 0n];
  while (next !== 0n) {
    const q = r / next;
    [r, next] = [next, r - q * next];
    [s, t] = [t, s - q * t];
  }
  if (r !== 1n) throw new Error('blinding error');
  return ((s % modulus) + modulus) % modulus;
}

const sha384 = async (...parts: Uint8Array[]) => {
  const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-384', all));
};

/** EMSA-PSS-ENCODE (RFC 8017, 9.1.1) with MGF1 and SHA-384. */
async function encode(message: Uint8Array, bits: number, salt: Uint8Array): Promise<bigint> {
  const length = Math.ceil(bits / 8);
  const hash = await sha384(new Uint8Array(8), await sha384(message), salt);
  const block = new Uint8Array(length - HASH - 1);
  block[block.length - SALT - 1] = 1;
  block.set(salt, block.length - SALT);
  for (let i = 0; i * HASH < block.length; i++) {
    const mask = await sha384(hash, toBytes(BigInt(i), 4));
    for (let j = 0; j < HASH && i * HASH + j < block.length; j++) block[i * HASH + j]! ^= mask[j]!;
  }
  block[0]! &= 0xff >> (8 * length - bits);
  const encoded = new Uint8Array(length);
  encoded.set(block);
  encoded.set(hash, block.length);
  encoded[length - 1] = 0xbc;
  return fromBytes(encoded);
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A number below the modulus that nobody can foretell. */
function factor(n: bigint): bigint {
  const length = Math.ceil(bitsOf(n) / 8);
  for (;;) {
    const r = fromBytes(random(length));
    if (r > 1n && r < n) return r;
  }
}

export interface Blinded {
  /** What the signer sees. */
  blinded: Uint8Array<ArrayBuffer>;
  encoded: bigint;
  unblinding: bigint;
}

export async function blind(key: SigningKey, message: Uint8Array, salt = random(SALT), r = factor(key.n)): Promise<Blinded> {
  const encoded = await encode(message, bitsOf(key.n) - 1, salt);
  const blinded = (encoded * power(r, key.e, key.n)) % key.n;
  return { blinded: toBytes(blinded, Math.ceil(bitsOf(key.n) / 8)), encoded, unblinding: inverse(r, key.n) };
}

/** The signature of the message itself; refused where the signer did not sign what it was given. */
export function unblind(key: SigningKey, { encoded, unblinding }: Blinded, signed: Uint8Array): Uint8Array<ArrayBuffer> {
  const signature = (fromBytes(signed) * unblinding) % key.n;
  if (power(signature, key.e, key.n) !== encoded) throw new Error('invalid signature');
  return toBytes(signature, signed.length);
}

/** The message that a token is: 32 random bytes as the RFC's prefix, and 32 more. */
export const freshMessage = () => random(64);
