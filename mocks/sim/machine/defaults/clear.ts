import {
  definition as administratorAccounts,
  DEFAULT_ADMINISTRATOR,
} from '#contract/lists/users/administrator-accounts'
import { logEvent } from '../../ground/logs/log'
import type { Stage } from '../../ground/stage'
import type { FactoryKeep, FactoryReset } from '../../ground/state/factory-reset'
import { FACTORY_PASSWORD } from '../../ground/state/users'
import type { Expressway } from '../../ground/world'
import { databaseFault } from '../database/read'
import { endFault } from '../faults/update'
import { replaceSettings } from '../settings/update'
import { rootPasswordFaults } from '../users/read'
import { factoryFresh } from './factory-fresh'

/** The settings that stay with an answer of YES, by how their ids begin. */
const settingsKeptBy: Partial<Record<FactoryKeep, string>> = {
  fips140: 'advanced-security.fipsMode',
  ip: 'ip.',
}

/**
 * Ends a factory reset: what was not kept is as on a unit that has just left the factory, clustering in any case (FRS-13,
 * FRS-17). The machine then boots into its Install Wizard (FRS-15).
 */
export function endClearing(stage: Stage, expressway: Expressway, reset: FactoryReset): void {
  if (reset.phase === 'clearing') clear(stage, expressway, reset.kept)
  reset.phase = 'wizard'
  expressway.power = { ...expressway.power, state: 'installing', until: null, since: stage.world.now }
  stage.events.push({ type: 'factory-reset', expressway: expressway.id })
}

function clear(stage: Stage, expressway: Expressway, kept: readonly FactoryKeep[]): void {
  const keeps = (what: FactoryKeep) => kept.includes(what)
  const { optionKeys, eventLog, configurationLog, revisions } = expressway
  const settings = settingsKept(expressway, kept)
  const fresh = factoryFresh(keeps('passwords') ? passwordOfAdministrator(expressway) : FACTORY_PASSWORD)
  Object.assign(expressway, {
    ...fresh,
    revisions,
    ...(keeps('option-keys') && { optionKeys }),
    ...(keeps('logs') && { eventLog, configurationLog }),
  })
  replaceSettings(expressway, settings)
  expressway.awaitingRestart = {}
  if (!keeps('certificates')) clearCertificates(expressway)
  if (!keeps('passwords')) {
    delete expressway.rootPassword
    // What somebody had made of it is gone with it (FRS-16).
    for (const fault of rootPasswordFaults(stage.world, expressway)) endFault(stage, fault)
  }
  // The database is installed anew, and with it ends what had broken the one before.
  const broken = databaseFault(stage.world, expressway)
  if (broken) endFault(stage, broken)
  const diskCheck = { running: false, lastAt: stage.world.now, lastRestart: 0 }
  expressway.power = { ...expressway.power, restarts: 0, diskCheck }
  if (keeps('logs')) logEvent(stage, expressway, { event: 'Factory reset', detail: 'The logs were kept' })
}

function settingsKept({ settings }: Expressway, kept: readonly FactoryKeep[]): Expressway['settings'] {
  const starts = kept.flatMap((what) => settingsKeptBy[what] ?? [])
  return Object.fromEntries(
    Object.entries(settings).filter(([id]) => starts.some((start) => id.startsWith(start))),
  )
}

function passwordOfAdministrator({ lists }: Expressway): string {
  const account = lists[administratorAccounts.id]?.find(
    ({ values }) => values['name'] === DEFAULT_ADMINISTRATOR,
  )
  return String(account?.values['password'] ?? '')
}

/** The unit's own certificate and authority are left, and none that anybody has loaded (FRS-10). */
function clearCertificates(expressway: Expressway): void {
  const { factory } = expressway.certificates
  expressway.certificates = {
    server: factory.server,
    inForce: factory.server.facts,
    trusted: [factory.authority],
    revocationLists: [],
    automaticUpdate: { at: null, failures: [] },
    request: null,
    factory,
  }
}
