import { listDefinitions } from '#contract/lists/catalogue'
import { DEFAULT_ADMINISTRATOR } from '#contract/lists/users/administrator-accounts'
import { catalogueFields, type FieldId } from '#contract/settings/catalogue'
import type { SettingValue } from '#contract/settings/field'
import type { CommandOf } from '../../ground/command'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { noRules } from '../../ground/state/firewall'
import type { Expressway } from '../../ground/world'
import { loadServer } from '../certificates/update'
import { factoryItems } from '../lists/factory-items'
import { nameOf } from '../network/read'
import { isClustered } from '../peers/read'
import { comeIntoForce } from '../pending-changes/update'
import { goDown } from '../power/update'
import { hasPeers } from '../settings/read'
import { replaceSettings } from '../settings/update'
import { addDefaultLinks } from './default-links'

/** The way to the machine, and the mode for whose sake it is reset. */
const isKept = (id: FieldId) => id === 'advanced-security.fipsMode' || id.startsWith('ip.')

function keptSettings({ settings }: Expressway): Record<FieldId, SettingValue> {
  return Object.fromEntries(
    catalogueFields.flatMap(({ id }) => {
      const value = settings[id]
      return isKept(id) && value !== undefined ? [[id, value]] : []
    }),
  )
}

/**
 * System reset, which FIPS140-2 mode asks for: settings, lists and certificates go back to what the unit came with,
 * and the system reboots. Addresses, option keys and the account admin with its password stay.
 */
export function decideResetSystem(stage: Stage, command: CommandOf<'reset-system'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  if (!expressway.restartReasons.includes('reset-fips')) {
    return refuse(
      'conflict',
      'No system reset is required: FIPS140-2 cryptographic mode does not wait for one.',
    )
  }
  if (isClustered(expressway) || hasPeers(expressway)) {
    return refuse('conflict', `${nameOf(expressway)} is in a cluster. Take it out before you reset it.`)
  }
  const accounts = expressway.lists['administrator-accounts'] ?? []
  replaceSettings(expressway, keptSettings(expressway))
  for (const list of listDefinitions) {
    expressway.lists[list.id] = factoryItems(list, expressway.lists[list.id] ?? [])
  }
  expressway.lists['administrator-accounts'] = accounts.filter(
    ({ values }) => values['name'] === DEFAULT_ADMINISTRATOR,
  )
  addDefaultLinks(stage, expressway)
  expressway.itemsSavedAt = {}
  expressway.selectedServices = []
  expressway.firewall = noRules()
  expressway.backups = []
  const { factory } = expressway.certificates
  expressway.certificates = {
    ...expressway.certificates,
    trusted: [factory.authority],
    revocationLists: [],
    automaticUpdate: { at: null, failures: [] },
    request: null,
  }
  loadServer(expressway, factory.server)
  comeIntoForce(expressway, 'reset')
  logEvent(stage, expressway, {
    event: 'System reset',
    detail: 'The configuration was deleted; FIPS140-2 cryptographic mode comes into force',
    user: command.by,
    tone: 'warning',
  })
  const until = goDown(stage, expressway, 'reboot')
  stage.events.push({
    type: 'restarting',
    expressway: expressway.id,
    kind: 'reboot',
    startedAt: stage.world.now,
    until,
  })
  return undefined
}
