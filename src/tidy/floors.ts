import { closingArrows, onCircles, reachableFrom } from './circles'
import { resolved, type Source, source } from './source'

/**
 * The floors of the core from the ground up (decision 0012). A folder stands on the floor whose name its path begins
 * with; what lies in the core itself is a door, and the doors alone know every floor.
 */
const floors = ['ground', 'machine', 'cluster', 'traffic', 'around', 'alarms', 'answers'] as const

const CORE = 'mocks/sim/'
const doors = ['apply', 'deciders', 'advance', 'settle', 'rules'].map((door) => CORE + door)
/** What outsiders may take: a command, a span of time, a world that is made; and what each floor offers. */
const offered = new Set([
  ...doors.filter((door) => !/(?:rules|deciders)$/.test(door)),
  ...floors.map((floor) => `${CORE}${floor}/index`),
])

/**
 * What a folder takes from another on its floor: questions, when time alone turns their answers, and what an act that is
 * decided elsewhere changes here. The ground is what everybody stands on, and has nothing else.
 */
const betweenNeighbours = /\/(?:read|turns|update)$/

/** Files of another name that a neighbour may take, each with the reason. */
const takenByNeighbours = new Map([
  [
    'mocks/sim/machine/peers/outside',
    'what others see of a machine is one list, and stands apart from its readers',
  ],
])

/** What a file takes that is told of a world. One that takes none of it is a table or a grammar, and nobody's door. */
const ofAWorld = /\b(?:World|Expressway|Stage)\b/

/** One file takes names of another, as values or as types; both from the root of the project and without ending. */
type Arrow = { readonly from: string; readonly to: string; readonly names: string }

/** A rule about the core as a whole. `breaks` gives what to mend, in words; `example` is a core that breaks it, and `seen` what is said of that. */
type FloorRule = {
  readonly says: string
  readonly breaks: (files: readonly Source[]) => readonly string[]
  readonly example: readonly { readonly path: string; readonly text: string }[]
  readonly seen: readonly string[]
}

const TAKES = /^(?:import|export)\s([^'"]*?)\bfrom\s*'(\.[^']+)'/gm
const RE_EXPORTS = /^export (?:type )?\{[^}]*\} from '\.\/[\w-][^']*'$/gm
/** Unit tests stand beside the code and may take what they like. */
const CODE = /(?<!\.spec)\.tsx?$/

const inCore = (path: string) => path.startsWith(CORE)
const isIndex = (module: string) => module.endsWith('/index')
const withoutEnding = (path: string) => path.replace(/\.tsx?$/, '')
const withoutTests = (files: readonly Source[]) => files.filter(({ path }) => CODE.test(path))
const coreOf = (files: readonly Source[]) => withoutTests(files).filter(({ path }) => inCore(path))

/** What is taken from the core, by itself and by the rest of the mocks, by whatever kind of import. */
function arrowsOf(files: readonly Source[]): readonly Arrow[] {
  return withoutTests(files)
    .filter(({ path }) => path.startsWith('mocks/'))
    .flatMap(({ path, imports, code }) => {
      const names = [...code.matchAll(TAKES)]
      return imports
        .filter(({ what }) => inCore(what))
        .map(({ what }) => ({
          from: withoutEnding(path),
          to: what,
          names: names
            .flatMap(([, list = '', name = '']) => (resolved(path, name) === what ? [list] : []))
            .join(),
        }))
    })
}

/** What the core takes from itself. An index is for outsiders: what it passes on says nothing about the floors. */
const within = (files: readonly Source[]) =>
  arrowsOf(files).filter(({ from }) => inCore(from) && !isIndex(from))

/** The folder of a module: `machine/settings`; empty for a door. */
const folderOf = (module: string) => module.slice(CORE.length).split('/').slice(0, -1).join('/')
const floorOf = (module: string) => folderOf(module).split('/')[0]

/** How high a module lies. Doors and indexes lie above all floors: nobody on a floor takes from them. */
function heightOf(module: string): number {
  const height = floors.findIndex((floor) => floor === floorOf(module))
  return height === -1 || isIndex(module) ? floors.length : height
}

const betweenFolders = (files: readonly Source[]) =>
  within(files).filter(({ from, to }) => folderOf(from) !== '' && folderOf(from) !== folderOf(to))

const upwards = (files: readonly Source[]) =>
  within(files).filter(({ from, to }) => folderOf(from) !== '' && heightOf(to) > heightOf(from))

/** What a folder takes of another on its floor that is neither a door of that folder nor a table. */
function pastTheDoors(files: readonly Source[]): readonly Arrow[] {
  const arrows = within(files)
  const knowsAWorld = new Set(arrows.flatMap(({ from, names }) => (ofAWorld.test(names) ? [from] : [])))
  return betweenFolders(files).filter(
    ({ from, to }) =>
      floorOf(from) === floorOf(to) &&
      floorOf(to) !== floors[0] &&
      !betweenNeighbours.test(to) &&
      knowsAWorld.has(to),
  )
}

/** The files that neighbours may take by name and none takes any more. */
export function namedInVain(files: readonly Source[]): readonly string[] {
  const taken = pastTheDoors(files).map(({ to }) => to)
  return [...takenByNeighbours.keys()].filter((module) => !taken.includes(module))
}

const fromOutside = (files: readonly Source[]) =>
  arrowsOf(files).filter(({ from, to }) => !inCore(from) && !offered.has(to))

const said = ({ from, to }: Arrow) => `${from} takes ${to}`

type Pair = readonly [from: string, to: string]
const pairsOf = (arrows: readonly Arrow[], nodeOf: (module: string) => string) =>
  arrows.map(({ from, to }): Pair => [nodeOf(from), nodeOf(to)])

/** What closes a circle, and the shortest one: of a circle that somebody adds, the import that is to go. */
function circlesIn(arrows: readonly Arrow[], nodeOf: (module: string) => string): readonly string[] {
  return closingArrows(pairsOf(arrows, nodeOf)).flatMap(({ arrow: [start, end], circle }) =>
    arrows
      .filter(({ from, to }) => nodeOf(from) === start && nodeOf(to) === end)
      .map((arrow) => `${said(arrow)}, which leads back: ${circle.join(' > ')}`),
  )
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
      { path: 'mocks/sim/ground/world.ts', text: "import type { Fault } from './fault'" },
      { path: 'mocks/sim/ground/fault.ts', text: "import type { World } from './world'" },
    ],
    seen: [
      'mocks/sim/ground/world takes mocks/sim/ground/fault, which leads back: mocks/sim/ground/world > mocks/sim/ground/fault > mocks/sim/ground/world',
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
    ],
    seen: [
      'mocks/http/status/alarms takes mocks/sim/alarms/read',
      'mocks/cli/reads takes mocks/sim/alarms/read',
      'mocks/cli/writes takes mocks/sim/alarms/read',
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
  return breaks(example.map(({ path, text }) => source(path, text)))
}

/** What can be counted of the core; the last three are 0 where all rules hold. */
export type Figures = {
  readonly folders: number
  readonly arrows: number
  readonly upwards: number
  readonly inCircles: number
  readonly deepImports: number
}

/** Counts folders, arrows between them, arrows up, folders that lie on a circle, and imports past the indexes. */
export function figuresOf(files: readonly Source[]): Figures {
  const pairs = new Set(betweenFolders(files).map(({ from, to }) => `${folderOf(from)} ${folderOf(to)}`))
  const circles = onCircles(pairsOf(betweenFolders(files), folderOf))
  return {
    folders: foldersOf(files).length,
    arrows: pairs.size,
    upwards: upwards(files).length,
    inCircles: new Set(circles.map(([from]) => from)).size,
    deepImports: fromOutside(files).length,
  }
}

/** Every folder with code of its own; an index alone makes none. */
const foldersOf = (files: readonly Source[]) => {
  const modules = coreOf(files).map(({ path }) => withoutEnding(path))
  return [...new Set(modules.filter((module) => !isIndex(module)).map(folderOf))].filter(
    (folder) => folder !== '',
  )
}

/** The folders from top to bottom, each with the folders that it takes from. They must be free of circles. */
export function topToBottom(
  files: readonly Source[],
): readonly { folder: string; takes: readonly string[] }[] {
  const pairs = pairsOf(betweenFolders(files), folderOf)
  const reached = reachableFrom(pairs)
  const heightOfFolder = (folder: string) => heightOf(`${CORE}${folder}/`)
  const reach = (folder: string) => reached.get(folder)?.size ?? 0
  return foldersOf(files)
    .toSorted(
      (one, other) =>
        heightOfFolder(other) - heightOfFolder(one) || reach(other) - reach(one) || one.localeCompare(other),
    )
    .map((folder) => ({
      folder,
      takes: [...new Set(pairs.flatMap(([from, to]) => (from === folder ? [to] : [])))].toSorted(),
    }))
}
