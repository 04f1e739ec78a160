import { provisioningServices } from '#contract/settings/system/tms-provisioning-extension-services'
import type { Wish } from '#contract/wire/procedures'
import type { Expressway, World } from '../../sim/ground/index'
import { compareVersions, textSetting } from '../../sim/machine/index'
import { findMeAccountsOf } from './cluster-wide'

/** The oldest Cisco TMS for a cluster with Device Provisioning or FindMe, and for one with neither (PRE-33, PRE-34). */
const OLDEST_WITH_DATA = '13.2'
const OLDEST = '12.6'

/** The services of Cisco TMS that are connected there. */
const connectedOn = (expressway: Expressway) =>
  provisioningServices.filter(
    ({ key }) => textSetting(expressway, `tms-provisioning-extension-services.${key}Connect`) === 'Yes',
  )

/** True where the Expressway takes data from Cisco TMS in Provisioning Extension mode (CRE-08). */
export const isProvisioned = (expressway: Expressway): boolean => connectedOn(expressway).length > 0

/** What a cluster needs the data of Cisco TMS for, in words: what somebody wants, and what is found in use. */
export function usedData(expressways: readonly Expressway[], wanted: readonly Wish[] = []): string[] {
  const connected = expressways.flatMap(connectedOn)
  const isProvisioning = wanted.includes('provisioning') || connected.some(({ key }) => key !== 'findMe')
  const isFindMe =
    wanted.includes('find-me') ||
    connected.some(({ key }) => key === 'findMe') ||
    expressways.some((one) => findMeAccountsOf(one).length > 0)
  return [...(isProvisioning ? ['Device Provisioning'] : []), ...(isFindMe ? ['FindMe'] : [])]
}

/** Why Cisco TMS is too old; nothing where it is not, or where there is none. */
export function tooOld({ tms }: World, used: readonly string[]): string | undefined {
  const oldest = used.length > 0 ? OLDEST_WITH_DATA : OLDEST
  if (!tms || compareVersions(tms.version, oldest) >= 0) return undefined
  const why = used.length > 0 ? `${used.join(' and ')} need` : 'A cluster needs'
  return `Cisco TMS runs ${tms.version}. ${why} ${oldest} or later.`
}

/** Why the data cannot come in Provisioning Extension mode; nothing where it can, where none is used, or there is no Cisco TMS. */
export function noExtension({ tms }: World, used: readonly string[]): string | undefined {
  if (!tms || used.length === 0 || tms.isProvisioningExtensionMode) return undefined
  return `Cisco TMS is not in Provisioning Extension mode, which ${used.join(' and ')} need.`
}
