import * as v from 'valibot'
import type { CommandLog } from '#contract/wire/lab'
import { type HandIn, handInSchema, runResultSchema } from '#contract/wire/result'
import { freshFromLog } from '../host/fresh'
import { MemoryStorage } from '../host/memory-storage'
import { sealedLog } from '../host/sealed-log'
import { createNodeHost, type NodeHost } from '../node'
import type { Played } from '../procedures/engine/play'
import { present, WORLD_SHAPE, type World } from '../sim/ground/index'

/** The log of what was played without a host, as the lab exports it. */
export function logOf({ world, given }: Pick<Played, 'world' | 'given'>): CommandLog {
  const { scenario, seed, profile, now } = world
  const entries = given.map(({ at, command }) => ({ at, command }))
  return sealedLog({ shape: WORLD_SHAPE, scenario, seed, profile, entries, now })
}

/** A lab in which that was done: no log of somebody else. */
async function labAfter(log: CommandLog): Promise<NodeHost> {
  const fresh = await freshFromLog(log, new MemoryStorage(), true)
  if ('refusal' in fresh) throw new Error(fresh.refusal.detail)
  return createNodeHost({ anew: fresh })
}

/** Asks a lab, and gives what it answers. */
async function askedOf({ answer }: NodeHost, path: string, body?: object): Promise<unknown> {
  const method = body ? 'PUT' : 'GET'
  const request = new Request(`http://lab.test/api/lab/${path}`, {
    method,
    body: body && JSON.stringify(body),
  })
  return (await answer(request)).json()
}

/** What a lab hands in of the run that is in it, under that name, and the world from which it was taken. */
export async function handedIn(
  log: CommandLog,
  name = 'Ann',
): Promise<{ handIn: HandIn; world: World; id: string }> {
  const lab = await labAfter(log)
  const { id } = present(v.parse(runResultSchema, await askedOf(lab, 'run/result')), 'a run is in it')
  const path = `results/${encodeURIComponent(id)}`
  await askedOf(lab, path, { name })
  const handIn = v.parse(handInSchema, await askedOf(lab, `${path}/hand-in`))
  const { world } = await lab.host.read()
  return { handIn, world, id }
}
