import { crossings } from './layers'
import type { Source } from './source'

/** A rule about single files. `breaks` gives what to mend, in words; `example` is a file that breaks it. */
export type Rule = {
  readonly says: string
  readonly about: RegExp
  readonly except?: readonly string[]
  readonly breaks: (file: Source) => readonly string[]
  readonly example: { readonly path: string; readonly text: string }
}

/** A rule against words in the code; comments may name them. */
function words(pattern: RegExp, instead: string): Rule['breaks'] {
  return ({ code }) =>
    [...code.matchAll(new RegExp(pattern, 'g'))].map(([found]) => `has ${found}: ${instead}`)
}

const LINES_MAX = 300
const CODE = /^(?:src|mocks|e2e)\/.*\.tsx?$/
const CODE_OR_TOOL = /^(?:(?:src|mocks|e2e)\/.*\.tsx?|\.ci\/.*\.(?:m?tsx?|mjs))$/
const UNIT_TEST = /\.spec\.tsx?$/
const CORE = /^mocks\/sim\/(?!.*\.spec\.ts$).*\.ts$/

const STEPS = 'the steps of one procedure'

/** Longer than that, each with what it lists row after row: to split one would only hide it. */
export const longTables: Readonly<Record<string, string>> = {
  'mocks/procedures/guide/add-peer.ts': STEPS,
  'mocks/procedures/guide/change-primary.ts': STEPS,
  'mocks/procedures/guide/create.ts': STEPS,
  'mocks/procedures/guide/disband.ts': STEPS,
  'mocks/procedures/guide/neighbor-cluster.ts': STEPS,
  'mocks/procedures/guide/start-refusals.spec.ts': 'the worlds in which a procedure does not start',
  'mocks/procedures/guide/replace-and-keep.ts': STEPS,
  'mocks/procedures/guide/upgrade.ts': STEPS,
  'mocks/procedures/lessons/peer-specific-items.ts': STEPS,
  'mocks/testing/mistake-trials.ts': 'how each mistake is made',
  'mocks/testing/procedure-cases.ts': 'a world in which each procedure plays to its end',
  'mocks/scenarios/certificates/machines.ts': 'certificates, made by .ci/lab-certificates.mjs',
  'mocks/scenarios/certificates/repairs.ts': 'certificates, made by .ci/repair-certificates.mjs',
  'src/contract/lists/configuration/zones/zones.ts': 'the fields of a zone, by its type',
  'src/contract/wire/status.ts': 'the answers of the status topics',
}

const linesOf = ({ text }: Source) => text.trimEnd().split('\n').length

export const rules: readonly Rule[] = [
  {
    says: 'imports follow the arrows of the architecture',
    about: CODE,
    breaks: crossings,
    example: { path: 'mocks/sim/apply.ts', text: "import { get } from '../host/world-host'" },
  },
  {
    says: 'mocks is loaded by a dynamic import only',
    about: /^src\//,
    breaks: ({ imports }) =>
      imports
        .filter(({ what, dynamic }) => what.startsWith('mocks/') && !dynamic)
        .map(({ what }) => `takes ${what} at once: use import()`),
    example: { path: 'src/main.ts', text: "import { start } from '../mocks/browser'" },
  },
  {
    says: 'pages do not import each other',
    about: /^src\/pages\//,
    breaks: ({ imports }) =>
      imports
        .filter(({ what }) => /^src\/pages\/.+\/\w+Page$/.test(what))
        .map(({ what }) => `takes the page ${what}: move what they share to components`),
    example: { path: 'src/pages/status/AlarmsPage.tsx', text: "import { ZonesPage } from './ZonesPage'" },
  },
  {
    says: 'what the lab asks it asks in its own look',
    about: /^src\/lab\//,
    breaks: ({ imports }) =>
      imports
        .filter(({ what }) => what === 'src/ui/Dialog' || what.startsWith('src/ui/overlays'))
        .map(({ what }) => `takes ${what}, a box of the console: use LabQuestion or LabModal`),
    example: { path: 'src/lab/grading/ClassPanel.tsx', text: "import { Dialog } from '../../ui/Dialog'" },
  },
  {
    says: 'no window is opened that a browser may refuse',
    about: /^src\//,
    breaks: words(/\b(?:window|globalThis|self)\.open\(/, 'use a link, a download or a part of the page'),
    example: { path: 'src/layout/Banner.tsx', text: "window.op·en('/help')" },
  },
  {
    says: 'the core knows no clock, no chance and no locale',
    about: CORE,
    breaks: words(
      /\bDate\b|Math\.random|\bIntl\b|\btoLocale\w*|\bperformance\.now/,
      'use the time and the seed of the world',
    ),
    example: { path: 'mocks/sim/advance.ts', text: 'const now = Date.now()' },
  },
  {
    says: 'what reads finds a mistake and never writes it down',
    about: /^mocks\/(?!testing\/).*\.ts$/,
    // The door, the stage, and the saves and starts that a rule of theirs is asked at.
    except: [
      'mocks/sim/apply.ts',
      'mocks/sim/cluster/replication/force.ts',
      'mocks/sim/ground/refusals.ts',
      'mocks/sim/ground/stage.ts',
      'mocks/sim/machine/saving/save.ts',
    ],
    breaks: (file) =>
      /\/(?:decide|due|update)\.ts$/.test(file.path)
        ? []
        : words(
            /\b(?:recordMistake|refuseOrRecord)\b|\.mistakes\.(?:push|splice)\b/,
            'give what was found to the command that asked',
          )(file),
    example: {
      path: 'mocks/sim/answers/frame.ts',
      text: "import { recordMistake } from '../ground/stage'",
    },
  },
  {
    says: 'ui knows no word of the product',
    about: /^src\/ui\/(?!.*\.spec\.)/,
    breaks: words(
      /\b(?:Expressways?|expressways?|[Cc]luster\w*|[Aa]larms?|[Ss]ubordinates?|[Rr]egistrations?)\b/,
      'it belongs in components',
    ),
    example: { path: 'src/ui/Lamp.tsx', text: "const label = 'Alarm'" },
  },
  {
    says: 'a console has five sizes of type: xs, dense, base, lg and xl',
    about: /^src\/(?:ui|components|pages|layout|terminal)\/.*\.tsx$/,
    breaks: words(/\btext-(?:sm|[2-9]xl|\[[\d.]+(?:px|r?em)\])/, 'take the nearest of the five'),
    example: { path: 'src/ui/Lamp.tsx', text: '<p className="text-[15px]" />' },
  },
  {
    says: 'only the client fetches',
    about: /^src\//,
    // A world that has stopped shows no console; its page fetches the log as a file. Answers of the build are files too,
    // and the records of a learning platform are no machine.
    except: [
      'src/api/client.ts',
      // What somebody tries is shown as it comes, whatever it is.
      'src/api/openapi.ts',
      'src/start/StoppedPage.tsx',
      'src/start/kept-answers.ts',
      'src/lms/record-store.ts',
    ],
    breaks: words(/\bfetch\(|new XMLHttp[R]equest/, 'ask through src/api'),
    example: { path: 'src/pages/status/CallsPage.tsx', text: "const answer = await fet·ch('/api')" },
  },
  {
    says: 'end-to-end tests neither sleep nor intercept requests nor stand alone',
    about: /^e2e\//,
    breaks: words(
      /waitForTimeout|setTimeout|\.only\(|\.skip\(|\.fixme\(|\.route\(|routeFromHAR|networkidle/,
      'advance the clock of the lab, break the world and not the wire',
    ),
    example: { path: 'e2e/checks/menu.e2e.ts', text: 'await page.waitForTimeout(500)' },
  },
  {
    says: 'unit tests neither sleep nor stand alone nor are switched off',
    about: UNIT_TEST,
    breaks: words(
      /setTimeout\(|\b(?:it|test|describe)\.(?:only|skip|todo|fails)\b/,
      'advance time, and let every test count',
    ),
    example: { path: 'mocks/sim/apply.spec.ts', text: "it.only('works', () => {})" },
  },
  {
    says: 'how long a minute, an hour and a day are stands in the contract, and for the tools in theirs',
    about: CODE_OR_TOOL,
    except: ['src/contract/spans.ts', '.ci/lib/spans.mjs'],
    breaks: (file) =>
      words(
        UNIT_TEST.test(file.path)
          ? /\bconst (?:SECOND|MINUTE|HOUR|DAY)(?:_MS)? =/
          : /\bconst (?:SECOND|MINUTE|HOUR|DAY)(?:_MS)? =|\b(?:3_?600|86_?400)_?000\b|[*/] 60_?000\b|\b60 \* 60\b/,
        'take it from there',
      )(file),
    example: { path: 'mocks/sim/advance.ts', text: 'const DAY_M·S = 1' },
  },
  {
    says: 'no markers are left and no type is silenced',
    about: /\.(?:m?tsx?|mjs|css|md)$/,
    breaks: ({ text }) =>
      [
        ...text.matchAll(
          /\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b|@ts-(?:ignore|expect-error|nocheck)|(?:oxlint|eslint)-disable/g,
        ),
      ].map(([found]) => `has ${found}: do it or drop it`),
    example: { path: 'src/routes.tsx', text: '// @ts·-ignore' },
  },
  {
    says: 'no path of a machine is in the tree',
    about: /\.(?:m?tsx?|mjs|css|md|json|html|tsv)$|^\.ci\/run$/,
    breaks: ({ text }) =>
      [...text.matchAll(/(?<![\w.])\/(?:wor[k]|far[m]|hom[e]|roo[t]|tm[p]|User[s])\/\w+/g)].map(
        ([found]) => `has ${found}: name it from the root of the project`,
      ),
    example: {
      path: 'docs/architecture.md',
      text: 'See /ho·me/me/notes',
    },
  },
  {
    says: `no file is longer than ${LINES_MAX} lines, long tables aside`,
    about: CODE_OR_TOOL,
    except: Object.keys(longTables),
    breaks: (file) => (linesOf(file) > LINES_MAX ? [`has ${linesOf(file)} lines: is it one thing?`] : []),
    example: { path: '.ci/bench/log.mjs', text: '\n'.repeat(LINES_MAX + 1).concat('end') },
  },
  {
    says: 'a long table is long, or needs no leave to be',
    about: CODE,
    breaks: (file) =>
      file.path in longTables && linesOf(file) <= LINES_MAX
        ? ['is no longer long: take it out of the long tables']
        : [],
    example: { path: 'src/contract/lists/configuration/zones/zones.ts', text: '' },
  },
  {
    says: 'a file is named after what it exports: PascalCase for components, kebab-case otherwise',
    about: CODE,
    breaks: ({ path }) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const fits = path.endsWith('.tsx')
        ? /^(?:[A-Z]\w*|[a-z0-9-]+)(?:\.spec)?\.tsx$/.test(name)
        : /^[a-z0-9-]+(?:\.[a-z0-9]+)*\.ts$/.test(name) || /^e2e\/kit\/pages\/.*\/?[A-Z]\w*\.ts$/.test(path)
      return fits ? [] : ['is named otherwise']
    },
    example: { path: 'src/ui/menuKeys.ts', text: '' },
  },
  {
    says: 'nothing is exported by default, but where a tool asks for it',
    about: CODE,
    except: ['e2e/playwright.config.ts', 'e2e/specs.config.ts'],
    breaks: words(/export defaul[t]/, 'give it a name'),
    example: { path: 'src/ui/Button.tsx', text: 'export def·ault function () {}' },
  },
]

/** Every file that breaks the rule, with what to mend: `src/routes.tsx has …`. */
export function broken(rule: Rule, files: readonly Source[]): readonly string[] {
  return files
    .filter(({ path }) => rule.about.test(path) && !rule.except?.includes(path))
    .flatMap((file) => rule.breaks(file).map((complaint) => `${file.path} ${complaint}`))
}
