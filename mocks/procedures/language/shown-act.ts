import { counted } from '#contract/counted'
import { MINUTE_MS, SECOND_MS } from '#contract/spans'
import type { Pointer, ShownAct } from '#contract/wire/step-help'
import { type ExpresswayId, expresswayOf, ROOT, type World } from '../../sim/ground/index'
import { hostOf, rootPasswordOf } from '../../sim/machine/index'
import type { Act, ActKind } from './act'
import { type Detail, detailOf, isLabPage, isTmsPage, labPages } from './detail'
import { pageName } from './page-name'
import { type Target, targetsOf } from './targets'
import { tmsPageName } from './tms-forms'

/**
 * An act as one points at it on the real pages, and as one says it: both of the world as it is when they are asked for.
 * The machine and its page stand in `detailOf`, what is done there in `targetsOf`: each a line for a kind of act.
 */
export function shownAct<K extends ActKind>(world: World, act: Act<K>): ShownAct {
  const pointer = pointerTo(world, act)
  return { sentence: sentenceOf(world, detailOf(act), pointer), pointer }
}

function pointerTo<K extends ActKind>(world: World, act: Act<K>): Pointer {
  const { machine, page, milliseconds } = detailOf(act)
  const host = machine && hostOf(world, expresswayOf(world, machine))
  if (page === null) return { kind: 'wait', host, milliseconds }
  return {
    kind: 'page',
    host: isLabPage(page) || isTmsPage(page) ? null : host,
    path: page,
    ...(machine && page === 'serial-console' && { account: rootAt(world, machine) }),
    targets: targetsOf(world, act).map((target) => ({ ...target, words: words[target.role](target) })),
  }
}

/** Beside a machine one works as root. */
const rootAt = (world: World, machine: ExpresswayId) => ({
  username: ROOT,
  password: rootPasswordOf(world, expresswayOf(world, machine)),
})

function sentenceOf(world: World, detail: Detail, pointer: Pointer): string {
  if (pointer.kind === 'wait') return waitWords(pointer.milliseconds, detail.machine)
  return [`${placeOf(world, detail)}.`, ...pointer.targets.map((target) => target.words)].join(' ')
}

/** Which machine and page an act is done on: `On expe1, open System > Clustering`; blank for a wait. */
export function placeOf(world: World, { machine, page }: Detail): string {
  if (page === null) return ''
  if (isLabPage(page)) return `In the lab, open ${labPages[page]}`
  if (isTmsPage(page)) return `In Cisco TMS, open ${tmsPageName(world, page)}`
  return `On ${machine}, open ${wayIn[page] ?? pageName(page)}`
}

const wayIn: Readonly<Record<string, string>> = {
  login: 'the sign-in page',
  ssh: 'the command line',
  'serial-console': 'the serial console',
}

/** What is done with a target, as a sentence. */
const words: { readonly [R in Target['role']]: (target: Target) => string } = {
  textbox: ({ name, value }) => (value === '' ? `Clear ${name}.` : `In ${name} type ${value}.`),
  combobox: ({ name, value }) => `In ${name} choose ${value}.`,
  checkbox: ({ name, value }) => `${value === 'Off' ? 'Clear' : 'Tick'} ${name}.`,
  button: ({ name }) => `Press ${name}.`,
  link: ({ name }) => `Follow the link ${name}.`,
  file: ({ name, value }) => `In ${name} pick ${value}.`,
  terminal: ({ value }) => `Type ${value} and press Enter.`,
}

function waitWords(milliseconds: number | null, machine: string | null): string {
  if (machine !== null) return `Wait until ${machine} answers again.`
  if (milliseconds === null) return 'Wait until the next thing falls due.'
  return `Let ${duration(milliseconds)} pass.`
}

/** Not rounded: it is what *Do it for me* lets pass. */
function duration(milliseconds: number): string {
  const [count, unit] =
    milliseconds >= MINUTE_MS && milliseconds % MINUTE_MS === 0
      ? [milliseconds / MINUTE_MS, 'minute']
      : [milliseconds / SECOND_MS, 'second']
  return counted(count, unit)
}
