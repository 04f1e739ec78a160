import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { Ask } from '../api/kept'
import { readsOf, readsOfHost } from '../api/reads'
import { consoleAddress } from '../lab/console-address'
import { firstAnswers, stored } from './first-answers'
import { drawWith } from './first-picture'
import type { Choice } from './machines'

const { createNodeHost } = await import('../../mocks/node')
const { scenarios } = await import('../../mocks/scenarios/catalogue')

/** As long as the machines take to start on a slow computer; so much later they answer what was shown before. */
const MOMENT_MS = 1_500

/** A world begun by a start link, on a clock of its own. */
async function begun(choice: Choice): Promise<{ ask: Ask; aMomentLater: () => void }> {
  let wall = 0
  const { answer } = await createNodeHost({ begin: choice, wall: () => wall })
  return {
    async ask(path) {
      const response = await answer(new Request(`http://lab.test/api/${path}`))
      return response.ok ? response.json() : undefined
    },
    aMomentLater() {
      wall += MOMENT_MS
    },
  }
}

/** What goes on by itself from moment to moment, wherever it stands; all else has to be as it was shown. */
const withoutTime = (answer: unknown) =>
  JSON.parse(
    JSON.stringify(answer, (key, value) => (['now', 'systemTime', 'upTimeMs'].includes(key) ? 0 : value)),
  )

/** What stands on the first picture of that location, by what was asked. */
function shown(
  text: string,
  open: string,
  choice: Choice,
): { drawn: boolean; answers: Map<string, unknown> } {
  const client = new QueryClient()
  const { isDrawn: drawn } = drawWith(client, { state: JSON.parse(text) }, open, choice)
  const place = consoleAddress(open)
  const reads = place ? [...readsOfHost(place.host), ...readsOf(place)] : readsOf(null)
  const answers = reads.flatMap(({ path, queryKey }) => {
    const data = client.getQueryData(queryKey)
    return data === undefined ? [] : [[path, data] as const]
  })
  client.clear()
  return { drawn, answers: new Map(answers) }
}

const openOn = (host: string) => (host === 'home' ? '/' : `/${host}/system/clustering`)

/** What stands on the first pictures of a world, and what its machines answer to the same a moment later, by what is asked. */
async function shownAndAnswered(built: Awaited<ReturnType<typeof firstAnswers>>, choice: Choice) {
  const { ask, aMomentLater } = await begun(choice)
  aMomentLater()
  const [first, later]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}]
  for (const [host, state] of built) {
    for (const [path, answer] of shown(stored(state), openOn(host), choice).answers) {
      first[path] = withoutTime(answer)
      later[path] = withoutTime(await ask(path))
    }
  }
  return { first, later }
}

describe('the answers made with the build', () => {
  const worlds = scenarios.flatMap(({ id }) =>
    (['strict', 'realistic'] as const).map((profile) => ({ id, profile, signin: 'admin' })),
  )

  it.each(worlds)('are what the machines of $id answer a moment later ($profile)', async (choice) => {
    const built = await firstAnswers((await begun(choice)).ask)
    const { first, later } = await shownAndAnswered(built, choice)
    expect(Object.keys(first).length).toBeGreaterThan(20)
    expect(first).toEqual(later)
  })

  it('are true of a world in which nobody is signed in, and of one whose clock stands', async () => {
    const built = await firstAnswers((await begun({ id: 'cluster-of-three', signin: 'admin' })).ask)
    for (const choice of [{}, { signin: 'admin', clock: 'paused' }] as const) {
      const { first, later } = await shownAndAnswered(built, { id: 'cluster-of-three', ...choice })
      expect(Object.keys(first)).toContain('expe1.example.com/status/sign-in')
      expect(first).toEqual(later)
    }
  })

  it('draw a page of the console for who is signed in, and its sign-in page for anybody', async () => {
    const choice = { id: 'cluster-of-three', signin: 'admin' }
    const built = await firstAnswers((await begun(choice)).ask)
    const text = stored(built.get('expe1.example.com') ?? { queries: [], mutations: [] })
    const isDrawn = (path: string, by: Choice) => shown(text, `/expe1.example.com/${path}`, by).drawn
    expect(isDrawn('system/clustering', choice)).toBe(true)
    expect(isDrawn('system/clustering', { id: 'cluster-of-three' })).toBe(false)
    expect(isDrawn('login', { id: 'cluster-of-three' })).toBe(true)
    // A page that nobody has listed waits for the machines.
    expect(isDrawn('system/snmp', choice)).toBe(false)
    expect(shown('{"queries":[{"queryKey":1}]}', '/expe1.example.com/login', choice).drawn).toBe(false)
  })
})
