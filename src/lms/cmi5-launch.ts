import * as v from 'valibot'

/** Who learns, as the platform says it: told back as it came. */
const actorSchema = v.looseObject({
  account: v.looseObject({ homePage: v.string(), name: v.string() }),
})

const launchSchema = v.object({
  endpoint: v.pipe(v.string(), v.url()),
  fetch: v.pipe(v.string(), v.url()),
  actor: actorSchema,
  registration: v.pipe(v.string(), v.uuid()),
  activityId: v.pipe(v.string(), v.minLength(1)),
})

/** What a platform opens a page of a cmi5 package with. */
export type Launch = v.InferOutput<typeof launchSchema>

/** Reads the question of the page's address; null where no platform has opened it, or a part is damaged. */
export function launchIn(search: URLSearchParams): Launch | null {
  const read = v.safeParse(launchSchema, { ...Object.fromEntries(search), actor: json(search.get('actor')) })
  return read.success ? read.output : null
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

/** What the platform has laid down for the visit. */
export const launchDataSchema = v.object({
  contextTemplate: v.looseObject({
    contextActivities: v.optional(v.looseObject({ category: v.optional(v.array(v.unknown())) })),
    extensions: v.optional(v.record(v.string(), v.unknown())),
  }),
  launchMode: v.picklist(['Normal', 'Browse', 'Review']),
  masteryScore: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  returnURL: v.optional(v.pipe(v.string(), v.url())),
})
export type LaunchData = v.InferOutput<typeof launchDataSchema>

/** Answer of the address that hands out the token, once. */
export const tokenSchema = v.object({ 'auth-token': v.string() })
