import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import type { LogRecord } from './logged-command'
import { MemoryStorage } from './memory-storage'
import { putFile, writeWhole } from './put-file'
import type { Head, SetAside, Snapshot } from './storage'

/** One line of the file: what one call of `append` wrote. */
type Line = { readonly head: Head; readonly records: readonly LogRecord[] }

type Seen = { readonly wall: number; readonly driftMs: number }

/**
 * A store in a file, for a process that may be killed at any moment: a line for each append, on the disk before the
 * answer. What can be lost stands in files beside it: the last snapshot, and when the world was last open.
 * One process alone may have the file; whoever opens it sees to that.
 */
export class FileStorage extends MemoryStorage {
  private file: number

  private constructor(private readonly path: string) {
    super()
    this.file = openSync(path, 'a')
  }

  /** Opens the file, or makes it. Throws where it is none of the lab's. */
  static async open(path: string): Promise<FileStorage> {
    const lines = linesIn(path)
    const storage = new FileStorage(path)
    for (const { head, records } of lines) await storage.takeIn(head, records)
    const snapshot = readJson<Snapshot>(`${path}.snapshot`)
    if (snapshot && snapshot.serial <= (lines.at(-1)?.head.serial ?? -1)) await storage.takeSnapshot(snapshot)
    const seen = readJson<Seen>(`${path}.seen`)
    if (seen) await storage.takeSeen(seen)
    return storage
  }

  override async append(head: Head, records: readonly LogRecord[]): Promise<void> {
    const line = lineOf({ head, records })
    if (fstatSync(this.file).size === 0) this.putInPlace(line)
    else this.write(line)
    await super.append(head, records)
  }

  override async replace(head: Head, records: readonly LogRecord[]): Promise<void> {
    rmSync(`${this.path}.snapshot`, { force: true })
    this.putInPlace(lineOf({ head, records }))
    await super.replace(head, records)
  }

  override async keepSnapshot(snapshot: Snapshot): Promise<void> {
    await super.keepSnapshot(snapshot)
    if (!(await this.isLast(snapshot))) return
    // Not waited for by the disk: without it the next start takes longer.
    writeFileSync(`${this.path}.snapshot.new`, JSON.stringify(snapshot))
    renameSync(`${this.path}.snapshot.new`, `${this.path}.snapshot`)
  }

  override async dropSnapshot(snapshot: Snapshot): Promise<void> {
    if (await this.isLast(snapshot)) rmSync(`${this.path}.snapshot`, { force: true })
    await super.dropSnapshot(snapshot)
  }

  override async see(wall: number, driftMs = 0): Promise<void> {
    writeFileSync(`${this.path}.seen`, JSON.stringify({ wall, driftMs } satisfies Seen))
    await super.see(wall, driftMs)
  }

  override async setAside(why: string): Promise<void> {
    await super.setAside(why)
    await this.putAside()
  }

  override async aside(): Promise<SetAside[]> {
    return readJson<SetAside[]>(`${this.path}.aside`) ?? super.aside()
  }

  override async forgetAside(epoch: string): Promise<void> {
    await super.forgetAside(epoch)
    const kept = this.keptAside()
    const left = kept.filter(({ head }) => head.epoch !== epoch)
    if (left.length < kept.length) putFile(`${this.path}.aside`, JSON.stringify(left))
  }

  /** Lets go of the file. */
  close(): void {
    closeSync(this.file)
  }

  /** A file of this one line, there whole or not at all. */
  private putInPlace(line: string): void {
    putFile(this.path, line)
    closeSync(this.file)
    this.file = openSync(this.path, 'a')
  }

  /** All of it is on the disk afterwards, or none of it: half a line would spoil those that follow. */
  private write(line: string): void {
    const { size } = fstatSync(this.file)
    try {
      writeWhole(this.file, line)
    } catch (error) {
      ftruncateSync(this.file, size)
      throw error
    }
  }

  /** Whether it is the newest that is kept: that one stands in the file. */
  private async isLast({ epoch, serial }: Snapshot): Promise<boolean> {
    const kept = (await super.past(Number.POSITIVE_INFINITY))?.snapshot
    return kept?.epoch === epoch && kept.serial === serial
  }

  private async takeIn(head: Head, records: readonly LogRecord[]): Promise<void> {
    await super.append(head, records)
  }

  private async takeSnapshot(snapshot: Snapshot): Promise<void> {
    await super.keepSnapshot(snapshot)
  }

  private async takeSeen({ wall, driftMs }: Seen): Promise<void> {
    await super.see(wall, driftMs)
  }

  /** What stands in the file. What was set aside is never thrown away, not even where it cannot be read. */
  private keptAside(): SetAside[] {
    const path = `${this.path}.aside`
    const kept = readJson<SetAside[]>(path)
    if (kept === undefined && existsSync(path)) renameSync(path, `${path}.unreadable`)
    return kept ?? []
  }

  private async putAside(): Promise<void> {
    const now = await super.aside()
    const others = this.keptAside().filter(({ head }) => !now.some((one) => one.head.epoch === head.epoch))
    putFile(`${this.path}.aside`, JSON.stringify([...others, ...now]))
  }
}

const lineOf = (line: Line) => `${JSON.stringify(line)}\n`

/**
 * The lines of the file. One without its end was being written when the process was killed: nobody was answered for it,
 * and it is cut off, once all before it are known to be lines of the lab. The first line comes into its place whole, so a
 * file that has none is of another kind.
 */
function linesIn(path: string): Line[] {
  if (!existsSync(path)) return []
  const text = readFileSync(path)
  if (text.length === 0) return []
  const end = text.lastIndexOf('\n') + 1
  const lines = text
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => lineIn(path, line, index + 1))
  if (lines.length === 0) throw new Error(`${path} is no state of machines: it has no line of theirs.`)
  if (end < text.length) cutOff(path, end)
  return lines
}

function lineIn(path: string, text: string, number: number): Line {
  const line = parsed(text)
  if (!isLine(line)) throw new Error(`${path} is no state of machines: line ${number} is not one of theirs.`)
  return line
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Who writes a line is the storage itself: that it has both parts tells it from any other file. */
const isLine = (value: unknown): value is Line =>
  typeof value === 'object' &&
  value !== null &&
  'head' in value &&
  'records' in value &&
  Array.isArray(value.records)

function cutOff(path: string, length: number): void {
  const file = openSync(path, 'r+')
  ftruncateSync(file, length)
  fsyncSync(file)
  closeSync(file)
}

/** What can be lost is made anew where it cannot be read. */
function readJson<T>(path: string): T | undefined {
  try {
    const value: T = JSON.parse(readFileSync(path, 'utf8'))
    return value
  } catch {
    return undefined
  }
}
