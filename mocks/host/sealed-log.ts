import type { CommandLog } from '#contract/wire/lab'

/** The members of commands that hold what nobody should read over a shoulder, or find in a file by its text. */
const SECRET = /password|secret|passphrase|privatekey|community/i

/** Whether what stands under that name is a secret. */
export const namesSecret = (key: string): boolean => SECRET.test(key)

type Members = Readonly<Record<string, unknown>>

/**
 * The log as it leaves the lab: no secret stands in it in clear. A replay needs each of them, so they are sealed and not
 * left out; whoever has the lab can open them, so this keeps them from being read, not from being attacked.
 */
export function sealedLog(log: CommandLog): CommandLog {
  return withCommands(withVeils(log), seal)
}

/** Plain data as it leaves the lab in another file, with its secrets sealed in the same way. */
export const sealedData = (data: unknown): unknown => within(data, seal)

/** The same as it was; data that were never sealed stay as they are. */
export const openedData = (data: unknown): unknown => within(data, unseal)

const seal: Change = (key, value) =>
  namesSecret(key) && typeof value === 'string' && value !== '' ? { sealed: sealed(value) } : undefined

const unseal: Change = (_key, value) =>
  isMembers(value) && Object.keys(value).length === 1 && typeof value['sealed'] === 'string'
    ? opened(value['sealed'])
    : undefined

/** The log with its secrets as they were typed. One that was never sealed stays as it is. */
export function openedLog(log: CommandLog): CommandLog {
  return withCommands(log, (key, value) =>
    isMembers(value) && Object.keys(value).length === 1 && typeof value['veiled'] === 'string'
      ? parsed(opened(value['veiled']))
      : unseal(key, value),
  )
}

/** What of a command is to be found by whoever practises, or says what will be. */
const HIDDEN = ['fault', 'exercise', 'later']

/**
 * The log with a veil over what was to be found, so that whoever gets the file of somebody else does not read it there; a
 * fault that was made in the lab for all to see has none.
 */
function withVeils(log: CommandLog): CommandLog {
  const entries = log.entries.map((entry) => {
    const { command } = entry
    const hides = command.type === 'start-procedure' || 'source' in command
    return hides ? { ...entry, command: { ...veiled(command), type: command.type } } : entry
  })
  return { ...log, entries }
}

const veiled = (command: Members) =>
  Object.fromEntries(
    Object.entries(command).map(([key, value]) =>
      HIDDEN.includes(key) && value !== undefined
        ? [key, { veiled: sealed(JSON.stringify(value)) }]
        : [key, value],
    ),
  )

/** Nothing that a command has where it was no such text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Change = (key: string, value: unknown) => unknown

function withCommands(log: CommandLog, change: Change): CommandLog {
  const entries = log.entries.map(({ at, command }) => ({
    at,
    command: { ...changed(command, change), type: command.type },
  }))
  return { ...log, entries }
}

function changed(members: Members, change: Change): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members).map(([key, value]) => [key, change(key, value) ?? within(value, change)]),
  )
}

function within(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((item) => within(item, change))
  return isMembers(value) ? changed(value, change) : value
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each byte with one of an endless row of others. The same text is sealed the same, so that equal logs stay equal. */
function mixed(bytes: Uint8Array): Uint8Array {
  let state = bytes.length
  return bytes.map((byte) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return byte ^ (state >>> 24)
  })
}

const sealed = (text: string) => btoa(String.fromCodePoint(...mixed(new TextEncoder().encode(text))))

function opened(seal: string): string {
  try {
    const bytes = Uint8Array.from(atob(seal), (letter) => letter.codePointAt(0) ?? 0)
    return new TextDecoder().decode(mixed(bytes))
  } catch {
    return seal
  }
}
