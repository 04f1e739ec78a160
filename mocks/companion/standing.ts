import type { WorldHost } from '../host/world-host'
import { reachability, sshReachability } from '../sim/around/index'
import { type Expressway, expresswaysOf, type World } from '../sim/ground/index'
import { hostOf, sshRefusal } from '../sim/machine/index'

/** The machine at a place of the world, as it stands now. */
export type Standing = {
  readonly world: World
  readonly expressway: Expressway
  /** What the lab answers for it under: `api/{name}/…`. */
  readonly name: string
}

/** The machine at a place, counted from 1; nothing where the world has none. */
export function machineAtPlace(world: World, place: number): Standing | undefined {
  const expressway = expresswaysOf(world)[place - 1]
  return expressway && { world, expressway, name: hostOf(world, expressway) }
}

/** The same where its web interface answers: nothing where a browser would find nobody, or another machine. */
export function atWeb(world: World, place: number): Standing | undefined {
  const at = machineAtPlace(world, place)
  return at && isThere(reachability(world, at.name), at) ? at : undefined
}

/** The same where its SSH service answers. */
export function atSsh(world: World, place: number): Standing | undefined {
  const at = machineAtPlace(world, place)
  if (!at || sshRefusal(at.expressway)) return undefined
  return isThere(sshReachability(world, at.name), at) ? at : undefined
}

type Found = ReturnType<typeof reachability>

const isThere = (found: Found, { expressway }: Standing) =>
  'expressway' in found && found.expressway.id === expressway.id

/** The machine at a place once the world has been brought up to now. */
export const now = async (
  host: Pick<WorldHost, 'read'>,
  find: typeof atWeb,
  place: number,
): Promise<Standing | undefined> => find((await host.read()).world, place)
