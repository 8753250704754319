// What a partner's own program needs, in Node without any package: are deliveries ours, is the store whole?
//
//   node atagande.mjs check store.json checkpoint.json keys.json
//   node atagande.mjs verify key id timestamp signatures < body
import { createHash, createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const NOT_SEALED = new Set(['hash', 'data', 'salt', 'erased'])
const TOLERANCE_SECONDS = 300

/** RFC 8785 for what the feed holds: texts, whole numbers, truth values, lists and objects. */
export function canonical(value, without = new Set()) {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const names = Object.keys(value).filter((name) => !without.has(name)).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

const ed25519 = (x) => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })

/** What is wrong with the entries of a store, in words; an empty list where they are whole, in order and unaltered. */
export function checkChain(store) {
  const faults = []
  let before = '0'.repeat(64)
  for (const [index, entry] of store.entries()) {
    const expected = index + 1
    if (entry.position !== expected || entry.predecessor !== before) return [...faults, `${expected}: missing`]
    const sealed = sha256(canonical(entry, NOT_SEALED)) === entry.hash
    const data = !('data' in entry) || sha256(entry.salt + canonical(entry.data)) === entry.datahash
    if (!sealed || !data) faults.push(`${expected}: altered`)
    before = entry.hash
  }
  return faults
}

/** As checkChain, and whether the store holds all that was signed. */
export function checkWhole(store, checkpoint, keys) {
  const key = keys.keys.find((one) => one.kid === checkpoint.key)
  const genuine =
    key !== undefined &&
    verify(null, Buffer.from(checkpoint.signed, 'utf8'), ed25519(key.x), Buffer.from(checkpoint.signature, 'base64'))
  if (!genuine) return ['checkpoint: not signed by us']
  const faults = checkChain(store)
  if (faults.length > 0) return faults
  const { count, hash } = JSON.parse(checkpoint.signed)
  if (store.length < count) return [`${store.length + 1}: missing, by the checkpoint`]
  return count > 0 && store[count - 1].hash !== hash ? [`${count}: another one, by the checkpoint`] : []
}

/** Standard Webhooks 1.0, with a public key (whpk_…) or a shared secret (whsec_…), over the bytes as they came. */
export function isGenuine(key, { id, timestamp, signatures }, body, nowSeconds = Date.now() / 1000) {
  if (!/^[0-9]{1,12}$/.test(timestamp) || Math.abs(nowSeconds - Number(timestamp)) > TOLERANCE_SECONDS) return false
  const text = Buffer.concat([Buffer.from(`${id}.${timestamp}.`, 'utf8'), Buffer.from(body)])
  const bytes = Buffer.from(key.slice(key.indexOf('_') + 1), 'base64')
  return signatures.split(' ').some((one) => {
    const [version, value] = one.split(',')
    const signature = Buffer.from(value ?? '', 'base64')
    if (key.startsWith('whpk_') && version === 'v1a') {
      return verify(null, text, ed25519(bytes.toString('base64url')), signature)
    }
    if (!key.startsWith('whsec_') || version !== 'v1') return false
    const ours = createHmac('sha256', bytes).update(text).digest()
    return ours.length === signature.length && timingSafeEqual(ours, signature)
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [verb, ...rest] = process.argv.slice(2)
  if (verb === 'check' && rest.length === 3) {
    const [store, checkpoint, keys] = rest.map((file) => JSON.parse(readFileSync(file, 'utf8')))
    const faults = checkWhole(store, checkpoint, keys)
    console.log(faults.length === 0 ? 'whole' : faults.join('\n'))
    process.exitCode = faults.length === 0 ? 0 : 1
  } else if (verb === 'verify' && rest.length === 4) {
    const [key, id, timestamp, signatures] = rest
    const genuine = isGenuine(key, { id, timestamp, signatures }, readFileSync(0))
    console.log(genuine ? 'genuine' : 'not ours')
    process.exitCode = genuine ? 0 : 1
  } else {
    console.error('node atagande.mjs check store.json checkpoint.json keys.json | verify key id timestamp signatures < body')
    process.exitCode = 2
  }
}
