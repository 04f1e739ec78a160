import { MOMENT } from '#contract/wire/headers'
import {
  againSchema,
  checkpointSchema,
  ENTRIES_MAX,
  type Entries,
  type Forked,
  type Kept,
  type Viewed,
} from '#contract/wire/timeline'
import { goBack, keepCheckpoint, lastDeed, takeBack } from '../../../host/past/go-back'
import { readMoment } from '../../../host/past/moment'
import { isIn, noSuchMoment, type Past, type Told } from '../../../host/past/past'
import { commonLength } from '../../../host/past/story'
import { openedLog } from '../../../host/sealed-log'
import type { HostRefusal, WorldHost } from '../../../host/world-host'
import { answer, Halted, parsed, problem, refused } from '../../respond'
import { whenCauseIsTold, whenNothingHides } from '../exam'
import { filterIn, numberIn, overviewOf, passing } from './asked-timeline'
import { kindOf, machineOf } from './kinds'
import { happeningText } from './words'

/** What is answered about what was. It comes with the first question. */
export const timelineAnswers = {
  overview: async (host: WorldHost, request: Request) => {
    const { searchParams: search } = new URL(request.url)
    const told = await toldIn(host, search.get('source'))
    const filter = filterIn(search)
    const whole = told.story.read()
    // A short log is read at once; of a long one it is told how far it is.
    await Promise.race([whole, new Promise((resolve) => setTimeout(resolve, READ_MS_MAX))])
    return answer(overviewOf(told, filter, numberIn(search, 'at', told.now)))
  },

  entries: async (host: WorldHost, request: Request) => {
    const { searchParams: search } = new URL(request.url)
    const { story, now } = await toldIn(host, search.get('source'))
    const from = numberIn(search, 'from', 0)
    const count = Math.min(ENTRIES_MAX, numberIn(search, 'count', ENTRIES_MAX))
    const page = passing(story.until(now), filterIn(search)).slice(from, from + count)
    return answer({
      from,
      entries: page.map((one) => ({
        serial: one.serial,
        at: one.at,
        kind: kindOf(one),
        machine: machineOf(one),
        text: happeningText(one),
      })),
    } satisfies Entries)
  },

  moment: async (host: WorldHost, request: Request) => {
    await whenCauseIsTold(host, TOLD)
    const moment = readMoment(request.headers.get(MOMENT) ?? '')
    const told = moment && (await (await host.past()).told(moment.source))
    if (!moment || !told || !isIn(told, moment)) return no(noSuchMoment())
    const { source, serial, at } = moment
    const last = told.story
      .until(told.now)
      .findLast((one) => one.serial <= serial && one.at <= at && kindOf(one) !== 'look')
    return answer({
      source,
      serial,
      at,
      commands: told.story.progress.commands,
      text: last ? happeningText(last) : '',
    } satisfies Viewed)
  },

  again: async (host: WorldHost, request: Request) => {
    await whenNothingHides(host, 'Whoever wants to goes back')
    const { moment, name } = await parsed(againSchema, request)
    const past = await host.past()
    return forked(past, await goBack(past, moment, name))
  },

  undo: async (host: WorldHost) => {
    await whenNothingHides(host, 'Whoever wants to takes back what was done')
    const past = await host.past()
    return forked(past, await takeBack(past))
  },

  kept: async (host: WorldHost) => answer(await keptIn(host)),

  keep: async (host: WorldHost, request: Request) => {
    await whenNothingHides(host, 'A moment is named')
    const { moment, name } = await parsed(checkpointSchema, request)
    const kept = await keepCheckpoint(await host.past(), moment, name)
    return 'refusal' in kept ? no(kept) : answer({ id: kept.id }, { status: 201 })
  },

  file: async (host: WorldHost, _: Request, id: string) => {
    await whenNothingHides(host, 'Logs are handed out')
    const { branches } = (await host.past()).options
    const kept = await branches.one(id)
    return kept ? answer(kept.log) : nothingKept(await branches.all())
  },

  remove: async (host: WorldHost, _: Request, id: string) => {
    const past = await host.past()
    const { branches } = past.options
    if (!(await branches.one(id))) return nothingKept(await branches.all())
    await branches.remove(id)
    past.forget(id)
    return answer({})
  },

  compare: async (host: WorldHost, request: Request) => {
    const { searchParams: search } = new URL(request.url)
    const [one, other] = [await toldIn(host, search.get('one')), await toldIn(host, search.get('other'))]
    const { compared } = await import('./compared')
    return answer(await compared(await host.past(), one, other))
  },
}

const TOLD = 'What has happened is told'

/** Nobody waits longer for a log to be read. */
const READ_MS_MAX = 150

/** The log that is asked about: that of the world where none is named. Halts with 404 where there is none. */
async function toldIn(host: WorldHost, source: string | null): Promise<Told> {
  await whenCauseIsTold(host, TOLD)
  const past = await host.past()
  const told = source === null ? await past.ofWorld() : await past.told(source)
  if (told) return told
  throw new Halted(no(noSuchMoment()))
}

const no = ({ refusal, known }: HostRefusal) => refused(refusal, known)

const nothingKept = (all: readonly { readonly id: string }[]) =>
  problem('not-found', 'Nothing is kept under that name: it was removed meanwhile.', {
    known: all.map(({ id }) => id),
  })

function forked(past: Past, done: { readonly aside: string | null } | HostRefusal): Response {
  if ('refusal' in done) return no(done)
  return answer({ aside: done.aside, trouble: past.options.branches.trouble ?? null } satisfies Forked)
}

async function keptIn(host: WorldHost): Promise<Kept> {
  await whenCauseIsTold(host, TOLD)
  const past = await host.past()
  const { branches } = past.options
  const open = await past.ofWorld()
  const { story, origin } = open
  const records = story.upTo(story.progress.commands)
  const deed = lastDeed(open)
  const all = await branches.all()
  return {
    trouble: branches.trouble ?? null,
    undo: deed ? deedText(open, deed.serial) : null,
    kept: all
      .toSorted((one, other) => other.keptAt - one.keptAt)
      .map(({ id, name, kind, log }) => {
        const { scenario, seed, profile, entries, now } = log
        const isSame = scenario === origin.scenario && seed === origin.seed && profile === origin.profile
        const common = isSame ? commonLength(records, openedLog(log).entries) : null
        return { id, name, kind, scenario, commands: entries.length, at: now, common }
      }),
  }
}

/** What a deed reads as: as what came of it first, where that is read by now. */
function deedText({ story, now }: Told, serial: number): string {
  const first = story.until(now).find((one) => one.serial === serial && one.command !== null)
  return first ? happeningText(first) : 'the last command'
}
