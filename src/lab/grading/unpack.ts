import { Gunzip, Unzip, UnzipInflate } from 'fflate'
import { plainText } from '#contract/plain-text'
import { LOG_LENGTH_MAX } from '#contract/wire/lab'

/** A file as somebody chose it. */
export type Source = {
  readonly name: string
  readonly size: number
  readonly bytes: () => Promise<Uint8Array>
}

/** What was found in a file: a text to be verified, or why there is none. */
export type Unpacked =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly why: string }

/** A class has a hundred hand-ins; an archive has no more than that of files, and no more bytes in them together. */
const FILES_MAX = 500
const BYTES_MAX = 200_000_000
const MB = 1_000_000
/** So much is read at a time: what is packed tightest makes a thousand times as much of it. */
const SLICE_BYTES = 16_384

const tooLarge = (what: string) =>
  `${what} is larger than ${LOG_LENGTH_MAX / MB} MB, so it is no hand-in. It was not read.`

/** The files in a file: itself, or those of a zip archive or of a gzip file, one after the other as they are unpacked. */
export async function* unpacked(source: Source): AsyncGenerator<Unpacked> {
  const name = plainText(source.name, 200)
  if (source.size > LOG_LENGTH_MAX) return yield { name, why: tooLarge('It') }
  const bytes = await source.bytes()
  if (startsWith(bytes, [0x50, 0x4b])) return yield* ofZip(name, bytes)
  if (startsWith(bytes, [0x1f, 0x8b])) return yield ofGzip(name, bytes)
  yield { name, text: textOf([bytes]) }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, index) => bytes[index] === byte)

function textOf(parts: readonly Uint8Array[]): string {
  const decoder = new TextDecoder()
  return `${parts.map((part) => decoder.decode(part, { stream: true })).join('')}${decoder.decode()}`
}

function* slices(bytes: Uint8Array): Generator<{ slice: Uint8Array; isLast: boolean }> {
  for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
    const end = start + SLICE_BYTES
    yield { slice: bytes.subarray(start, end), isLast: end >= bytes.length }
  }
}

function ofGzip(name: string, bytes: Uint8Array): Unpacked {
  const parts: Uint8Array[] = []
  let length = 0
  const gunzip = new Gunzip((part) => {
    parts.push(part)
    length += part.length
  })
  try {
    for (const { slice, isLast } of slices(bytes)) {
      gunzip.push(slice, isLast)
      if (length > LOG_LENGTH_MAX) return { name, why: tooLarge('What is packed in it') }
    }
    return { name, text: textOf(parts) }
  } catch {
    return { name, why: DAMAGED }
  }
}

const DAMAGED = 'It cannot be unpacked: it is damaged, or was cut off.'

/** What systems put into archives beside the files that somebody put there. */
const isAside = (path: string) => path.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)/.test(path)

async function* ofZip(name: string, bytes: Uint8Array): AsyncGenerator<Unpacked> {
  const archive = new Archive(name)
  try {
    for (const { slice, isLast } of slices(bytes)) {
      archive.push(slice, isLast)
      yield* archive.taken()
      if (archive.why !== undefined) return yield { name, why: archive.why }
    }
  } catch {
    return yield { name, why: DAMAGED }
  }
  if (archive.files === 0) yield { name, why: 'No file is packed in it.' }
  if (archive.isOpen) yield { name, why: DAMAGED }
}

/** A zip archive that is read slice by slice, and no further than its bounds. */
class Archive {
  files = 0
  why: string | undefined
  private open = 0
  private length = 0
  private done: Unpacked[] = []
  private readonly unzip: Unzip

  constructor(private readonly name: string) {
    this.unzip = new Unzip((file) => this.take(file))
    this.unzip.register(UnzipInflate)
  }

  /** Whether a file in it was begun and never came to its end. */
  get isOpen(): boolean {
    return this.open > 0
  }

  push(slice: Uint8Array, isLast: boolean): void {
    this.unzip.push(slice, isLast)
  }

  /** What has come since this was asked last. */
  taken(): readonly Unpacked[] {
    const { done } = this
    this.done = []
    return done
  }

  private take(file: Parameters<Unzip['onfile']>[0]): void {
    if (isAside(file.name)) return
    this.files += 1
    if (this.files > FILES_MAX) {
      this.why = `More than ${FILES_MAX} files are packed in it. Those after that were not read.`
      return
    }
    const name = `${this.name}: ${plainText(file.name, 200)}`
    const parts: Uint8Array[] = []
    let length = 0
    let isClosed = false
    const close = (found: Unpacked) => {
      if (isClosed) return
      isClosed = true
      this.open -= 1
      this.done.push(found)
    }
    this.open += 1
    file.ondata = (error, part, isLast) => {
      if (error) return close({ name, why: DAMAGED })
      length += part.length
      this.length += part.length
      if (this.length > BYTES_MAX)
        this.why = `More than ${BYTES_MAX / MB} MB are packed in it. The rest was not read.`
      if (length > LOG_LENGTH_MAX) {
        // What comes of it still is counted, and not kept.
        parts.length = 0
        close({ name, why: tooLarge('It') })
      } else {
        parts.push(part)
        if (isLast) close({ name, text: textOf(parts) })
      }
    }
    try {
      file.start()
    } catch {
      close({ name, why: 'It is packed in a way that this lab does not read.' })
    }
  }
}
