import { pages } from '#contract/pages'
import { type Expressway, INITIALISING_MS, type TmsSystem } from '../../sim/ground/index'
import { addressOf, fqdnOf, rootPasswordOf, textSetting } from '../../sim/machine/index'
import { type Act, type AskedOfTms, inTms, restart, type TmsPlace, visit, wait, waitUntilBack } from './act'
import { inRole, named } from './cast'
import { letAsk, saveManager, stateIs } from './external-manager'
import { markedSince, markOf } from './marks'
import { type Context, type Need, need } from './step'
import { addToFolder, managed, systemOf } from './tms'

type Tab = 'summary' | 'settings' | 'connection' | 'provisioning' | 'clustering'

/** True where Cisco TMS manages the cluster, by its primary: then it has to manage who joins as well (ADD-24). */
export const managesCluster = (context: Context): boolean =>
  systemOf(context, inRole(context, 'primary'))?.isAdded === true

const tabOf = ({ id }: TmsSystem, tab: Tab): TmsPlace => `tms/systems/system/${id}/${tab}`

/** Opens a tab of a system that is there, and does these things. */
function onTab(
  context: Context,
  expressway: Expressway,
  tab: Tab,
  change: (system: TmsSystem) => readonly AskedOfTms[] = () => [],
): Act[] {
  const system = systemOf(context, expressway)
  return system ? [inTms(tabOf(system, tab), ...change(system))] : []
}

/** Opens a tab of a system, which may have to be added first. */
export const openTab = (context: Context, expressway: Expressway, tab: Tab): Act[] =>
  onTab(context, expressway, tab)

/** Somebody has opened that tab of one of these systems, or any of their tabs, since those steps or the start. */
export function tabSeen(
  context: Context,
  expressways: readonly Expressway[],
  tab: Tab | null,
  ...since: readonly string[]
): Need {
  const names = expressways.map((one) => named(context, one)).join(' or ')
  const marks = expressways.flatMap((one) => {
    const system = systemOf(context, one)
    return system ? [markOf.visit('tms', `systems/system/${system.id}/${tab ?? ''}`)] : []
  })
  const isSeen = Object.keys(context.progress.marks)
    .filter((mark) => marks.some((start) => mark.startsWith(start)))
    .some((mark) => [undefined, ...since].every((step) => markedSince(context.progress, mark, step)))
  const place = tab === null ? 'the page' : `the ${tab.charAt(0).toUpperCase()}${tab.slice(1)} tab`
  return need(isSeen, `In Systems > Navigator of Cisco TMS open ${place} of ${names}.`)
}

/** All that makes an Expressway managed: SNMP, its restart, the external manager, and the wizard (ADD-24, ADD-25). */
export function letBeManaged(context: Context, expressway: Expressway): Act[] {
  const isManaged = managed(context, expressway).met
  const isActive = stateIs(context, expressway, 'Active').met
  return [
    ...(isManaged ? [] : [letAsk(expressway), ...restartForSnmp(expressway)]),
    ...(isActive ? [] : [...saveManager(context, expressway), wait(INITIALISING_MS)]),
    ...(isManaged ? [] : [addToFolder(context, expressway)]),
    visit(expressway, pages.externalManager),
  ]
}

/** SNMP that was Disabled is in force after the restart that it asks for (TMS-03). */
const restartForSnmp = (expressway: Expressway): Act[] =>
  textSetting(expressway, 'snmp.mode') === 'Disabled' || expressway.restartReasons.length > 0
    ? [restart(expressway), waitUntilBack(expressway)]
    : []

/** Save/Try with what is right: the address at which it answers, the community and the password of root. */
export function mendConnection(context: Context, expressway: Expressway): Act[] {
  return onTab(context, expressway, 'connection', ({ id, hostName, failures }) => [
    {
      kind: 'save-connection',
      system: id,
      hostName,
      address: addressOf(expressway),
      community: 'public',
      password: failures.includes('wrong-password') ? rootPasswordOf(context.world, expressway) : '',
    },
  ])
}

/** The line on its page that says that nothing is wrong (ADD-26). */
export function withoutTickets(context: Context, expressway: Expressway): Need {
  const system = systemOf(context, expressway)
  const name = named(context, expressway)
  return need(system !== undefined && system.failures.length === 0, {
    missing: `Cisco TMS has tickets for ${name}, or does not know it: see to its Connection tab.`,
    met: `System has no open or acknowledged tickets: ${name}.`,
  })
}

/** The Host Name in Cisco TMS is its FQDN (ADD-29); what DNS says to that may be ignored (ADD-30). */
export function hostNameEntered(context: Context, expressway: Expressway): Need {
  const fqdn = fqdnOf(expressway).toLowerCase()
  return need(
    systemOf(context, expressway)?.hostName === fqdn,
    `The Host Name of ${named(context, expressway)} in Cisco TMS is ${fqdn}.`,
  )
}

/** Enters the FQDN as Host Name, and Save/Try. */
export const enterHostName = (context: Context, expressway: Expressway): Act[] =>
  onTab(context, expressway, 'connection', ({ id, address, community }) => [
    {
      kind: 'save-connection',
      system: id,
      hostName: fqdnOf(expressway).toLowerCase(),
      address,
      community,
      password: '',
    },
  ])

/** Force Refresh on the Settings tab. */
export const refresh = (context: Context, expressway: Expressway): Act[] =>
  onTab(context, expressway, 'settings', ({ id }) => [{ kind: 'force-refresh', system: id }])

/** Cisco TMS has read it anew after that step, and the Host Name with it (ADD-31, ADD-66). */
export function refreshedSince(context: Context, expressway: Expressway, since: string): Need {
  const system = systemOf(context, expressway)
  const before = context.progress.steps[since]
  const refreshedAt = system?.refreshedAt ?? null
  const isLater = system && before && refreshedAt !== null && refreshedAt >= before.at
  return need(Boolean(isLater) && !system?.isNameNew && isPressed(context, system, before?.turn), {
    missing: `Press Force Refresh for ${named(context, expressway)} in Cisco TMS.`,
    met: `Cisco TMS has read ${named(context, expressway)} anew.`,
  })
}

/** With a clock that stands still two times do not tell what was first: turns do. */
const isPressed = ({ progress }: Context, system: TmsSystem | undefined, after = 0): boolean =>
  (progress.marks[markOf.inTms(system?.id ?? '', 'force-refresh')] ?? 0) > after

/** The services of the cluster in Cisco TMS; none where it knows no such cluster. */
function servicesOf({ world }: Pick<Context, 'world'>, expressway: Expressway) {
  const cluster = systemOf({ world }, expressway)?.cluster ?? null
  return cluster === null ? [] : (world.tms?.clusters[cluster] ?? [])
}

/** All four services are off, and nobody has left the cluster yet (DIS-08). */
export const provisioningOff = (context: Context, expressway: Expressway): Need =>
  need(
    servicesOf(context, expressway).length === 0,
    'Clear the check boxes of all four services on the Provisioning tab, and save.',
  )

/** Clears all four services on the Provisioning tab of a member. */
export const turnProvisioningOff = (context: Context, expressway: Expressway): Act[] =>
  onTab(context, expressway, 'provisioning', ({ id }) => [
    { kind: 'save-provisioning', system: id, services: [] },
  ])

/** Cisco TMS says by itself who leads (PRI-10). */
export function showsPrimary(context: Context, expressway: Expressway): Need {
  const reading = systemOf(context, expressway)?.reading
  const shown = reading?.cluster?.primary
  return need(shown !== undefined && shown === reading?.name, {
    missing: `Cisco TMS shows ${shown || 'nobody'} as the primary: it asks every five minutes.`,
    met: `The Clustering tab names ${named(context, expressway)} as the primary.`,
  })
}
