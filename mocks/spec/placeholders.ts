import type { CommandLog } from '#contract/wire/lab'
import { namesSecret, openedLog } from '../host/sealed-log'
import { startWorld } from '../scenarios/catalogue'
import type { Line, Scene } from './line'
import type { Session } from './session'

/** What the reader of a spec has to know of the placeholders in it. */
const NOTE =
  'Passwords that somebody typed do not stand here: a placeholder stands for each, the same wherever it was typed. Put in your own where one has to be a certain one.'

/** A text that passes for a password, whatever the rules for passwords are. */
const placeholder = (index: number) => `PLACEHOLDER-password-${String(index + 1).padStart(2, '0')}`

/**
 * The session with a placeholder for each secret that its log says was typed: a spec is handed on and read. What its world
 * begins with is no secret to whoever has the lab, and stays.
 */
export function withPlaceholders(session: Session, sealed: CommandLog): Session {
  const known = new Set(secretsIn(startWorld(sealed.scenario, sealed.seed, sealed.profile)))
  const typed = [...new Set(openedLog(sealed).entries.flatMap(({ command }) => secretsIn(command)))]
  const places = new Map(
    typed.filter((secret) => !known.has(secret)).map((one, at) => [one, placeholder(at)]),
  )
  if (places.size === 0) return session
  let isNoted = false
  const scenes = session.scenes.map((scene): Scene => {
    const lines = scene.lines.map((line) => hidden(line, places))
    if (isNoted || JSON.stringify(lines) === JSON.stringify(scene.lines)) return { ...scene, lines }
    isNoted = true
    return { ...scene, lines: [{ does: 'note', words: NOTE }, ...lines] }
  })
  return { ...session, scenes }
}

/** Every text that stands under a name of secrets. */
function secretsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'string' ? (namesSecret(key) && value !== '' ? [value] : []) : secretsIn(value),
  )
}

type Places = ReadonlyMap<string, string>

/** A line in which no secret stands: in what is typed, in who signs in, in what is sent. */
function hidden(line: Line, places: Places): Line {
  const shown = (text: string) => places.get(text) ?? text
  if (line.does === 'use') return { ...line, target: { ...line.target, value: shown(line.target.value) } }
  if (line.does === 'ask') return line.body ? { ...line, body: hiddenIn(line.body, places) } : line
  if (line.does === 'show') {
    const marks = line.marks.map((mark) => ({ ...mark, value: shown(mark.value) }))
    const sentence = [...places].reduce(
      (words, [secret, place]) => words.replaceAll(secret, place),
      line.sentence,
    )
    return { ...line, marks, sentence }
  }
  if (line.does !== 'open' && line.does !== 'type') return line
  const account = line.account && { ...line.account, password: shown(line.account.password) }
  return line.does === 'type' ? { ...line, account, line: shown(line.line) } : { ...line, account }
}

const hiddenIn = (body: object, places: Places): object =>
  JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    typeof value === 'string' && namesSecret(key) ? (places.get(value) ?? value) : value,
  )
