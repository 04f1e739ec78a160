import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { RefusedStart } from './refused-start'

/** Keeps a second process off a state file; gives what lets go of it. What a killed process left is taken over. */
export function lock(path: string): () => void {
  const file = `${path}.lock`
  if (!taken(file)) {
    const holder = Number(readFileSync(file, 'utf8'))
    if (isRunning(holder))
      throw new RefusedStart(
        `${path} is in use by process ${holder}. End that one, or choose another file with --state. (If process ${holder} is no companion, delete ${file}.)`,
      )
    rmSync(file, { force: true })
    if (!taken(file)) throw new RefusedStart(`${path} was taken by another companion at this moment.`)
  }
  return () => rmSync(file, { force: true })
}

function taken(file: string): boolean {
  try {
    const opened = openSync(file, 'wx')
    writeSync(opened, String(process.pid))
    closeSync(opened)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function isRunning(holder: number): boolean {
  if (!Number.isInteger(holder) || holder <= 0) return false
  try {
    process.kill(holder, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** What the operating system calls a failure: `EADDRINUSE`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
