import { closingArrows } from './circles'
import {
  type Arrow,
  arrowsOf,
  betweenFolders,
  coreOf,
  doors,
  floors,
  folderOf,
  fromOutside,
  heightOf,
  isIndex,
  pairsOf,
  pastTheDoors,
  takenByNeighbours,
  upwards,
  within,
  withoutEnding,
} from './floors'
import { planted, type Source } from './source'

/** A rule about the core as a whole. `breaks` gives what to mend, in words; `example` is a core that breaks it, and `seen` what is said of that. */
type FloorRule = {
  readonly says: string
  readonly breaks: (files: readonly Source[]) => readonly string[]
  readonly example: readonly { readonly path: string; readonly text: string }[]
  readonly seen: readonly string[]
}

const RE_EXPORTS = /^export (?:type )?\{[^}]*\} from '\.\/[\w-][^']*'$/gm

const said = ({ from, to }: Arrow) => `${from} takes ${to}`

/** What closes a circle, and the shortest one: of a circle that somebody adds, the import that is to go. */
function circlesIn(arrows: readonly Arrow[], nodeOf: (module: string) => string): readonly string[] {
  return closingArrows(pairsOf(arrows, nodeOf)).flatMap(({ arrow: [start, end], circle }) =>
    arrows
      .filter(({ from, to }) => nodeOf(from) === start && nodeOf(to) === end)
      .map((arrow) => `${said(arrow)}, which leads back: ${circle.join(' > ')}`),
  )
}

/** The files that neighbours may take by name and none takes any more. */
export function namedInVain(files: readonly Source[]): readonly string[] {
  const taken = pastTheDoors(files).map(({ to }) => to)
  return [...takenByNeighbours.keys()].filter((module) => !taken.includes(module))
}

/** The rules that keep the core readable from top to bottom. */
export const floorRules: readonly FloorRule[] = [
  {
    says: 'every folder stands on a floor, and only the doors stand above',
    breaks: (files) =>
      coreOf(files)
        .map(({ path }) => withoutEnding(path))
        .filter((module) => heightOf(module) === floors.length && !isIndex(module) && !doors.includes(module))
        .map((module) => `${module} is on no floor`),
    example: [{ path: 'mocks/sim/weather/read.ts', text: '' }],
    seen: ['mocks/sim/weather/read is on no floor'],
  },
  {
    says: 'no floor takes from one above it, from a door or from an index',
    breaks: (files) => upwards(files).map(said),
    example: [
      {
        path: 'mocks/sim/machine/power/update.ts',
        text: "import type { Call } from '../../traffic/calls/read'",
      },
      { path: 'mocks/sim/ground/world.ts', text: "declare module '../machine/dns/read' {}" },
    ],
    seen: [
      'mocks/sim/machine/power/update takes mocks/sim/traffic/calls/read',
      'mocks/sim/ground/world takes mocks/sim/machine/dns/read',
    ],
  },
  {
    says: 'folders take from each other in one direction',
    breaks: (files) => circlesIn(betweenFolders(files), folderOf),
    example: [
      { path: 'mocks/sim/machine/dns/read.ts', text: "import { nameOf } from '../network/read'" },
      { path: 'mocks/sim/machine/network/ping.ts', text: "import { lookUp } from '../dns/query'" },
    ],
    seen: [
      'mocks/sim/machine/dns/read takes mocks/sim/machine/network/read, which leads back: machine/dns > machine/network > machine/dns',
    ],
  },
  {
    says: 'folders of one floor take from each other what is read, turns or updates, and tables',
    breaks: (files) =>
      pastTheDoors(files)
        .filter(({ to }) => !takenByNeighbours.has(to))
        .map(said),
    example: [
      {
        path: 'mocks/sim/machine/dns/query.ts',
        text: "import type { World } from '../../ground/world'",
      },
      { path: 'mocks/sim/machine/dns/record-types.ts', text: 'export const types = []' },
      {
        path: 'mocks/sim/machine/network/ping.ts',
        text: "import { ask } from '../dns/query'\nimport { types } from '../dns/record-types'",
      },
    ],
    seen: ['mocks/sim/machine/network/ping takes mocks/sim/machine/dns/query'],
  },
  {
    says: 'files take from each other in one direction, types included',
    breaks: (files) => circlesIn(within(files), (module) => module),
    example: [
      { path: 'mocks/sim/ground/world.ts', text: "import type { Refusal } from './refusals'" },
      { path: 'mocks/sim/ground/refusals.ts', text: "import type { World } from './world'" },
    ],
    seen: [
      'mocks/sim/ground/world takes mocks/sim/ground/refusals, which leads back: mocks/sim/ground/world > mocks/sim/ground/refusals > mocks/sim/ground/world',
    ],
  },
  {
    says: 'only the doors call what decides a command or what falls due',
    breaks: (files) =>
      arrowsOf(files)
        .filter(
          ({ from, to, names }) =>
            !doors.includes(from) &&
            folderOf(from) !== folderOf(to) &&
            // Who takes everything under one name takes what decides as well.
            /\bdecide[A-Z]|\b(?!is[A-Z])\w+Due\b|\*/.test(names),
        )
        .filter(({ to }) => !doors.includes(to))
        .map(said),
    example: [
      {
        path: 'mocks/sim/traffic/registrations/block.ts',
        text: "import { decideSaveItem } from '../../machine/lists/decide'",
      },
      {
        path: 'mocks/sim/traffic/calls/end.ts',
        text: "import * as lists from '../../machine/lists/delete-items'",
      },
    ],
    seen: [
      'mocks/sim/traffic/registrations/block takes mocks/sim/machine/lists/decide',
      'mocks/sim/traffic/calls/end takes mocks/sim/machine/lists/delete-items',
    ],
  },
  {
    says: 'outsiders take the index of a floor, or a door',
    breaks: (files) => fromOutside(files).map(said),
    example: [
      { path: 'mocks/http/status/alarms.ts', text: "import { alarmsOf } from '../../sim/alarms/read'" },
      { path: 'mocks/cli/reads.ts', text: "const { alarmsOf } = await import('../sim/alarms/read')" },
      { path: 'mocks/cli/writes.ts', text: 'const { alarmsOf } = await import(`../sim/alarms/read`)' },
      { path: '.ci/bench/core.mjs', text: "const files = { alarms: 'mocks/sim/alarms/read.ts' }" },
      { path: '.ci/alarms.mjs', text: "await runnerImport('./mocks/sim/alarms/read.ts')" },
      { path: '.ci/bench/list/rows.ts', text: "import { alarmsOf } from '../../../mocks/sim/alarms/read'" },
    ],
    seen: [
      'mocks/http/status/alarms takes mocks/sim/alarms/read',
      'mocks/cli/reads takes mocks/sim/alarms/read',
      'mocks/cli/writes takes mocks/sim/alarms/read',
      '.ci/bench/core takes mocks/sim/alarms/read',
      '.ci/alarms takes mocks/sim/alarms/read',
      '.ci/bench/list/rows takes mocks/sim/alarms/read',
    ],
  },
  {
    says: 'an index passes on names of its floor, one by one, and does nothing',
    breaks: (files) =>
      coreOf(files)
        .filter(
          ({ path, code }) => isIndex(withoutEnding(path)) && code.replaceAll(RE_EXPORTS, '').trim() !== '',
        )
        .map(({ path }) => `${path} does more than to pass names on`),
    example: [
      { path: 'mocks/sim/machine/index.ts', text: "export * from './settings/read'" },
      { path: 'mocks/sim/ground/index.ts', text: "export { whyRow } from './../answers/why'" },
    ],
    seen: [
      'mocks/sim/machine/index.ts does more than to pass names on',
      'mocks/sim/ground/index.ts does more than to pass names on',
    ],
  },
]

/** Whether the rule would be seen when broken: what it says of its own example. */
export function seenInExample({ breaks, example }: FloorRule): readonly string[] {
  return breaks(example.map(planted))
}
