import { Unreadable } from './unreadable'

/** One block of a PEM file: what its frame calls it, and the bytes inside. */
export type PemBlock = {
  readonly label: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pem: string
}

const frame = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)(-----END \1-----)?/g

/** The blocks of a PEM file in their order; text between them is not looked at. Throws `Unreadable` with the reason. */
export function pemBlocks(file: Uint8Array): PemBlock[] {
  if (file.length === 0) throw new Unreadable('The file is empty.')
  const text = textOf(file)
  const blocks = [...text.matchAll(frame)].map(([, label = '', body = '', end]) => {
    if (end === undefined) throw new Unreadable(`The file is cut off: ${label} has no end.`)
    return { label, bytes: bytesOf(label, body), pem: pemOf(label, bytesOf(label, body)) }
  })
  if (blocks.length === 0) throw new Unreadable('The file is not in PEM format: it holds no BEGIN line.')
  return blocks
}

/** The blocks with that label. Throws when there is none, and says what there is instead. */
export function blocksOf(file: Uint8Array, label: string, thing: string): PemBlock[] {
  const blocks = pemBlocks(file)
  const wanted = blocks.filter((block) => block.label === label)
  if (wanted.length > 0) return wanted
  const found = [...new Set(blocks.map((block) => block.label.toLowerCase()))].join(', ')
  throw new Unreadable(`The file holds no ${thing}, but: ${found}.`)
}

/** Bytes in a PEM frame, 64 characters a line. */
export function pemOf(label: string, bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  const lines = btoa(binary).replace(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`
}

function textOf(file: Uint8Array): string {
  // A sequence of ASN.1 begins with 0x30 and a long length: the same thing without its PEM frame.
  if (file[0] === 0x30 && (file[1] ?? 0) >= 0x80) {
    throw new Unreadable('The file is in DER format. Convert it to PEM (Base64) and upload that.')
  }
  if (file.includes(0)) throw new Unreadable('The file is not text: it is no PEM file.')
  return new TextDecoder().decode(file)
}

function bytesOf(label: string, body: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(body.replace(/\s+/g, '')), (character) => character.charCodeAt(0))
  } catch {
    throw new Unreadable(`The ${label.toLowerCase()} in the file is damaged: it is not Base64.`)
  }
}
