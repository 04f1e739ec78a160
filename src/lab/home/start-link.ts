import * as v from 'valibot'
import { NUMBER_MAX } from '#contract/number-max'
import { TMS_VERSIONS } from '#contract/tms-versions'
import { profileSchema, scenarioChoiceSchema } from '#contract/wire/lab'
import { LIMIT_MINUTES_MAX, MODES, WISHES } from '#contract/wire/procedures'
import { openOf } from './open-of'

/** What a start link asks for: a fresh world, and the location that is shown next. */
export type StartLink = { choice: v.InferOutput<typeof scenarioChoiceSchema>; open: string }

/** Parts that a link calls otherwise than the choice that is made of it. */
const partNames: Record<string, string> = { limitMinutes: 'limit', wanted: 'want' }

const wholeNumber = (from: number, to: number) => `a whole number from ${from} to ${to}`
const oneOf = (values: readonly string[]) => values.join(' or ')

/** What the parts of a start link may say; which worlds, procedures, roles and faults there are is for the host to tell. */
const allowed: Record<string, string> = {
  seed: wholeNumber(0, NUMBER_MAX),
  learner: wholeNumber(0, NUMBER_MAX),
  profile: oneOf(profileSchema.options),
  clock: 'paused or running',
  sessions: 'expire',
  hidden: 'faults',
  mode: oneOf(MODES),
  limit: wholeNumber(1, LIMIT_MINUTES_MAX),
  step: 'the number of a step',
  want: oneOf(WISHES),
  tms: oneOf(TMS_VERSIONS),
  extension: 'off',
}

/** All parts that a start link can have. Roles have a name of their own behind the dot: `role.primary`. */
const PARTS = [
  'scenario',
  'seed',
  'learner',
  'clock',
  'profile',
  'signin',
  'sessions',
  'open',
  'procedure',
  'role.',
  'step',
  'mode',
  'limit',
  'want',
  'tms',
  'extension',
  'fault',
  'hidden',
  'chrome',
  'exercise',
  'at',
] as const

const ROLE = 'role.'

/** Reads `?scenario=ID&seed=N&…`, each part of which `PARTS` names; the errors say what is allowed. */
export function readStartLink(search: URLSearchParams): StartLink | { errors: readonly string[] } {
  const unknown = [...search.keys()].filter((name) => !PARTS.some((part) => isPart(part, name)))
  if (unknown.length > 0) return { errors: unknown.map(unknownPart) }
  const asked = (name: string) => search.get(name) ?? undefined
  const faults = search.getAll('fault')
  const wanted = search.getAll('want')
  const roles = [...search].filter(([name]) => name.startsWith(ROLE))
  const read = v.safeParse(scenarioChoiceSchema, {
    id: search.get('scenario') ?? '',
    seed: numberIn(search, 'seed'),
    learner: numberIn(search, 'learner'),
    profile: asked('profile'),
    clock: asked('clock'),
    signin: asked('signin'),
    sessions: asked('sessions'),
    faults: faults.length > 0 ? faults : undefined,
    hidden: asked('hidden'),
    procedure: asked('procedure'),
    roles: roles.length > 0 ? Object.fromEntries(roles.map(nameless)) : undefined,
    step: numberIn(search, 'step'),
    mode: asked('mode'),
    wanted: wanted.length > 0 ? wanted : undefined,
    tms: asked('tms'),
    extension: asked('extension'),
    limitMinutes: numberIn(search, 'limit'),
    exercise: asked('exercise'),
    at: asked('at'),
  })
  if (read.success) return { choice: read.output, open: openOf(search) }
  return {
    errors: read.issues.map((issue) => {
      const path = v.getDotPath(issue) ?? ''
      const part = partNames[path.split('.')[0] ?? ''] ?? path
      const given = search.getAll(part).length > 1 ? String(issue.input) : search.get(part)
      return `${part} cannot be "${given}", only ${allowed[part] ?? 'something else'}`
    }),
  }
}

const isPart = (part: string, name: string) => (part === ROLE ? name.startsWith(ROLE) : name === part)

const unknownPart = (name: string) =>
  `A start link has no part "${name}", only ${PARTS.map((part) => (part === ROLE ? 'role.KEY' : part)).join(', ')}`

const nameless = ([name, host]: readonly [string, string]) => [name.slice(ROLE.length), host] as const

/** What is no number at all is refused as one. */
function numberIn(search: URLSearchParams, name: string): number | undefined {
  const text = search.get(name)
  return text === null ? undefined : Number(text === '' ? Number.NaN : text)
}

/** The link that starts a world like this one: relative to the lab's base path. */
export function startLink(choice: v.InferInput<typeof scenarioChoiceSchema>): string {
  const { id, faults, wanted, roles, limitMinutes, ...rest } = choice
  const search = new URLSearchParams({ scenario: id })
  const parts = { ...rest, limit: limitMinutes }
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) search.set(name, String(value))
  for (const [key, host] of Object.entries(roles ?? {})) search.set(`${ROLE}${key}`, host)
  for (const wish of wanted ?? []) search.append('want', wish)
  for (const fault of faults ?? []) search.append('fault', fault)
  return `/?${search}`
}
