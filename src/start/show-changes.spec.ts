import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { REFRESH_MS, saveSettings } from '../api/console'
import { refreshStatus } from '../api/refresh'
import { changeShower } from './show-changes'

const HOST = 'expe1.example.com'
const SAVE = `PUT /api/${HOST}/settings/dns`
const FRAME = `GET /api/${HOST}/status/frame`
const ZONES = `GET /api/${HOST}/status/zones`
const WORLD = 'GET /api/lab/world'

const saved = { page: 'dns', revision: 2, values: {}, readOnly: [], notes: [] }
const signedOut = { type: 'urn:sixpeer:signed-out', title: 'Log in', status: 401, detail: '' }

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/**
 * A page with a frame that refreshes itself, a status that does not, and the lab's bar. `asked` is what reached the
 * machines, and when the page had which answer; the answer to a save comes when `answerSave` is called.
 */
async function openPage() {
  vi.useFakeTimers()
  const asked: string[] = []
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const shower = changeShower(client)
  const headers = { 'x-answered-by': 'sixpeer' }
  let answerSave = (_status: number, _body: object): void => undefined
  const saveAnswered = new Promise<Response>((resolve) => {
    answerSave = (status, body) => resolve(Response.json(body, { status, headers }))
  })
  async function answer(request: Request): Promise<Response> {
    const line = `${request.method} ${new URL(request.url).pathname}`
    asked.push(line)
    return line === SAVE ? saveAnswered : Response.json({})
  }
  vi.stubGlobal('location', { origin: 'http://lab.test', href: 'http://lab.test/' })
  vi.stubGlobal('fetch', answer)
  const ask = (path: string) => async () => (await answer(new Request(`http://lab.test/api/${path}`))).json()
  const shown = [
    {
      queryKey: ['console', HOST, 'status', 'frame'],
      path: `${HOST}/status/frame`,
      refetchInterval: REFRESH_MS,
    },
    { queryKey: ['console', HOST, 'status', 'zones'], path: `${HOST}/status/zones` },
    { queryKey: ['lab', 'world'], path: 'lab/world' },
  ]
  for (const { path, ...query } of shown) {
    new QueryObserver(client, { ...query, queryFn: ask(path) }).subscribe(() => undefined)
  }
  await vi.advanceTimersByTimeAsync(1_000)
  asked.length = 0
  return { asked, client, shower, answerSave }
}

/** Saves as a form does, and gives the machines a moment. */
async function save({ asked, client }: Awaited<ReturnType<typeof openPage>>) {
  const answered = saveSettings(HOST, 'dns', 1, {}).then(
    () => asked.push('saved'),
    () => asked.push('refused'),
  )
  void answered.finally(() => refreshStatus(client, HOST))
  await vi.advanceTimersByTimeAsync(20)
}

/** A while in which everything comes that is going to, but shorter than after which the frame refreshes itself. */
const aWhile = () => vi.advanceTimersByTimeAsync(2_000)

test('a save has its answer first, and then everything is asked once, when the news were here before', async () => {
  const page = await openPage()
  await save(page)
  // As when a worker carries the answer.
  page.shower.changed()
  await vi.advanceTimersByTimeAsync(20)
  expect(page.asked).toEqual([SAVE])
  page.answerSave(200, saved)
  await aWhile()
  expect(page.asked.slice(0, 2)).toEqual([SAVE, 'saved'])
  expect(page.asked.slice(2).toSorted()).toEqual([FRAME, ZONES, WORLD])
})

test('so it is when the news come after the answer', async () => {
  const page = await openPage()
  await save(page)
  page.answerSave(200, saved)
  await vi.advanceTimersByTimeAsync(5)
  page.shower.changed()
  await aWhile()
  expect(page.asked.slice(0, 2)).toEqual([SAVE, 'saved'])
  expect(page.asked.slice(2).toSorted()).toEqual([FRAME, ZONES, WORLD])
})

test('a save that is refused has the frame look at once, because nobody tells of it', async () => {
  const page = await openPage()
  await save(page)
  page.answerSave(401, signedOut)
  await aWhile()
  expect(page.asked.slice(0, 2)).toEqual([SAVE, 'refused'])
  expect(page.asked.slice(2).toSorted()).toEqual([FRAME, ZONES, WORLD])
})

test('an answer that takes its time does not hide what others do', async () => {
  const page = await openPage()
  await save(page)
  page.shower.changed()
  await aWhile()
  expect(page.asked.toSorted()).toEqual([FRAME, WORLD, SAVE])
  page.answerSave(200, saved)
  await aWhile()
})
