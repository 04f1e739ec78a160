import { create } from 'zustand'
import { type Asking, type Interposed, interpose, passed, refusalAs } from '../../api/interpose'

/** What a machine's answers go through on their way. */
export type Weather = {
  readonly latencyMs: number
  /** How many of a hundred requests fail. */
  readonly errorPercent: number
  readonly isOffline: boolean
}

export const FAIR: Weather = { latencyMs: 0, errorPercent: 0, isOffline: false }

/** By host; `EVERY` is that of every machine that has none of its own. */
export const EVERY = ''

type WeatherStore = { readonly seed: number; readonly byHost: Readonly<Record<string, Weather>> }

/** The weather of this page. It ends when the page is loaded again. */
export const useWeatherStore = create<WeatherStore>()(() => ({ seed: 1, byHost: {} }))

export const setWeather = (host: string, weather: Weather): void =>
  useWeatherStore.setState(({ byHost }) => ({ byHost: { ...byHost, [host]: weather } }))

/** From the next request on the same seed brings the same failures. */
export function setSeed(seed: number): void {
  asked.clear()
  useWeatherStore.setState({ seed })
}

export function clearWeather(): void {
  asked.clear()
  useWeatherStore.setState({ byHost: {} })
}

/** How often each thing was asked since the seed was set. */
const asked = new Map<string, number>()

/** Every answer of a machine goes through its weather from now on. What is asked of the lab itself never does. */
export function letWeatherIn(): void {
  interpose(throughWeather)
}

/** The weather of a machine; undefined where none was set. */
export function weatherOf(machine: string, byHost: Readonly<Record<string, Weather>>): Weather | undefined {
  return Object.hasOwn(byHost, machine) ? byHost[machine] : byHost[EVERY]
}

const throughWeather: Interposed = async (asking, next) => {
  const { machine, request } = asking
  const { seed, byHost } = useWeatherStore.getState()
  const weather = machine === null ? undefined : weatherOf(machine, byHost)
  if (!weather) return next(request)
  await passed(weather.latencyMs, request.signal)
  if (weather.isOffline) {
    return refusalAs('unreachable', `${machine} does not answer.`, {
      title: 'This site can\u2019t be reached',
      browserError: 'ERR_CONNECTION_TIMED_OUT',
    })
  }
  if (fails(seed, asking, weather.errorPercent))
    return refusalAs('conflict', 'This request was lost in the weather that is set for this page.')
  return next(request)
}

/** Whether this request fails: by the seed, by what is asked, and by how often that was asked before. */
function fails(seed: number, { request, path }: Pick<Asking, 'request' | 'path'>, percent: number): boolean {
  const what = `${request.method} ${path}`
  const before = asked.get(what) ?? 0
  asked.set(what, before + 1)
  return fraction(`${seed} ${what} ${before}`) * 100 < percent
}

/** A number from 0 to 1 that a text always has: FNV-1a, its bits mixed once more. */
export function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}
