import type { Run } from '#contract/wire/procedures'
import { IMAGE_PRODUCT } from '#contract/wire/upgrade'
import { answer } from '../../cli/answer'
import { NOTHING_REMEMBERED, type PendingQuestion } from '../../cli/context'
import { readsOf } from '../../cli/world-reads'
import { advance, nextDue, nextDueAt } from '../../sim/advance'
import { apply } from '../../sim/apply'
import { samlMetadataOf } from '../../sim/around/index'
import {
  assert,
  type Command,
  type ExpresswayId,
  expresswayOf,
  type Outcome,
  present,
  ROOT,
  type TerminalKind,
  type World,
  type WorldEvent,
} from '../../sim/ground/index'
import { rootPasswordOf } from '../../sim/machine/index'
import { procedureNamed } from '../catalogue'
import type { Act, ActKind } from '../language/act'
import { detailOf, isLabPage } from '../language/detail'
import { listAt, settingsAt } from '../language/page-forms'
import { type Roles, stepsOf } from '../language/procedure'
import { actsFor, type Context, type Step } from '../language/step'
import { follow } from './follow'
import type { Progress } from './progress'
import { runAnswer } from './run'

/** A world with the procedure that runs in it, as the host keeps them, and what the command lines are waiting for. */
export type Played = {
  readonly world: World
  readonly progress: Progress | null
  readonly events: readonly WorldEvent[]
  readonly asked: Readonly<Record<ExpresswayId, PendingQuestion | null>>
  /** What was given, and when: the log of it. */
  readonly given: readonly { readonly at: number; readonly command: Command }[]
}

/** A world before anything is played in it. */
export const unplayed = (world: World): Played => ({
  world,
  progress: null,
  events: [],
  asked: {},
  given: [],
})

/** What can be played: an act of a procedure, or a command that no procedure has an act for. */
export type Deed = Act | Command

/** The account that the player uses. */
const by = 'admin'

/** A procedure that has just been started in a world, after what was done before it. */
export function started(
  world: World,
  procedure: string,
  roles: Roles,
  earlier: readonly Deed[] = [],
): Played {
  const before = play(unplayed(world), earlier)
  return play(before, [{ type: 'start-procedure', procedure, roles }])
}

/** The same when everything has been done that comes before the given step. */
export function startedUpTo(step: string, ...start: Parameters<typeof started>): Played {
  const played = started(...start)
  const ids = stepsIn(played).map(({ id }) => id)
  return playSteps(played, ids.slice(0, ids.indexOf(step)))
}

/** Does one step after another, each from where the one before has led; what does not apply then is left out. */
export function playSteps(played: Played, ids: readonly string[]): Played {
  return ids.reduce((at, id) => play(at, actsOf(at, id)), played)
}

/** Does every step. */
export function playAll(played: Played): Played {
  return playSteps(
    played,
    stepsIn(played).map(({ id }) => id),
  )
}

/** What a person does for the step now: nothing where it does not apply or where another step does it. */
export function actsOf(played: Played, id: string): readonly Act[] {
  const step = present(
    stepsIn(played).find((candidate) => candidate.id === id),
    `there is no step ${id}`,
  )
  return actsFor(step, contextOf(played))
}

/** The steps of the procedure that runs. */
export function stepsIn({ progress }: Played): readonly Step[] {
  return stepsOf(present(progress && procedureNamed(progress.procedure), 'no procedure runs'))
}

/** What its steps look at. */
export function contextOf({ world, progress }: Played): Context {
  return { world, progress: present(progress, 'no procedure runs') }
}

/** Whoever goes through the steps asks for each, and all are found out with the first. */
const runs = new WeakMap<Played, NonNullable<Run>>()

/** The run as it travels; it must be under way. */
export function runOf(played: Played): NonNullable<Run> {
  const run = runs.get(played) ?? present(runAnswer(played.world, played.progress), 'no procedure runs')
  runs.set(played, run)
  return run
}

/** One step of the run. */
export function stepOf(played: Played, id: string): NonNullable<Run>['steps'][number] {
  return present(
    runOf(played).steps.find((step) => step.id === id),
    `there is no step ${id}`,
  )
}

/** Does one thing after another, from due event to due event like the host. A refusal is an event like others. */
export function play(played: Played, deeds: readonly Deed[]): Played {
  return deeds.reduce((at, deed) => ('act' in deed ? done(at, deed) : commanded(at, deed)), played)
}

function done<K extends ActKind>(at: Played, act: Act<K>): Played {
  const { machine, page } = detailOf(act)
  const isOfMenu = page !== null && page.includes('/') && !isLabPage(page)
  const isOpened = machine !== null && isOfMenu && act.act !== 'visit'
  const opened = isOpened ? commanded(at, { type: 'open-page', expressway: machine, path: page }) : at
  return players[act.act](opened, act)
}

/** Every kind of act, done to the core. */
const players: { readonly [K in ActKind]: (at: Played, act: Act<K>) => Played } = {
  visit: (at, { on, page }) => commanded(at, { type: 'open-page', expressway: on, path: page }),
  // As a browser saves that has just loaded the page: over whatever revision it has.
  save: (at, { on, page, values }) =>
    commanded(at, {
      type: 'save-settings',
      expressway: on,
      page: settingsAt(page).id,
      values,
      revision: null,
      by,
    }),
  'save-item': (at, { on, page, item, values }) =>
    commanded(at, { type: 'save-item', expressway: on, list: listAt(page).id, id: item, values, by }),
  'delete-items': (at, { on, page, items }) =>
    commanded(at, { type: 'delete-items', expressway: on, list: listAt(page).id, ids: [...items], by }),
  acknowledge: (at, { on, alarms }) =>
    commanded(at, { type: 'acknowledge-alarms', expressway: on, keys: [...alarms], by }),
  restart: (at, { on }) => commanded(at, { type: 'restart', expressway: on, kind: 'restart', by }),
  reboot: (at, { on }) => commanded(at, { type: 'restart', expressway: on, kind: 'reboot', by }),
  'shut-down': (at, { on }) => commanded(at, { type: 'restart', expressway: on, kind: 'shutdown', by }),
  'back-up': (at, { on }) => commanded(at, { type: 'create-backup', expressway: on, by }),
  restore: (at, { on, backup }) => commanded(at, { type: 'restore-backup', expressway: on, backup, by }),
  'take-snapshot': (at, { on }) => commanded(at, { type: 'create-snapshot', expressway: on, by }),
  'upload-image': (at, { on, version }) =>
    commanded(at, {
      type: 'upload-image',
      expressway: on,
      fileName: 'image.tar.gz',
      sizeBytes: 300,
      hash: '00',
      manifest: { kind: 'software-image', product: IMAGE_PRODUCT, version },
      by,
    }),
  'continue-upgrade': (at, { on }) => commanded(at, { type: 'continue-upgrade', expressway: on, by }),
  'look-up': (at, { on, host, type }) =>
    commanded(at, { type: 'look-up', expressway: on, question: { host, type, servers: [] } }),
  'change-certificates': (at, { on, change }) =>
    commanded(at, { type: 'change-certificates', expressway: on, change, by }),
  'sign-in': (at, { on, username, password }) =>
    commanded(at, { type: 'sign-in', expressway: on, username, password, kind: 'web' }),
  type: (at, { on, line }) => typed(at, on, line),
  'type-as-root': (at, { on, line }) => typed(asRoot(at, on), on, line, ROOT, 'serial'),
  'set-dns-record': (at, { name, addresses }) =>
    commanded(at, { type: 'set-dns-record', name, addresses: [...addresses] }),
  'place-call': (at, { on, destination, zones }) =>
    commanded(at, { type: 'place-call', expressway: on, destination, zones }),
  'in-tms': (at, { page, changes }) =>
    [{ kind: 'look', page: page.slice('tms/'.length) } as const, ...changes].reduce<Played>(
      (so, change) => commanded(so, { type: 'change-tms', change }),
      at,
    ),
  'import-saml-metadata': (at, { from }) => {
    const { cluster, serialNumbers } = samlMetadataOf(at.world, expresswayOf(at.world, from))
    return commanded(at, { type: 'import-saml-metadata', cluster, serialNumbers })
  },
  break: (at, { fault }) => commanded(at, { type: 'add-fault', fault }),
  mend: (at, { claim }) => commanded(at, { type: 'mend-fault', claim }),
  wait: (at, { milliseconds }) => waited(at, at.world.now + milliseconds),
  'wait-until-back': (at, { on }) => waitedUntilBack(at, on),
  'wait-for-next-event': (at) => waited(at, nextDueOf(at)),
}

/** Signs in as root beside the machine, unless somebody is or its Install Wizard asks. */
function asRoot(at: Played, on: ExpresswayId): Played {
  const expressway = expresswayOf(at.world, on)
  const isIn = expressway.sessions.some(({ kind, user }) => kind === 'serial' && user === ROOT)
  return isIn || expressway.power.state === 'installing'
    ? at
    : commanded(at, {
        type: 'sign-in',
        expressway: on,
        username: ROOT,
        password: rootPasswordOf(at.world, expressway),
        kind: 'serial',
      })
}

/** Types a line at the real command line, which says what is to be done. An error of it is one of the procedure. */
function typed(at: Played, on: ExpresswayId, line: string, user = by, kind: TerminalKind = 'ssh'): Played {
  const { world } = at
  const expressway = expresswayOf(world, on)
  const session = {
    id: `session of ${on}`,
    user,
    kind,
    ...NOTHING_REMEMBERED,
    pending: at.asked[on] ?? null,
  }
  const { output, pending, action } = answer(
    { world, expressway, session, reads: readsOf(world, expressway) },
    line,
  )
  const isSaid = action !== undefined || pending !== null || output === `${ROOT}\n`
  assert(isSaid, `${line} was answered with: ${output}`)
  const asked = { ...at.asked, [on]: pending }
  return (action?.commands ?? []).reduce(commanded, { ...at, asked })
}

const commanded = (at: Played, command: Command): Played =>
  after({ ...at, given: [...at.given, { at: at.world.now, command }] }, apply(at.world, command))

const nextDueOf = ({ world }: Played): number => present(nextDue(world), 'nothing falls due').at

function after(played: Played, outcome: Outcome): Played {
  const { outcome: told, progress } = follow(played.progress, outcome)
  return { ...played, world: told.world, progress, events: [...played.events, ...told.events] }
}

function waitedUntilBack(played: Played, on: ExpresswayId): Played {
  let at = played
  while (expresswayOf(at.world, on).power.state !== 'up') at = waited(at, nextDueOf(at))
  return at
}

function waited(played: Played, until: number): Played {
  let at = played
  for (;;) {
    const due = nextDueAt(at.world)
    if (due === null || due > until) break
    const outcome = advance(at.world, Math.max(due, at.world.now))
    if (outcome.world === at.world) break
    at = after(at, outcome)
  }
  const last = advance(at.world, until)
  return { ...at, world: last.world, events: [...at.events, ...last.events] }
}
