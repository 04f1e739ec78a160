import { Gunzip, gzipSync, strFromU8, strToU8 } from 'fflate'

/** The unit of a tar archive: a header block a file, contents padded to full blocks, two empty blocks at the end. */
const BLOCK_BYTES = 512
const SIZE_AT = 124
const CHECKSUM_AT = 148

const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`

function header(name: string, size: number): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES)
  const put = (text: string, at: number) => block.set(strToU8(text), at)
  put(name, 0)
  put(octal(0o644, 7), 100)
  put(octal(size, 11), SIZE_AT)
  put('        ', CHECKSUM_AT)
  put('0', 156)
  put('ustar\0' + '00', 257)
  put(
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    )} `,
    CHECKSUM_AT,
  )
  return block
}

/** A text file in an archive. */
type ArchivedFile = { readonly name: string; readonly text: string }

/** An archive with one text file in it, gzipped. The same content gives the same bytes. */
export function packed(name: string, text: string): Uint8Array {
  return packedFiles([{ name, text }])
}

/** An archive with those text files in it, in that order, gzipped. */
export function packedFiles(files: readonly ArchivedFile[]): Uint8Array {
  const parts = files.map(({ name, text }) => ({ name, content: strToU8(text) }))
  const blocksOf = (content: Uint8Array) => 1 + Math.ceil(content.length / BLOCK_BYTES)
  const blocks = parts.reduce((sum, { content }) => sum + blocksOf(content), 0)
  const archive = new Uint8Array((blocks + 2) * BLOCK_BYTES)
  let at = 0
  for (const { name, content } of parts) {
    archive.set(header(name, content.length), at)
    archive.set(content, at + BLOCK_BYTES)
    at += blocksOf(content) * BLOCK_BYTES
  }
  return gzipSync(archive, { mtime: 0 })
}

/** More than any backup unpacks to: a small file that grows without end is not read. */
const UNPACKED_BYTES_MAX = 20_000_000

/** As much of a file is unpacked at once: it comes to 4.3 MB at most, since deflate makes nothing 1,032 times smaller. */
const PIECE_BYTES = 4_096

/** The text of the first file of a gzipped archive; nothing when it is no such archive, or damaged. */
export function unpacked(bytes: Uint8Array): string | undefined {
  try {
    const archive = unzipped(bytes)
    if (!archive) return undefined
    const size = Number.parseInt(strFromU8(archive.subarray(SIZE_AT, SIZE_AT + 11)), 8)
    if (!Number.isInteger(size) || size > archive.length - BLOCK_BYTES) return undefined
    return strFromU8(archive.subarray(BLOCK_BYTES, BLOCK_BYTES + size))
  } catch {
    return undefined
  }
}

/**
 * What a gzipped file unpacks to; nothing when that is too much, or another length than the file says in its last four
 * bytes. One that lies is found out within a piece of where it breaks its word, however much would still come.
 */
function unzipped(bytes: Uint8Array): Uint8Array | undefined {
  const claimed = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true)
  if (claimed > UNPACKED_BYTES_MAX) return undefined
  const whole = new Uint8Array(claimed)
  let length = 0
  const unzip = new Gunzip((piece) => {
    if (length + piece.length <= claimed) whole.set(piece, length)
    length += piece.length
  })
  for (let at = 0; at < bytes.length && length <= claimed; at += PIECE_BYTES) {
    unzip.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length)
  }
  return length === claimed ? whole : undefined
}
