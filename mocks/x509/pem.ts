import { pemOf } from '#contract/pem-of'
import { Unreadable } from './unreadable'

/** One block of a PEM file: what its frame calls it, and the bytes inside. */
export type PemBlock = {
  readonly label: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pem: string
  /** True for the older way to protect a key by a password: header lines between the frame and the Base64. */
  readonly isEncrypted: boolean
}

const beginning = /-----BEGIN ([A-Z0-9 ]{1,40})-----/g
const ending = /-----END ([A-Z0-9 ]{1,40})-----/
/** Lines such as `Proc-Type: 4,ENCRYPTED`, up to the blank line that ends them. */
const headers = /^\s*(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r\n?|\n)(?:[ \t]+\S[^\r\n]*(?:\r\n?|\n))*)+/

/** What other systems call the same things in their frames. */
const sameLabels = new Map([
  ['X509 CERTIFICATE', 'CERTIFICATE'],
  ['NEW CERTIFICATE REQUEST', 'CERTIFICATE REQUEST'],
])

/** The blocks of a PEM file in their order; text between them is not looked at. Throws `Unreadable` with the reason. */
export function pemBlocks(file: Uint8Array): PemBlock[] {
  if (file.length === 0) throw new Unreadable('The file is empty.')
  const text = textOf(file)
  const frames = [...text.matchAll(beginning)]
  if (frames.length === 0) throw new Unreadable('The file is not in PEM format: it holds no BEGIN line.')
  return frames.map((frame, index) => {
    const label = frame[1] ?? ''
    return blockOf(label, text.slice(frame.index + frame[0].length, frames[index + 1]?.index))
  })
}

/** The block that begins with that label; `rest` is what follows, up to the next beginning. */
function blockOf(label: string, rest: string): PemBlock {
  const end = ending.exec(rest)
  if (!end) throw new Unreadable(`The file is cut off: ${label} has no end.`)
  if (end[1] !== label) {
    throw new Unreadable(`The file is damaged: what begins as ${label} ends as ${end[1]}.`)
  }
  const framed = rest.slice(0, end.index)
  const lines = headers.exec(framed)?.[0] ?? ''
  const bytes = bytesOf(label, framed.slice(lines.length))
  const known = sameLabels.get(label) ?? label
  return { label: known, bytes, pem: pemOf(known, bytes), isEncrypted: /ENCRYPTED/.test(lines) }
}

/** The blocks with that label. Throws when there is none, and says what there is instead. */
export function blocksOf(file: Uint8Array, label: string, thing: string): PemBlock[] {
  const blocks = pemBlocks(file)
  const wanted = blocks.filter((block) => block.label === label)
  if (wanted.length > 0) return wanted
  const found = [...new Set(blocks.map((block) => block.label.toLowerCase()))].join(', ')
  throw new Unreadable(`The file holds no ${thing}, but: ${found}.`)
}

/** What editors write as "Unicode". */
const UTF_16_MARKS = ['255,254', '254,255']

function textOf(file: Uint8Array): string {
  // A sequence of ASN.1 begins with 0x30 and a long length: the same thing without its PEM frame.
  if (file[0] === 0x30 && (file[1] ?? 0) >= 0x80) {
    throw new Unreadable('The file is in DER format. Convert it to PEM (Base64) and upload that.')
  }
  if (UTF_16_MARKS.includes(file.slice(0, 2).join())) {
    throw new Unreadable('The file is text in UTF-16. Save it as plain text (UTF-8) and upload that.')
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
