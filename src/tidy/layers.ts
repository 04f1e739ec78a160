import type { Source } from './source'

/**
 * Who may take what. The first line whose `of` begins a file's path is the one that counts.
 * A name that ends in a slash stands for everything below it; any other name for itself.
 */
type Layer = {
  readonly of: string
  readonly may: readonly string[]
  readonly why: string
}

/** Any package, but no folder of the project. */
const PACKAGES = 'any package'
const CONTRACT = 'src/contract/'
const TABLES = ['@tanstack/react-table', '@tanstack/react-virtual']
const CONSOLE = [CONTRACT, 'src/api/', 'src/components/', 'src/stores/', 'src/ui/', 'src/util/', PACKAGES]

/** The arrows of `docs/architecture.md`. */
const layers: readonly Layer[] = [
  {
    of: 'src/contract/',
    may: [CONTRACT, 'valibot', 'ipaddr.js'],
    why: 'the contract is data, types, the schema library and the reader of addresses',
  },
  {
    of: 'src/util/',
    may: ['src/util/', 'src/contract/spans'],
    why: 'util knows nothing of the lab, but how long an hour is',
  },
  {
    of: 'src/ui/',
    may: ['src/ui/', 'src/util/', 'react', 'react-dom', 'react-aria-components', ...TABLES],
    why: 'ui knows no router, no query and no product word',
  },
  {
    of: 'src/stores/',
    may: [CONTRACT, 'src/stores/', 'src/util/', PACKAGES],
    why: 'a store is below every screen',
  },
  {
    of: 'src/api/',
    may: [CONTRACT, 'src/api/', 'src/util/', PACKAGES],
    why: 'the client is below every screen',
  },
  {
    of: 'src/components/guide/',
    may: [...CONSOLE, 'docs/requirements.tsv?raw'],
    why: 'what the guide says is read where console and lab can have it',
  },
  { of: 'src/components/', may: CONSOLE, why: 'components are below pages, layout and lab' },
  { of: 'src/pages/', may: [...CONSOLE, 'src/pages/'], why: 'pages know neither frame nor lab' },
  {
    of: 'src/layout/',
    // What stands in for the console while its machine is away, and the lab that stands around all.
    may: [...CONSOLE, 'src/layout/', 'src/pages/UnreachablePage', 'src/lab/LabChrome'],
    why: 'the frame knows no page of the menu',
  },
  { of: 'src/tms/', may: [...CONSOLE, 'src/tms/'], why: 'Cisco TMS is another product, which stands alone' },
  {
    of: 'src/endpoint/',
    may: [...CONSOLE, 'src/endpoint/'],
    why: 'an endpoint is another product, which stands alone',
  },
  { of: 'src/terminal/', may: [...CONSOLE, 'src/terminal/'], why: 'the terminal stands alone' },
  {
    of: 'src/lab/PackageNote',
    may: ['src/lms/LmsNote', 'src/ui/'],
    why: 'what stands in packages alone is one line of the lab',
  },
  {
    of: 'src/lab/',
    may: [...CONSOLE, 'src/lab/', 'docs/mistakes.tsv?raw', 'docs/rulings.md?raw', 'docs/rows.tsv?raw'],
    why: 'the lab knows no page',
  },
  {
    of: 'src/variants/',
    may: [...CONSOLE, 'src/variants/', 'src/pages/'],
    why: 'a variant is a page made of the parts of others',
  },
  {
    of: 'src/view/',
    may: [...CONSOLE, 'src/view/', 'src/start/', 'src/variants/', 'src/lab/'],
    why: 'how a page is shown stands before the app',
  },
  {
    of: 'src/main.ts',
    may: ['src/', 'mocks/browser', 'mocks/storage', PACKAGES],
    why: 'main joins the two halves, and only there',
  },
  { of: 'src/', may: ['src/', PACKAGES], why: 'only main.ts names mocks' },
  {
    of: 'mocks/sim/',
    may: ['mocks/sim/', CONTRACT, 'mutative'],
    why: 'the core takes only itself, the contract and mutative',
  },
  {
    of: 'mocks/compared/',
    may: ['mocks/compared/', 'mocks/sim/', CONTRACT],
    why: 'what is compared stands on the core',
  },
  {
    of: 'mocks/cli/',
    may: ['mocks/cli/', 'mocks/compared/', 'mocks/sim/', CONTRACT],
    why: 'the command line stands on the core, and its documents are compared as pages are',
  },
  {
    of: 'mocks/dns/',
    may: ['mocks/dns/', 'mocks/sim/', CONTRACT, 'mutative'],
    why: 'what is told of name servers stands on the core',
  },
  {
    of: 'mocks/workstation/',
    may: [
      'mocks/workstation/',
      'mocks/cli/',
      'mocks/dns/',
      'mocks/scenarios/certificates/',
      'mocks/sim/',
      CONTRACT,
    ],
    why: 'the programs of the workstation stand on the core, what machines answer and what is told of name servers',
  },
  {
    of: 'mocks/endpoints/',
    may: ['mocks/endpoints/', 'mocks/dns/', 'mocks/sim/', CONTRACT],
    why: 'what is told of endpoints stands on the core, and on what is told of the names that they ask for',
  },
  {
    of: 'mocks/single-sign-on/',
    may: ['mocks/single-sign-on/', 'mocks/sim/', CONTRACT],
    why: 'what is told of single sign-on stands on the core',
  },
  {
    of: 'mocks/procedures/engine/play',
    may: ['mocks/procedures/', 'mocks/cli/', 'mocks/sim/', CONTRACT],
    why: 'the player does what people do: it types at the real command line',
  },
  {
    of: 'mocks/procedures/engine/by-the-book',
    may: ['mocks/procedures/', 'mocks/sim/', CONTRACT],
    why: 'what a procedure costs by the book is found out by playing it',
  },
  {
    of: 'mocks/procedures/engine/comparison',
    may: ['mocks/procedures/', 'mocks/sim/', CONTRACT],
    why: 'what is compared with the book comes with the player',
  },
  {
    of: 'mocks/procedures/',
    may: [
      'mocks/procedures/catalogue',
      'mocks/procedures/engine/baseline',
      'mocks/procedures/engine/figures',
      'mocks/procedures/engine/book',
      'mocks/procedures/engine/follow',
      'mocks/procedures/engine/follower',
      'mocks/procedures/engine/looks',
      'mocks/procedures/engine/judge',
      'mocks/procedures/engine/leave-marks',
      'mocks/procedures/engine/preflight',
      'mocks/procedures/engine/progress',
      'mocks/procedures/engine/run',
      'mocks/procedures/engine/score',
      'mocks/procedures/engine/told',
      'mocks/procedures/guide/',
      'mocks/procedures/language/',
      'mocks/procedures/lessons/',
      'mocks/procedures/repairs/',
      'mocks/sim/',
      CONTRACT,
      'ipaddr.js',
    ],
    why: 'procedures are data over the core, and run without the player',
  },
  {
    of: 'mocks/scenarios/world-files',
    may: ['mocks/scenarios/', 'mocks/sim/', CONTRACT, 'valibot'],
    why: 'a world that came as a file is read by its schema',
  },
  {
    of: 'mocks/scenarios/',
    may: ['mocks/scenarios/', 'mocks/sim/', CONTRACT],
    why: 'scenarios are data over the core',
  },
  {
    of: 'mocks/host/',
    may: ['mocks/host/', 'mocks/procedures/', 'mocks/scenarios/', 'mocks/sim/', CONTRACT, PACKAGES],
    why: 'the host knows no handler',
  },
  { of: 'mocks/', may: ['mocks/', CONTRACT, PACKAGES], why: 'mocks takes nothing from src but the contract' },
  {
    of: 'e2e/kit/',
    may: ['e2e/kit/', CONTRACT, '@playwright/test', 'node:url'],
    why: 'the kit goes to people who have nothing of the project but it',
  },
  { of: 'e2e/', may: ['e2e/', CONTRACT, '.ci/', PACKAGES], why: 'end-to-end tests look from outside' },
]

/** Unit tests stand beside the code and may take anything of their own half. */
const testLayers: readonly Layer[] = [
  { of: 'mocks/', may: ['mocks/', CONTRACT, PACKAGES], why: 'mocks takes nothing from src but the contract' },
  {
    of: 'src/start/first-answers',
    may: ['src/', 'mocks/node', 'mocks/scenarios/catalogue', PACKAGES],
    why: 'answers made with the build are compared with those of the machines, and no others',
  },
  {
    of: 'src/start/reload',
    may: ['src/', 'mocks/node', 'mocks/host/', 'mocks/http/server', PACKAGES],
    why: 'what is kept of a world is compared with the machines that go on from it, and with no others',
  },
  ...['src/view/changed', 'src/lab/states/cases'].map((of) => ({
    of,
    may: ['src/', 'mocks/node', PACKAGES],
    why: 'what pages are shown with is compared with the answers of the machines',
  })),
  { of: 'src/', may: ['src/', PACKAGES], why: 'only main.ts names mocks' },
]

/** What the file takes although its layer may not. */
export function crossings(file: Source): readonly string[] {
  const table = /\.spec\.tsx?$/.test(file.path) ? testLayers : layers
  const layer = table.find(({ of }) => file.path.startsWith(of))
  if (layer === undefined) return []
  return file.imports
    .filter(({ what }) => !layer.may.some((allowed) => covers(allowed, what)))
    .map(({ what }) => `takes ${what}, but ${layer.why}`)
}

function covers(allowed: string, what: string): boolean {
  if (allowed === PACKAGES) return !/^(?:src|mocks|e2e|docs|\.ci)(?:\/|$)/.test(what)
  return allowed.endsWith('/') ? what.startsWith(allowed) : what === allowed || what.startsWith(`${allowed}/`)
}
