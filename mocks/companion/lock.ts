import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { RefusedStart } from './refused-start'

/** What a lock file says: whose it is, and which of theirs. */
type Holder = { readonly process: number; readonly token: string }

/** The locks of this process: a process before it may have had the same number, as in a container. */
const held = new Set<string>()

/** Keeps a second process off a state file; gives what lets go of it. What a killed process left is taken over. */
export function lock(path: string): () => void {
  const file = `${path}.lock`
  const token = randomUUID()
  for (let tries = 0; !taken(file, { process: process.pid, token }); tries += 1) {
    const said = textOf(file)
    const holder = holderIn(said)
    if (holder && isHeld(holder))
      throw new RefusedStart(
        `${path} is in use by process ${holder.process}. End that one, or choose another file with --state. (If process ${holder.process} is no companion, delete ${file}.)`,
      )
    if (tries > 0) throw new RefusedStart(`${path} was taken by another companion at this moment.`)
    if (said !== undefined) takeAway(file, said)
  }
  held.add(token)
  return () => {
    held.delete(token)
    // Whoever deletes it by hand lets another in: that one's lock stays.
    if (holderIn(textOf(file))?.token === token) rmSync(file, { force: true })
  }
}

/** Puts a lock where none is: it comes into its place with what it says, so that nobody ever reads half of it. */
function taken(file: string, holder: Holder): boolean {
  const own = `${file}.${holder.token}`
  writeFileSync(own, `${holder.process} ${holder.token}\n`)
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** Takes away a lock that nobody holds, and none that another has put there meanwhile: that goes back. */
export function takeAway(file: string, said: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (textOf(aside) !== said) linkSync(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function holderIn(text: string | undefined): Holder | undefined {
  const [, number, token = ''] = /^(\d+)(?: (\S+))?\s*$/.exec(text ?? '') ?? []
  return number === undefined || Number(number) === 0 ? undefined : { process: Number(number), token }
}

const isHeld = ({ process: number, token }: Holder): boolean =>
  number === process.pid ? held.has(token) : isRunning(number)

/** Whether a process with that number runs. */
function isRunning(number: number): boolean {
  try {
    process.kill(number, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** What the operating system calls a failure: `EADDRINUSE`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
