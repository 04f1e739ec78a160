import { closingArrows } from './circles'
import type { TreeRule } from './said-once'
import type { Source } from './source'

/** Unit tests stand beside the code and may take what they like. */
const CODE = /^(?:src|mocks)\/(?!.*\.spec\.).*\.tsx?$/
const LAB = 'src/lab/'

const withoutEnding = (path: string) => path.replace(/\.tsx?$/, '')

/** What files take of one another by name, as values or as types; what is fetched on demand comes back to whoever fetches it. */
const arrowsIn = (files: readonly Source[]) =>
  files
    .filter(({ path }) => CODE.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ dynamic }) => !dynamic)
        .map(({ what }): [from: string, to: string] => [withoutEnding(path), what]),
    )

const told = (arrows: readonly (readonly [string, string])[]) =>
  closingArrows(arrows).map(
    ({ arrow: [from, to], circle }) => `${from} takes ${to}, which leads back: ${circle.join(' > ')}`,
  )

/** The folder of the lab in which a file lies; nothing for one that lies in the lab itself, or elsewhere. */
const folderOfLab = (module: string) =>
  module.startsWith(LAB) ? (module.slice(LAB.length).split('/').slice(0, -1)[0] ?? '') : ''

const betweenFoldersOfLab = (files: readonly Source[]) =>
  arrowsIn(files)
    .map(([from, to]): [string, string] => [folderOfLab(from), folderOfLab(to)])
    .filter(([from, to]) => from !== '' && to !== '' && from !== to)

/** Circles of types too: the compiler allows them, and whoever reads does not know where to begin. */
export const directionRules: readonly TreeRule[] = [
  {
    says: 'no file leads back to itself by what it takes, types included',
    breaks: (files) => told(arrowsIn(files)),
    example: [
      { path: 'mocks/host/storage.ts', text: "import type { Replica } from './replica'" },
      { path: 'mocks/host/replica.ts', text: "import type { LogRecord } from './storage'" },
    ],
    seen: [
      'mocks/host/storage takes mocks/host/replica, which leads back: mocks/host/storage > mocks/host/replica > mocks/host/storage',
    ],
  },
  {
    says: 'nor does a folder of the lab',
    breaks: (files) => told(betweenFoldersOfLab(files)),
    example: [
      { path: 'src/lab/show/arrive.ts', text: "import { pageName } from '../drawer/place'" },
      { path: 'src/lab/drawer/StepNow.tsx', text: "import type { Help } from '../show/StepHelp'" },
    ],
    seen: ['show takes drawer, which leads back: show > drawer > show'],
  },
]
