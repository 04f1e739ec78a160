import { areas, type Case, cases, type StateId, stateIds } from './cases'
import { type Width, widths } from './Thumbnail'

/** Every part, or every state. */
export const ALL = ''

/** So many have a place on the page until somebody asks for more. */
export const COUNT = 60

/** What of the gallery an address asks for. */
export type AskedStates = {
  readonly part: string
  readonly state: StateId | typeof ALL
  readonly page: string
  readonly width: Width
  readonly count: number
}

/** Reads what is asked for; what there is not is asked for by nobody, as if it were left out. */
export function askedStates(search: URLSearchParams): AskedStates {
  const count = search.get('count') ?? ''
  return {
    part: areas.find((one) => one === search.get('part')) ?? ALL,
    state: stateIds.find((one) => one === search.get('shown')) ?? ALL,
    page: search.get('page') ?? '',
    width: widthNames.find((one) => one === search.get('width')) ?? '1280',
    count: /^[1-9]\d{0,3}$/.test(count) ? Number(count) : COUNT,
  }
}

const widthNames = Object.keys(widths).filter((name): name is Width => Object.hasOwn(widths, name))

/** The states that are asked for. */
export const casesOf = ({ part, state, page }: AskedStates): readonly Case[] =>
  cases.filter(
    (one) =>
      (part === ALL || one.area === part) &&
      (state === ALL || one.state === state) &&
      one.page.includes(page.trim().toLowerCase()),
  )
