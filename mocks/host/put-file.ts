import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes all of the text to an open file; it is on the disk afterwards. */
export function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
  fsyncSync(file)
}

/** Puts a file in the place of another: the old one or the new one is there, whenever the process ends. */
export function putFile(path: string, text: string, mode = 0o666): void {
  const beside = `${path}.new`
  const file = openSync(beside, 'w', mode)
  try {
    writeWhole(file, text)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
