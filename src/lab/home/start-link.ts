import * as v from 'valibot'
import { profileSchema, scenarioChoiceSchema } from '#contract/wire/lab'
import { openOf } from './open-of'

/** What a start link asks for: a fresh world, and the location that is shown next. */
export type StartLink = { choice: v.InferOutput<typeof scenarioChoiceSchema>; open: string }

/** What the parts of a start link may say; which scenarios there are is for the world's host to tell. */
const allowed: Record<string, string> = {
  seed: 'a whole number from 0 to 4294967295',
  profile: profileSchema.options.join(' or '),
  clock: 'paused or running',
}

/** Reads `?scenario=ID&seed=N&clock=…&profile=…&signin=…&open=…`; the errors say what is allowed. */
export function readStartLink(search: URLSearchParams): StartLink | { errors: readonly string[] } {
  const asked = (name: string) => search.get(name) ?? undefined
  const seed = search.get('seed')
  const read = v.safeParse(scenarioChoiceSchema, {
    id: search.get('scenario') ?? '',
    seed: seed === null ? undefined : Number(seed === '' ? Number.NaN : seed),
    profile: asked('profile'),
    clock: asked('clock'),
    signin: asked('signin'),
  })
  if (read.success) return { choice: read.output, open: openOf(search) }
  const wrong = read.issues.map((issue) => v.getDotPath(issue) ?? '')
  return {
    errors: wrong.map(
      (part) => `${part} cannot be "${search.get(part)}", only ${allowed[part] ?? 'something else'}`,
    ),
  }
}

/** The link that starts a world like this one: relative to the lab's base path. */
export function startLink(choice: v.InferInput<typeof scenarioChoiceSchema>): string {
  const { id, seed, profile, clock } = choice
  const search = new URLSearchParams({ scenario: id })
  if (seed !== undefined) search.set('seed', String(seed))
  if (profile !== undefined) search.set('profile', profile)
  if (clock !== undefined) search.set('clock', clock)
  return `/?${search}`
}
