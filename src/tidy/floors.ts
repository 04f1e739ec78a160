import { onCircles, reachableFrom } from './circles'
import { resolved, type Source } from './source'

/**
 * The floors of the core from the ground up (decision 0012). A folder stands on the floor whose name its path begins
 * with; what lies in the core itself is a door, and the doors alone know every floor.
 */
export const floors = ['ground', 'machine', 'cluster', 'traffic', 'around', 'alarms', 'answers'] as const

const CORE = 'mocks/sim/'
export const doors = ['apply', 'deciders', 'advance', 'settle', 'rules'].map((door) => CORE + door)
/** What outsiders may take: a command, a span of time, a world that is made; and what each floor offers. */
const offered = new Set([
  ...doors.filter((door) => !/(?:rules|deciders)$/.test(door)),
  ...floors.map((floor) => `${CORE}${floor}/index`),
])

/**
 * What a folder takes from another on its floor: questions, when time alone turns their answers, and what an act that is
 * decided elsewhere changes here. The ground is excepted, for it is what everybody stands on.
 */
const betweenNeighbours = /\/(?:read|turns|update)$/

/** Files of another name that a neighbour may take, each with the reason. */
export const takenByNeighbours = new Map([
  [
    'mocks/sim/machine/peers/outside',
    'what others see of a machine is one list, and stands apart from its readers',
  ],
])

/** What a file takes that is told of a world. One that takes none of it is a table or a grammar, and nobody's door. */
const ofAWorld = /\b(?:World|Expressway|Stage)\b/

/** One file takes names of another, as values or as types; both from the root of the project and without ending. */
export type Arrow = { readonly from: string; readonly to: string; readonly names: string }

const TAKES = /^(?:import|export)\s([^'"]*?)\bfrom\s*'(\.[^']+)'/gm
/** Unit tests stand beside the code and may take what they like. */
const CODE = /(?<!\.spec)\.(?:tsx?|mjs)$/

const inCore = (path: string) => path.startsWith(CORE)
export const isIndex = (module: string) => module.endsWith('/index')
export const withoutEnding = (path: string) => path.replace(/\.(?:tsx?|mjs)$/, '')
const withoutTests = (files: readonly Source[]) => files.filter(({ path }) => CODE.test(path))
export const coreOf = (files: readonly Source[]) => withoutTests(files).filter(({ path }) => inCore(path))

/** What is taken from the core, by itself, by the rest of the mocks and by the tools, by whatever kind of import. */
export function arrowsOf(files: readonly Source[]): readonly Arrow[] {
  return withoutTests(files)
    .filter(({ path }) => /^(?:mocks|\.ci)\//.test(path))
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
export const within = (files: readonly Source[]) =>
  arrowsOf(files).filter(({ from }) => inCore(from) && !isIndex(from))

/** The folder of a module: `machine/settings`; empty for a door. */
export const folderOf = (module: string) => module.slice(CORE.length).split('/').slice(0, -1).join('/')
const floorOf = (module: string) => folderOf(module).split('/')[0]

/** How high a module lies. Doors and indexes lie above all floors: nobody on a floor takes from them. */
export function heightOf(module: string): number {
  const height = floors.findIndex((floor) => floor === floorOf(module))
  return height === -1 || isIndex(module) ? floors.length : height
}

export const betweenFolders = (files: readonly Source[]) =>
  within(files).filter(({ from, to }) => folderOf(from) !== '' && folderOf(from) !== folderOf(to))

export const upwards = (files: readonly Source[]) =>
  within(files).filter(({ from, to }) => folderOf(from) !== '' && heightOf(to) > heightOf(from))

/** What a folder takes of another on its floor that is neither a door of that folder nor a table. */
export function pastTheDoors(files: readonly Source[]): readonly Arrow[] {
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

export const fromOutside = (files: readonly Source[]) =>
  arrowsOf(files).filter(({ from, to }) => !inCore(from) && !offered.has(to))

type Pair = readonly [from: string, to: string]
export const pairsOf = (arrows: readonly Arrow[], nodeOf: (module: string) => string) =>
  arrows.map(({ from, to }): Pair => [nodeOf(from), nodeOf(to)])

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
