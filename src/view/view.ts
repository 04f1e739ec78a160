import { LATENCY_MS_MAX, STATES, type ViewParts } from '../api/view-parts'
import { asksForWorld } from '../lab/home/open-of'
import { readStartLink } from '../lab/home/start-link'
import { VIEW_PARTS } from '../util/place'
import { variantNames } from '../variants/names'

/** What is said of a value that none of the known ones is. */
const cannotBe = (part: string, given: string, known: string) => `${part} cannot be "${given}", only ${known}`

/** The same question without what says how its page is shown. */
export function withoutView(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => !VIEW_PARTS.some((part) => part === name)))
}

/**
 * Reads how the page at a path is to be shown; the errors say what is allowed, of a start link too. Nothing is shown, and
 * no world begun, with one.
 */
export function readView(
  search: URLSearchParams,
  path: string,
): ViewParts | { readonly errors: readonly string[] } {
  const state = STATES.find((one) => one === search.get('state'))
  const latency = search.get('latency')
  const errors = [
    ...twice(search),
    ...wrongState(search.get('state')),
    ...(latency === null || isLatency(latency)
      ? []
      : [cannotBe('latency', latency, `a whole number of milliseconds from 0 to ${LATENCY_MS_MAX}`)]),
    ...wrongVariant(search.get('variant')),
    ...wrongWorld(search.get('world')),
    ...(path === '/' && asksForWorld(search) ? wrongStart(search) : []),
  ]
  if (errors.length > 0) return { errors }
  const [variant, world] = [search.get('variant'), search.get('world')]
  return {
    ...(state && { state }),
    ...(latency !== null && { latencyMs: Number(latency) }),
    ...(variant !== null && { variant }),
    ...(world !== null && { world }),
  }
}

const isLatency = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= LATENCY_MS_MAX

function wrongState(state: string | null): string[] {
  if (state === null || STATES.some((one) => one === state)) return []
  return [cannotBe('state', state, STATES.join(' or '))]
}

function wrongVariant(variant: string | null): string[] {
  if (variant === null || variantNames.includes(variant)) return []
  if (variantNames.length > 0) return [cannotBe('variant', variant, variantNames.join(' or '))]
  return [`variant cannot be "${variant}": this build of the lab holds no variants of pages.`]
}

/** What a start link of that question would be refused for. A scenario that does not exist is refused by its machines. */
function wrongWorld(world: string | null): string[] {
  if (world === null) return []
  const link = readStartLink(new URLSearchParams(world))
  return 'errors' in link ? link.errors.map((error) => `world: ${error}`) : []
}

/** A start link says itself which world begins, and what is wrong with it is not how its page is shown. */
function wrongStart(search: URLSearchParams): readonly string[] {
  if (search.has('world')) return ['world cannot stand in a start link, which begins a world itself.']
  const link = readStartLink(withoutView(search))
  return 'errors' in link ? link.errors : []
}

function twice(search: URLSearchParams): string[] {
  const parts = VIEW_PARTS.filter((part) => search.getAll(part).length > 1)
  return parts.map((part) => `${part} can stand once in an address`)
}
