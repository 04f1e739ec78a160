import { type MenuPath, menuTrail } from '#contract/menu'
import { pages } from '#contract/pages'
import type { Pointer } from '#contract/wire/step-help'
import type { Act } from '../procedures/language/act'
import { isLabPage, labPages } from '../procedures/language/detail'
import { pageName } from '../procedures/language/page-name'
import { shownAct } from '../procedures/language/shown-act'
import type { Target } from '../procedures/language/targets'
import { signInHint } from '../sim/answers/index'
import { type ExpresswayId, expresswayOf, expresswaysOf, type World } from '../sim/ground/index'
import { hostOf } from '../sim/machine/index'
import { fileOf } from './files'
import type { Expectation, Line, Scene, ToldStep } from './line'
import type { Deed } from './read-command'
import { answers, shownAt } from './shown'

type PagePointer = Extract<Pointer, { readonly kind: 'page' }>

/** Writes deeds down as lines, scene after scene. */
export class SceneWriter {
  private readonly written: { title: string; lines: Line[]; step?: ToldStep }[] = []
  /** The page that stands there as it was opened; null once something may have changed it. */
  private front: string | null = null
  /** What each page has shown last, or would have shown at the beginning. */
  private readonly seen = new Map<string, ReadonlySet<string>>()
  private begun: World

  constructor(begun: World) {
    this.begun = begun
  }

  /** Takes another world for the beginning: what it shows has not changed. */
  beginIn(world: World): void {
    this.begun = world
  }

  get scenes(): readonly Scene[] {
    return this.written
  }

  /** Says which step of the guide the last scene is, where it has that title. */
  tell(title: string, step: ToldStep): void {
    const last = this.written.at(-1)
    if (last?.title === title) last.step = step
  }

  /** Lets world time pass. */
  advance(title: string | null, milliseconds: number): void {
    if (milliseconds <= 0) return
    this.front = null
    this.add(title ?? 'Time passes', { does: 'advance', milliseconds })
  }

  /** A deed in the world as it was before it and is after it. Without a title it goes by its page. */
  async deed(title: string | null, deed: Deed, before: World, after: World): Promise<void> {
    if (deed.kind === 'act') return this.act(title, deed.act, before, after)
    if (deed.kind === 'press') {
      this.open(title, before, deed.on, deed.page)
      const lines = deed.targets.map((target): Line => ({ does: 'use', target }))
      this.add(title ?? placeName(before, deed.on, deed.page), ...lines, {
        does: 'expect',
        what: { kind: 'said', words: 'Success' },
      })
    } else if (deed.kind === 'untold') {
      this.add(title ?? this.titleNow, { does: 'note', words: deed.words })
    } else this.ask(title, deed, before)
    this.front = null
  }

  /** Opens a page that shows something else than when it was looked at last. */
  see(title: string, world: World, on: ExpresswayId, page: MenuPath): void {
    const changed = this.changedAt(world, on, page)
    if (changed.length === 0) return
    this.open(title, world, on, page)
    this.add(title, ...changed)
  }

  /** What is to be seen where somebody is. */
  expect(title: string, what: Expectation): void {
    this.add(title, { does: 'expect', what })
  }

  /** What a page shows that it has not shown before. */
  private changedAt(world: World, on: ExpresswayId, page: MenuPath): readonly Line[] {
    const key = `${on} ${page}`
    const shown = shownAt(world, on, page)
    const before = this.seen.get(key) ?? asSet(shownAt(this.begun, on, page))
    this.seen.set(key, asSet(shown))
    return shown
      .filter((what) => !before.has(JSON.stringify(what)))
      .map((what): Line => ({ does: 'expect', what }))
  }

  private async act(title: string | null, act: Act, before: World, after: World): Promise<void> {
    const { pointer, sentence } = shownAct(before, act)
    if (pointer.kind !== 'page') return
    const { host, path, targets } = pointer
    const on = 'on' in act ? act.on : null
    const named = title ?? (on === null ? labPageName(path) : placeName(before, on, path))
    const [first] = targets
    if (first?.role === 'terminal') {
      this.front = null
      const address = addressOf(pointer)
      const account = pointer.account ?? accountAt(before, on)
      const typed: Line = { does: 'type', address, line: first.value, account }
      return this.add(named, typed, { does: 'show', sentence, marks: [] })
    }
    const isSeen = targets.length === 0 && this.front === addressOf(pointer)
    this.open(title, before, on, path, host)
    const content = await fileOf(before, act)
    if (targets.length > 0) this.dropLook(named)
    const [filled, pressed] = beforePress(targets)
    this.add(named, ...filled.map((target) => lineOf(target, content)))
    if (!isSeen)
      this.add(named, { does: 'show', sentence, marks: [...filled.filter(isFilled), ...pressed.slice(0, 1)] })
    this.add(named, ...pressed.map((target) => lineOf(target, content)))
    const isLook = targets.length === 0
    const answer = answers[act.act]
    if (answer) this.add(named, { does: 'expect', what: answer })
    if (act.act === 'visit') {
      this.add(named, ...this.changedAt(after, act.on, act.page))
    }
    if (!isLook && act.act !== 'in-tms') this.front = null
  }

  /** A look at the page on which something is done then needs no picture of its own. */
  private dropLook(title: string): void {
    const last = this.written.at(-1)
    if (last?.title !== title) return
    const index = last.lines.findLastIndex(({ does }) => does !== 'expect')
    const line = last.lines[index]
    if (line?.does === 'show' && line.marks.length === 0) last.lines.splice(index, 1)
  }

  /** A machine answers only whoever is signed in: one of its pages is opened before. */
  private ask(title: string | null, deed: Extract<Deed, { kind: 'ask' }>, world: World): void {
    const asked = expresswaysOf(world).find((one) => deed.path.startsWith(`${hostOf(world, one)}/`))
    if (asked) this.open(title, world, asked.id, pages.overview)
    const { kind: _, ...line } = deed
    this.add(title ?? (asked ? placeName(world, asked.id, pages.overview) : 'In the lab'), {
      does: 'ask',
      ...line,
    })
  }

  private open(
    title: string | null,
    world: World,
    on: ExpresswayId | null,
    path: string,
    host: string | null = on && hostOf(world, expresswayOf(world, on)),
  ): void {
    const address = host === null ? path : `${host}/${path}`
    if (this.front === address) return
    this.front = address
    const heading = on === null ? null : path === 'login' ? 'Login' : (menuTrail(path).at(-1)?.label ?? null)
    const named = title ?? (on === null ? labPageName(path) : placeName(world, on, path))
    this.add(named, { does: 'open', address, heading, account: accountAt(world, on) })
  }

  private get titleNow(): string {
    return this.written.at(-1)?.title ?? 'At the beginning'
  }

  private add(title: string, ...lines: readonly Line[]): void {
    if (lines.length === 0) return
    const last = this.written.at(-1)
    if (last?.title === title) last.lines.push(...lines)
    else this.written.push({ title, lines: [...lines] })
  }
}

const asSet = (shown: readonly Expectation[]) => new Set(shown.map((what) => JSON.stringify(what)))

const addressOf = ({ host, path }: PagePointer) => (host === null ? path : `${host}/${path}`)

/** With whom one signs in there, where the lab tells it and it is not what everybody knows. */
function accountAt(world: World, on: ExpresswayId | null): ReturnType<typeof signInHint> {
  if (on === null) return null
  const hint = signInHint(world, expresswayOf(world, on))
  return hint?.username === 'admin' && hint.password === 'expressway' ? null : hint
}

const placeName = (world: World, on: ExpresswayId, path: string) =>
  `${wayIn[path] ?? pageName(path)} on ${expresswayOf(world, on).id}`

const isFilled = ({ role }: Target) => role !== 'button' && role !== 'link'

/** What is filled in, with the buttons on the way there, and what is pressed after it. */
function beforePress(targets: readonly Target[]): readonly [readonly Target[], readonly Target[]] {
  const last = targets.findLastIndex(isFilled) + 1
  return [targets.slice(0, last), targets.slice(last)]
}

const wayIn: Readonly<Record<string, string>> = {
  login: 'Sign-in page',
  ssh: 'Command line',
  'serial-console': 'Serial console',
}

const labPageName = (path: string) => (isLabPage(path) ? labPages[path] : 'Cisco TMS')

function lineOf(target: Target, content: string | null): Line {
  return target.role === 'file' && content !== null
    ? { does: 'pick', label: target.name, fileName: target.value, content }
    : { does: 'use', target }
}
