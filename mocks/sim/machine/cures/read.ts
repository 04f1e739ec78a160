import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import type { Cure } from '#contract/wire/why'
import type { Fault } from '../../ground/state/faults'
import type { Expressway, World } from '../../ground/world'
import { hostOf, nameOf } from '../network/read'
import { peerRows, textSetting } from '../settings/read'

/** The page or terminal of a machine on which something is done. */
type Place = MenuPath | 'ssh' | 'serial-console'

/** It is done there, in that field where it is a single one. */
export function onPage(
  world: World,
  machine: Expressway,
  { path, text, field = null }: { path: Place; text: string; field?: string | null },
): Cure {
  return { kind: 'page', text, machine: nameOf(machine), host: hostOf(world, machine), path, field }
}

/** It is done on System > Clustering, in that field: by its key, or the number of a row of peers. */
export function onClustering(world: World, machine: Expressway, text: string, field: string | number): Cure {
  const key = typeof field === 'number' ? `peer${field}Address` : field
  return onPage(world, machine, { path: pages.clustering, text, field: key })
}

/** The first blank row of a list of peers; the last where all are filled. */
export function blankRow(machine: Expressway): number {
  const rows = peerRows(machine)
  const blank = rows.indexOf('')
  return blank === -1 ? rows.length : blank + 1
}

/** A restart makes what was saved take effect. */
export const byRestart = (world: World, machine: Expressway): Cure =>
  onPage(world, machine, { path: pages.restart, text: `Restart ${nameOf(machine)}` })

/** A line is typed on the command line: by SSH, or at the serial console where SSH is off. */
export function onCommandLine(world: World, machine: Expressway, line: string): Cure {
  const path = textSetting(machine, 'administration.sshService') === 'Off' ? 'serial-console' : 'ssh'
  return onPage(world, machine, { path, text: `Run ${line} on ${nameOf(machine)}` })
}

/** The lab has broken it and mends it. What its end would do harm to is told by who knows all machines. */
export const byEndOf = ({ id }: Pick<Fault, 'id'>, text: string): Cure => ({
  kind: 'end-fault',
  text,
  fault: id,
  warning: null,
})

/** Nothing but time, until that moment. */
export const byWaiting = (text: string, until: number | null): Cure => ({ kind: 'wait', text, until })

/** An alarm that falls by itself, at that moment where it is known. */
export const byItself = (until: number | null): Cure =>
  byWaiting('Wait until the alarm falls by itself', until)
