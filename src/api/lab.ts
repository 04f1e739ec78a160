import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { FaultRequest } from '#contract/wire/faults'
import { fitsSchema } from '#contract/wire/fits'
import type { SPEEDS } from '#contract/wire/lab'
import * as lab from '#contract/wire/lab'
import * as procedures from '#contract/wire/procedures'
import { storageSchema } from '#contract/wire/storage'
import { shelfFileSchema, shelfSchema } from '#contract/wire/upgrade'
import { whySchema } from '#contract/wire/why'
import { call } from './client'
import { neverBack } from './world-clock'

const doneSchema = v.looseObject({})

/** The summary of the whole world. The lab's own screens refetch it when the host says that it changed. */
export const worldQuery = queryOptions({
  queryKey: ['lab', 'world'],
  queryFn: async ({ signal, client, queryKey }) => {
    const world = await call({ path: 'lab/world', answer: lab.worldSummarySchema, signal })
    return neverBack(client.getQueryState<lab.WorldSummary>(queryKey), world, Date.now())
  },
})

export const scenariosQuery = queryOptions({
  queryKey: ['lab', 'scenarios'],
  queryFn: ({ signal }) => call({ path: 'lab/scenarios', answer: lab.scenariosSchema, signal }),
  staleTime: Infinity,
})

export const proceduresQuery = queryOptions({
  queryKey: ['lab', 'procedures'],
  queryFn: ({ signal }) => call({ path: 'lab/procedures', answer: procedures.proceduresSchema, signal }),
  staleTime: Infinity,
})

/** Which procedures can be started in the world as it stands. */
export const fitsQuery = queryOptions({
  queryKey: ['lab', 'fits'],
  queryFn: ({ signal }) => call({ path: 'lab/fits', answer: fitsSchema, signal }),
})

/** Who would lose what by a procedure with those roles; without roles in the world that it names. */
export function lossesQuery(procedure: string, roles: Readonly<Record<string, string>>) {
  const search = new URLSearchParams({ procedure, ...roles })
  return queryOptions({
    queryKey: ['lab', 'losses', procedure, roles],
    queryFn: ({ signal }) => call({ path: `lab/losses?${search}`, answer: procedures.lossesSchema, signal }),
  })
}

/** How far the procedure has come that runs; null where none does. */
export const presentRun = (signal?: AbortSignal) =>
  call({ path: 'lab/run', answer: procedures.runSchema, ...(signal && { signal }) })

export const runQuery = queryOptions({
  queryKey: ['lab', 'run'],
  queryFn: ({ signal }) => presentRun(signal),
})

/** Why an alarm stands (`alarm`: the id of its row) or a peer row reads as it does (`row`: 1 to 6). */
export function whyQuery(question: { host: string; alarm?: string; row?: number }) {
  const search = new URLSearchParams({ host: question.host })
  if (question.alarm !== undefined) search.set('alarm', question.alarm)
  if (question.row !== undefined) search.set('row', String(question.row))
  return queryOptions({
    queryKey: ['lab', 'why', question],
    queryFn: ({ signal }) => call({ path: `lab/why?${search}`, answer: whySchema, signal }),
  })
}

/** Replaces the world by a fresh one. Gives the summary of it. */
export function startScenario(choice: v.InferInput<typeof lab.scenarioChoiceSchema>) {
  return call({ path: 'lab/scenario', method: 'POST', body: choice, answer: lab.worldSummarySchema })
}

export type ClockChange = { advanceMs: number } | { speed: (typeof SPEEDS)[number] } | { toNextEvent: true }

export function changeClock(change: ClockChange) {
  return call({ path: 'lab/clock', method: 'POST', body: change, answer: lab.worldSummarySchema })
}

export function addFault(fault: FaultRequest) {
  return call({ path: 'lab/faults', method: 'POST', body: fault, answer: v.object({ id: v.string() }) })
}

export function removeFault(id: string) {
  return call({
    path: `lab/faults/${encodeURIComponent(id)}`,
    method: 'DELETE',
    answer: lab.faultRemovedSchema,
  })
}

/** Sets the addresses of a name in DNS; none takes the name out. Gives the summary of the world. */
export function setDnsRecord(record: v.InferInput<typeof lab.dnsRecordSchema>) {
  return call({ path: 'lab/dns', method: 'POST', body: record, answer: lab.worldSummarySchema })
}

/** Option keys made for one unit. */
export function keysQuery(host: string) {
  return queryOptions({
    queryKey: ['lab', 'keys', host],
    queryFn: ({ signal }) =>
      call({ path: `lab/keys?${new URLSearchParams({ host })}`, answer: lab.keysForUnitSchema, signal }),
  })
}

/** Begins to practise a procedure: learnt, where no mode is given. Gives the run. */
export function startProcedure(id: string, start: v.InferInput<typeof procedures.procedureStartSchema>) {
  return call({
    path: `lab/procedures/${encodeURIComponent(id)}/start`,
    method: 'POST',
    body: start,
    answer: procedures.runSchema,
  })
}

/** Takes help with a step, or with none in particular, which is written down. Gives the run. */
export function takeHelp(step: string | null, help: procedures.Help) {
  return call({ path: 'lab/run/help', method: 'POST', body: { step, help }, answer: procedures.runSchema })
}

/** Ends the run. Tells under which id its result is kept. */
export function stopProcedure() {
  return call({ path: 'lab/run', method: 'DELETE', answer: procedures.stoppedSchema })
}

/** The zones that a test call from there can go through, and aliases that it can go to. */
export function callChoicesQuery(host: string) {
  return queryOptions({
    queryKey: ['lab', 'calls', host],
    queryFn: ({ signal }) =>
      call({ path: `lab/calls?${new URLSearchParams({ host })}`, answer: lab.callChoicesSchema, signal }),
  })
}

export function placeCall(testCall: v.InferInput<typeof lab.testCallSchema>) {
  return call({ path: 'lab/calls', method: 'POST', body: testCall, answer: lab.testCallAnswerSchema })
}

/** The image files that the lab has at hand. */
export const shelfQuery = queryOptions({
  queryKey: ['lab', 'shelf'],
  queryFn: ({ signal }) => call({ path: 'lab/shelf', answer: shelfSchema, signal }),
  staleTime: Infinity,
})

/** One file of the shelf. */
export function takeFromShelf(name: string) {
  return call({ path: `lab/shelf/${encodeURIComponent(name)}`, answer: shelfFileSchema })
}

/** The backup of the day before that the lab has kept of a system. */
export function takeBackup(host: string) {
  return call({ path: `lab/backups?${new URLSearchParams({ host })}`, answer: shelfFileSchema })
}

/** The world as scenario, seed and commands: what a report hands in. */
export function exportLog() {
  return call({ path: 'lab/log', answer: lab.commandLogSchema })
}

/** Replaces the world by the one that a command log makes. */
export function importLog(log: lab.CommandLog) {
  return call({ path: 'lab/log', method: 'POST', body: log, answer: doneSchema })
}

/** Whether the world is stored, and the worlds that were set aside. */
export const storageQuery = queryOptions({
  queryKey: ['lab', 'storage'],
  queryFn: ({ signal }) => call({ path: 'lab/storage', answer: storageSchema, signal }),
})

/** A world that was set aside, as the file that an export gives. */
export function exportAside(id: string) {
  return call({ path: `lab/storage/${encodeURIComponent(id)}`, answer: lab.commandLogSchema })
}

/** Forgets a world that was set aside. */
export function forgetAside(id: string) {
  return call({ path: `lab/storage/${encodeURIComponent(id)}`, method: 'DELETE', answer: doneSchema })
}
