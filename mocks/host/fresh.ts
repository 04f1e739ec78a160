import { definition as administratorAccounts } from '#contract/lists/users/administrator-accounts'
import { scenarioFor } from '#contract/scenario-name'
import { TMS_VERSIONS } from '#contract/tms-versions'
import type { CommandLog } from '#contract/wire/lab'
import { hasVariants, scenarioIds, startWorld } from '../scenarios/catalogue'
import { type Command, type Expressway, type FaultKind, refuse, type World } from '../sim/ground/index'
import { identityOfCredentials } from '../sim/machine/index'
import { faultAsAsked } from './asked-faults'
import type { HostRefusal, ScenarioChoice } from './choice'
import type { LogRecord } from './logged-command'
import type { Place } from './replay'
import { applied, type Replica, replicaOf } from './replica'
import type { Origin, Storage } from './storage'

/** A world that is about to replace the stored one. */
export type Fresh = {
  readonly origin: Origin
  readonly speed: number
  readonly records: readonly LogRecord[]
  readonly replica: Replica
  /** Places that a long log led through. */
  readonly places?: readonly Place[]
  /** That the run of the world that it replaces goes on in it: it has no result yet. */
  readonly goesOn?: boolean
}

/** The world that is chosen, with the procedure that is under way in it. */
export async function freshAsChosen(choice: ScenarioChoice): Promise<Fresh | HostRefusal> {
  if (choice.exercise !== undefined) {
    const { freshOfLink } = await import('./exercises/fresh-exercise')
    return freshOfLink(choice)
  }
  if (choice.at !== undefined) {
    const { freshOfInstant } = await import('./exercises/instant')
    return freshOfInstant(choice)
  }
  const fresh = freshFromChoice(choice)
  if ('refusal' in fresh || !isWithRun(choice)) return fresh
  const { withRun } = await import('./with-run')
  return withRun(fresh, choice)
}

const isWithRun = ({ procedure, roles, step, mode, limitMinutes, hidden, wanted }: ScenarioChoice) =>
  [procedure, roles, step, mode, limitMinutes, hidden, wanted].some((part) => part !== undefined)

/** A new world of a scenario, broken and signed in where the choice says so, before any procedure. What is `toFind` is broken too. */
export function freshFromChoice(
  choice: ScenarioChoice,
  toFind: readonly FaultKind[] = [],
): Fresh | HostRefusal {
  const scenario = scenarioFor(choice.id, choice.learner)
  if (choice.learner && !hasVariants(choice.id)) return withoutVariants(choice.id)
  const origin = { scenario, seed: choice.seed ?? 1, profile: choice.profile ?? 'strict' }
  const world = startWorld(origin.scenario, origin.seed, origin.profile)
  if (!world) return unknownScenario(choice.id)
  const setUp = setUpOf(world, choice)
  if ('refusal' in setUp) return setUp
  const commands: Command[] = [...setUp]
  for (const text of choice.faults ?? []) {
    const asked = faultAsAsked(world, text)
    if ('refusal' in asked) return asked
    commands.push({ type: 'add-fault', fault: asked.fault })
  }
  for (const fault of toFind) commands.push({ type: 'add-fault', fault, source: 'exercise' })
  const signedIn =
    choice.signin === undefined ? [] : signIns(world, choice.signin, choice.sessions !== 'expire')
  if (!Array.isArray(signedIn)) return signedIn
  commands.push(...signedIn)
  const records = commands.map((command, index) => ({
    serial: index + 1,
    at: world.now,
    requestId: '',
    command,
  }))
  const replica = records.reduce((at, record) => applied(at, record).replica, replicaOf(world))
  return { origin, speed: choice.clock === 'paused' ? 0 : 1, records, replica }
}

/** Another Cisco TMS than the world has: an older one, or one whose Provisioning Extension is not enabled. */
function setUpOf({ tms }: World, { tms: version, extension }: ScenarioChoice): Command[] | HostRefusal {
  if (version === undefined && extension === undefined) return []
  if (!tms)
    return { refusal: refuse('invalid', 'That world has no Cisco TMS of which this could be so.').refusal }
  const known = TMS_VERSIONS.find((one) => one === tms.version)
  const isProvisioningExtensionMode = extension === undefined && tms.isProvisioningExtensionMode
  const change = { kind: 'set-up', version: version ?? known ?? '15.3', isProvisioningExtensionMode } as const
  return [{ type: 'change-tms', change }]
}

const withoutVariants = (id: string): HostRefusal =>
  scenarioIds.includes(id)
    ? {
        refusal: refuse('invalid', `The world "${id}" is the same for every learner: leave out learner.`)
          .refusal,
      }
    : unknownScenario(id)

/** The refusal of a world that no scenario makes. */
export const unknownScenario = (id: string): HostRefusal => ({
  refusal: refuse('not-found', `There is no scenario "${id}".`).refusal,
  known: [...scenarioIds],
})

/** One sign-in on every Expressway that lets the account in, be it its own or one of the directory. */
function signIns(world: World, username: string, lasts: boolean): Command[] | HostRefusal {
  const accounts = Object.values(world.expressways).flatMap((expressway) =>
    accountsTold(world, expressway).map((account) => ({ expressway, ...account, kind: 'web' as const })),
  )
  const known = accounts.filter(
    ({ expressway, ...credentials }) =>
      credentials.username === username && identityOfCredentials(world, expressway, credentials),
  )
  if (known.length === 0) {
    return {
      refusal: refuse('not-found', `No Expressway of this scenario lets the account "${username}" in.`)
        .refusal,
      known: [...new Set(accounts.map((account) => account.username))],
    }
  }
  return known.map(({ expressway, ...credentials }) => ({
    type: 'sign-in',
    expressway: expressway.id,
    ...credentials,
    ...(lasts && { lasts }),
  }))
}

/** The accounts that somebody could try on an Expressway, whether it asks for them or not. */
function accountsTold({ network }: World, { lists }: Expressway) {
  const local = (lists[administratorAccounts.id] ?? []).map(({ values }) => ({
    username: String(values['name']),
    password: String(values['password']),
  }))
  const { accounts = [] } = network.directory ?? {}
  return [...local, ...accounts.map(({ name, password }) => ({ username: name, password }))]
}

/**
 * The world that a log describes, paused where the log ends. A long one lets the page answer others meanwhile. What is
 * stored here of it already is replayed from near its end. It is fetched with the first log that somebody brings. `isOwn`:
 * this lab has written that log down itself, and kept it.
 */
export async function freshFromLog(
  log: CommandLog,
  storage: Storage,
  isOwn = false,
): Promise<Fresh | HostRefusal> {
  const { readFresh } = await import('./fresh-from-log')
  return readFresh(log, storage, isOwn)
}
