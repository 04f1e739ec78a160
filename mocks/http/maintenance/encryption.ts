import { webCryptography } from './web-cryptography'

/** What an encrypted file begins with; the salt, the vector and the encrypted bytes follow. */
const MARK = new TextEncoder().encode('sixpeer-aes256-gcm\n')
const SALT_BYTES = 16
const VECTOR_BYTES = 12
/** How often the password is hashed, so that trying passwords takes long. */
const ROUNDS = 100_000

async function keyFrom(password: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const subtle = webCryptography()
  const material = await subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
    'deriveKey',
  ])
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** The bytes so that only who has the password can read them. */
export async function encrypted(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const iv = crypto.getRandomValues(new Uint8Array(VECTOR_BYTES))
  const key = await keyFrom(password, salt)
  const content = await webCryptography().encrypt({ name: 'AES-GCM', iv }, key, Uint8Array.from(bytes))
  return Uint8Array.from([...MARK, ...salt, ...iv, ...new Uint8Array(content)])
}

/** True for a file that `encrypted` made. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return MARK.every((byte, index) => bytes[index] === byte)
}

/** What was encrypted; nothing when the password is another, or the file was damaged since. */
export async function decrypted(bytes: Uint8Array, password: string): Promise<Uint8Array | undefined> {
  const rest = Uint8Array.from(bytes.subarray(MARK.length))
  const salt = rest.slice(0, SALT_BYTES)
  const iv = rest.slice(SALT_BYTES, SALT_BYTES + VECTOR_BYTES)
  const key = await keyFrom(password, salt)
  try {
    const content = rest.slice(SALT_BYTES + VECTOR_BYTES)
    return new Uint8Array(await webCryptography().decrypt({ name: 'AES-GCM', iv }, key, content))
  } catch {
    return undefined
  }
}
