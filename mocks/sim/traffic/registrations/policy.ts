import type { Expressway, World } from '../../ground/world'
import { revisionOf, textSetting } from '../../machine/settings/read'
import { patternOf } from '../patterns/alias-rules'
import { fits } from '../patterns/pattern'
import { aliasesOf, describedDevices } from './read'

/** The policy whose list names who may not register. */
export const DENY_LIST_POLICY = 'Deny List'

/** The list that each policy goes by, and whether a device on it may register. The lab has no policy server. */
const policies: Readonly<Record<string, { readonly list: string; readonly admitsListed: boolean }>> = {
  'Allow List': { list: 'allow-list', admitsListed: true },
  [DENY_LIST_POLICY]: { list: 'deny-list', admitsListed: false },
}

/** The restriction policy in use: Configuration > Registration > Configuration. */
export function restrictionPolicy(expressway: Expressway): string {
  return textSetting(expressway, 'registration-configuration.restrictionPolicy')
}

/** Changes whenever another set of devices may be admitted. */
export function policyVersion(expressway: Expressway): string {
  const name = restrictionPolicy(expressway)
  const list = policies[name]?.list
  return list === undefined ? 'everyone' : `${name} ${revisionOf(expressway, list)}`
}

/** The numbers of the devices that the policy turns away, ascending: one fitting alias is enough. */
export function refusedDevices(world: World, expressway: Expressway): number[] {
  const policy = policies[restrictionPolicy(expressway)]
  if (!policy) return []
  const patterns = (expressway.lists[policy.list] ?? []).map(({ values }) => patternOf(values))
  const devices = Array.from({ length: expressway.registrations.devices }, (_, device) => device)
  return describedDevices(world, expressway, devices)
    .filter((registration) => {
      const isListed = patterns.some((pattern) =>
        aliasesOf(registration).some(({ alias }) => fits(alias, pattern)),
      )
      return isListed !== policy.admitsListed
    })
    .map(({ device }) => device)
}
