import { pages } from '#contract/pages'
import { provisioningServices } from '#contract/settings/system/tms-provisioning-extension-services'
import type { Wish } from '#contract/wire/procedures'
import type { Expressway, World } from '../../sim/ground/index'
import { compareVersions, textSetting } from '../../sim/machine/index'
import { inRole } from './cast'
import { findMeAccountsOf } from './cluster-wide'
import type { StartRefusal } from './procedure'
import { startRefused } from './refusals'
import { justSaved, type Rule } from './rule'
import type { Context } from './step'

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

/** Why a cluster that is wanted with provisioning or FindMe cannot be had here: they need Cisco TMS (CRE-02, CRE-03). */
export function withoutTms({ tms }: World, wanted: readonly Wish[] = []): StartRefusal | null {
  const data = usedData([], wanted)
  if (tms || data.length === 0) return null
  const guide = [
    ...(wanted.includes('provisioning') ? ['CRE-02'] : []),
    ...(wanted.includes('find-me') ? ['CRE-03'] : []),
  ]
  return startRefused(
    `Cisco TMS is not used in this world, and ${data.join(' and ')} on a cluster ${data.length > 1 ? 'need' : 'needs'} it. Choose a world that has it, or a cluster without.`,
    guide,
  )
}

/** What comes last where provisioning was left for the end (INT-18); nothing where it is there. */
export function enableAtLast({ world }: Pick<Context, 'world'>, primary: Expressway): string[] {
  const data = usedData([], world.run?.wanted)
  if (data.length === 0 || isProvisioned(primary)) return []
  return [
    `The cluster is there without ${data.join(' and ')}: now enable that across the cluster. In Cisco TMS tick the services on the Provisioning tab of a member, and save.`,
  ]
}

/** Whoever becomes a subordinate gets the services from the primary, on which they are enabled first (INT-19). */
export const primaryFirst = (others: (context: Context) => readonly Expressway[]): Rule => ({
  id: 'INT-19',
  text: 'A later subordinate was connected to the services of Cisco TMS before the primary was.',
  guide: ['INT-19'],
  brokenBy: (moment) =>
    !isProvisioned(inRole(moment, 'primary')) &&
    others(moment).some((other) => justSaved(moment, other, pages.provisioning) && isProvisioned(other)),
})
