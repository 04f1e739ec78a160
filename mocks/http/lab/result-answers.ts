import type { CommandLog } from '#contract/wire/lab'
import {
  type HandIn,
  type OneResult,
  type Results,
  type RunResult,
  resultNameSchema,
  type Sums,
} from '#contract/wire/result'
import type { KeptResult } from '../../host/results/result-store'
import { startOfRun } from '../../host/start-of-run'
import type { WorldHost } from '../../host/world-host'
import { comparisonOf } from '../../procedures/engine/comparison'
import { keepsRun } from '../../procedures/engine/told'
import { answer, Halted, parsed, problem, refused } from '../respond'
import { whenNothingHides } from './exam'
import { summary } from './world'

/** What is answered about results. It plays procedures, and comes with the first question. */
export const resultAnswers = {
  open: async (host: WorldHost) => {
    await whenNothingHides(host, TOLD)
    const run = await host.results.open()
    return answer(run && { id: run.id, result: run.result })
  },
  all: async (host: WorldHost) => answer(await listed(host)),
  one: async (host: WorldHost, asked: string) => {
    const { id, name, isOpen, result } = await resultIn(host, asked)
    return answer({ id, name, isOpen, trouble: host.results.trouble, result } satisfies OneResult)
  },
  name: async (host: WorldHost, asked: string, request: Request) => {
    const { id } = await resultIn(host, asked)
    const { name } = await parsed(resultNameSchema, request)
    await host.results.rename(id, name)
    return answer({})
  },
  remove: async (host: WorldHost, asked: string) => {
    const { id, isOpen } = await resultIn(host, asked)
    if (isOpen) return problem('conflict', 'Its run is in the world still: stop it first.')
    await host.results.remove(id)
    return answer({})
  },
  comparison: async (host: WorldHost, asked: string) => {
    const { id, isOpen, kept } = await resultIn(host, asked)
    if (kept?.comparison && !isOpen) return answer(kept.comparison)
    const history = await host.results.history(id)
    if (!history) throw nobody([], id)
    const comparison = comparisonOf(history)
    if (kept?.run && !isOpen) await host.results.put({ ...kept, comparison })
    return answer(comparison)
  },
  handIn: async (host: WorldHost, asked: string) => {
    return answer(await handInOf(await resultIn(host, asked)))
  },
  certificate: async (host: WorldHost, asked: string) => {
    const found = await resultIn(host, asked)
    const { certificateOf } = await import('../../host/grading/certificate')
    return answer(await certificateOf(await handInOf(found)))
  },
  again: async (host: WorldHost, asked: string) => {
    const { log, isImported } = await resultIn(host, asked)
    const { speed } = await host.read()
    const no = await host.importLog(upToStart(log()), !isImported)
    if (no) return refused(no.refusal, no.known)
    // The clock goes on as it went, and that of an exam goes in any case.
    const { world } = await host.read()
    if (speed > 0 || world.run?.mode === 'exam') await host.changeClock({ speed: 1 })
    return summary(host)
  },
}

/** The log of a run as it was when the run had just been started: the same world, the same roles, the same mode. */
function upToStart(log: CommandLog): CommandLog {
  const entries = log.entries.slice(0, startOfRun(log.entries) + 1)
  return { ...log, entries, now: entries.at(-1)?.at ?? log.now }
}

const TOLD = 'The result is told'

type Found = {
  readonly id: string
  readonly name: string
  readonly isOpen: boolean
  readonly result: RunResult
  readonly log: () => CommandLog
  readonly isImported: boolean
  readonly sums: () => Promise<Sums | undefined>
  readonly kept: KeptResult | undefined
}

async function handInOf({ name, result, log, sums }: Found): Promise<HandIn> {
  const ofFile = await sums()
  return { name, result, log: log(), ...(ofFile && { sums: ofFile }) }
}

/** The result with that id: of the run that is in the world, or kept. Halts with 404 and the known ones. */
async function resultIn(host: WorldHost, id: string): Promise<Found> {
  const { results } = host
  const [kept, open] = [await results.one(id), await results.open()]
  const isOpen = open?.id === id
  const { world } = await host.read()
  // An earlier run of such a world had the same faults, also where the world was begun anew since.
  const isOfWorld = kept?.run?.result.scenario === world.scenario && kept.run.result.seed === world.seed
  if (isOpen || isOfWorld) await whenNothingHides(host, TOLD)
  const known = kept?.run
  const run = isOpen
    ? open
    : known && {
        result: known.result,
        log: () => known.log,
        isImported: known.isImported ?? false,
        sums: async () => known.sums,
      }
  if (!run) throw nobody([...(open ? [open.id] : []), ...(await results.kept()).map((one) => one.id)], id)
  const { result, log, isImported, sums } = run
  return { id, name: kept?.name ?? '', isOpen, result, log, isImported, sums, kept }
}

const nobody = (known: readonly string[], id: string) =>
  new Halted(problem('not-found', `There is no result "${id}".`, { known: [...known] }))

async function listed(host: WorldHost): Promise<Results> {
  const { results } = host
  const { world, progress } = await host.read()
  // An exam says nothing before its end, its place among the results included.
  const open = keepsRun(world, progress) ? null : await results.open()
  const kept = await results.kept()
  const nameOf = (id: string) => kept.find((one) => one.id === id)?.name ?? ''
  const over = kept.flatMap(({ id, run }) => (run && id !== open?.id ? [{ id, result: run.result }] : []))
  return {
    trouble: results.trouble,
    results: [...(open ? [open] : []), ...over].map(({ id, result }) => ({
      id,
      name: nameOf(id),
      isOpen: id === open?.id,
      title: result.title,
      scenario: result.scenario,
      outcome: result.outcome,
      startedAt: result.startedAt,
      mistakes: result.mistakes.length,
      score: result.score.total,
    })),
  }
}
