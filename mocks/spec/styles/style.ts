import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#contract/spans'
import type { Expectation, Line } from '../line'
import { literal, quoted } from '../literal'
import type { Session } from '../session'

/** Names a helper that a line calls, so that it stands below the spec. */
export type Use<H extends string> = <N extends H>(helper: N) => N

type LineOf<D extends Line['does']> = Extract<Line, { readonly does: D }>
type WhatOf<K extends Expectation['kind']> = Extract<Expectation, { readonly kind: K }>

/** The lines that every style writes in its own way. */
type Written = Exclude<Line['does'], 'expect' | 'show'>

/** How lines are written: a row for each kind of line, and for each thing that is expected. */
export type Style<H extends string> = {
  /** What stands above the test: of each module what may be needed, types as `type Page`. Only what is used is written. */
  readonly imports: Readonly<Record<string, readonly string[]>>
  /** What the test takes of its fixtures. */
  readonly fixtures: string
  readonly begin: (beginning: Session['beginning'], called: Use<H>) => string
  readonly lines: { readonly [D in Written]: (line: LineOf<D>, called: Use<H>) => string }
  /** How a picture is taken; absent where none is. */
  readonly show?: (line: LineOf<'show'>, called: Use<H>) => string
  readonly expectations: { readonly [K in Expectation['kind']]: (what: WhatOf<K>, called: Use<H>) => string }
  /** The functions that the lines call, each as it stands below the test. */
  readonly helpers: { readonly [N in H]: string }
}

/** A session as the text of a spec: a `test.step` for each scene, and below it the functions that are called. */
export function textIn<H extends string>(style: Style<H>, { title, beginning, scenes }: Session): string {
  const used = new Set<H>()
  const called: Use<H> = (helper) => {
    used.add(helper)
    return helper
  }
  const body = [
    `  test.setTimeout(${literal(timeoutMs(scenes))})`,
    `  ${style.begin(beginning, called)}`,
    ...scenes.flatMap((scene) => [
      `  await test.step(${quoted(scene.title)}, async () => {`,
      ...scene.lines.flatMap((line) => lineText(style, line, called).map((text) => `    ${text}`)),
      '  })',
    ]),
  ]
  const text = [
    ...(beginning.kind === 'log' ? before(beginning.log) : []),
    `test(${quoted(title)}, async ({ ${style.fixtures} }) => {`,
    ...body,
    '})',
    '',
    ...helpersOf(style.helpers, used).map((name) => style.helpers[name]),
  ].join('\n')
  return [...importsOf(style.imports, text), '', text].join('\n')
}

/** Whether a text names something that is no member of anything else. */
const names = (text: string, name: string, after: string) =>
  new RegExp(`(?<![.\\w])${name}${after}`).test(text)

/** The imports that a text needs. */
const importsOf = (modules: Style<never>['imports'], text: string): readonly string[] =>
  Object.entries(modules).flatMap(([module, all]) => {
    const used = all.filter((one) => names(text, one.replace('type ', ''), '\\b'))
    return used.length === 0 ? [] : [`import { ${used.join(', ')} } from '${module}'`]
  })

const before = (log: object) => [
  '/** What had happened before. */',
  `const before: unknown = JSON.parse(${quoted(JSON.stringify(log))})`,
  '',
]

function lineText<H extends string>(style: Style<H>, line: Line, called: Use<H>): readonly string[] {
  if (line.does === 'show') return style.show ? [style.show(line, called)] : []
  return [
    line.does === 'expect'
      ? expected(style.expectations, line.what, called)
      : written(style.lines, line, called),
  ]
}

function written<H extends string, D extends Written>(
  lines: Style<H>['lines'],
  line: { [P in D]: LineOf<P> }[D],
  called: Use<H>,
): string {
  return lines[line.does](line, called)
}

function expected<H extends string, K extends Expectation['kind']>(
  expectations: Style<H>['expectations'],
  what: { [P in K]: WhatOf<P> }[K],
  called: Use<H>,
): string {
  return expectations[what.kind](what, called)
}

/** So long at the most, on a slow machine: a limit, and nothing waits for it. */
const timeoutMs = (scenes: Session['scenes']) =>
  60_000 + 2_000 * scenes.reduce((sum, { lines }) => sum + lines.length, 0)

/** The helpers that are used, and those that they call themselves, in their own order. */
function helpersOf<H extends string>(helpers: Style<H>['helpers'], used: ReadonlySet<string>): readonly H[] {
  const isHelper = (name: string): name is H => name in helpers
  const isCalled = (name: string) =>
    used.has(name) || [...used].some((other) => isHelper(other) && names(helpers[other], name, '\\('))
  const all = Object.keys(helpers).filter(isHelper).filter(isCalled)
  return all.length === used.size ? all : helpersOf(helpers, new Set<string>(all))
}

const units = [
  [DAY_MS, 'd'],
  [HOUR_MS, 'h'],
  [MINUTE_MS, 'min'],
  [SECOND_MS, 's'],
  [1, 'ms'],
] as const

/** A span of time as one says it: `1 h 3 min`. */
export function span(milliseconds: number): string {
  let left = milliseconds
  return units
    .flatMap(([unitMs, word]) => {
      const count = Math.floor(left / unitMs)
      left -= count * unitMs
      return count === 0 ? [] : [`${count} ${word}`]
    })
    .join(' ')
}

/** A call with the values that there are. */
export const call = (name: string, ...values: readonly (string | null)[]): string =>
  `await ${name}(${values.filter((value) => value !== null).join(', ')})`
