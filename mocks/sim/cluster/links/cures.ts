import { pages } from '#contract/pages'
import { type PeerPort, portWords } from '#contract/wire/faults'
import type { Cure } from '#contract/wire/why'
import { faultsThat, isBetween } from '../../ground/faults/felt'
import type { Fault } from '../../ground/state/faults'
import type { Expressway, ExpresswayId, World } from '../../ground/world'
import { blankRow, byEndOf, byRestart, byWaiting, onClustering, onPage } from '../../machine/cures/read'
import { lookUp } from '../../machine/dns/read'
import { linkBlockedAt } from '../../machine/firewall/link-rules'
import { blockedBetween } from '../../machine/network/blocked-ports'
import { nameOf } from '../../machine/network/read'
import { designatedPrimary } from '../../machine/peers/read'
import { setting } from '../../machine/settings/read'
import { compareVersions } from '../../machine/upgrade/versions'
import type { LinkView } from './link-condition'
import { fromThere } from './tls-conditions'

const silentDnsServers = faultsThat('silences-dns-server')
const powerCuts = faultsThat('takes-power')
const pathCuts = faultsThat('cuts-path')
const translators = faultsThat('translates-addresses')
const longRoundTrips = faultsThat('lengthens-round-trip')
const losses = faultsThat('loses-packets')

type Mend = (view: LinkView) => Cure

/** The two ends in words; the address of the row where no machine is at it. */
const both = ({ from, to, index }: LinkView) =>
  `${nameOf(from)} and ${to ? nameOf(to) : `the machine of row ${index}`}`

/** The row itself is wrong. */
export const inRow =
  (text: (view: LinkView) => string): Mend =>
  (view) =>
    onClustering(view.world, view.from, text(view), view.index)

/** The address in the row leads nowhere, or to the wrong machine. */
export const correctRow = inRow(({ index, from }) => `Correct the address in row ${index} on ${nameOf(from)}`)

/** On the machine at the other end; in the row where there is none. */
const there =
  (mend: (to: Expressway, view: LinkView) => Cure): Mend =>
  (view) =>
    view.to ? mend(view.to, view) : correctRow(view)

type Found = { readonly fault: Pick<Fault, 'id'>; readonly text: string }

/** The fault that lies on the link ends: a mended lab is the cure. Without one the row is wrong. */
const byEnd =
  (find: (view: LinkView) => Found | undefined): Mend =>
  (view) => {
    const found = find(view)
    return found ? byEndOf(found.fault, found.text) : correctRow(view)
  }

/** The name of the row is not found: no server is set, none answers, or none has it. */
export const mendLookup: Mend = (view) => {
  const { world, from, address } = view
  const found = lookUp(world, from, address)
  const failure = 'failure' in found ? found.failure : undefined
  const silent = silentDnsServers.in(world)[0]
  if (failure === 'no-answer' && silent)
    return byEndOf(silent, `Let the DNS server ${silent.server} answer again`)
  if (failure === 'no-answer' || failure === 'no-server') {
    const text = `Set a DNS server that answers on ${nameOf(from)}`
    return onPage(world, from, { path: pages.dns, text, field: 'server1Address' })
  }
  return correctRow(view)
}

/** The same on the peer, which does not find this system. */
export const mendLookupThere: Mend = (view) => mendLookup(fromThere(view) ?? view)

/** Static NAT on LAN 1 of the peer goes. */
export const turnNatOff: Mend = there((to, { world }) =>
  onPage(world, to, {
    path: pages.ip,
    text: `Turn static NAT off on LAN 1 of ${nameOf(to)}, then restart it`,
    field: 'lan1StaticNatMode',
  }),
)

/** The version is chosen by what the address is. */
export const fitIpVersion: Mend = ({ world, from, index }) =>
  onClustering(
    world,
    from,
    `Make Cluster IP version on ${nameOf(from)} fit the address in row ${index}`,
    'clusterIpVersion',
  )

/** A machine that is down comes back with power, or by itself. */
export const bringBack: Mend = there((to, { world }) => {
  const name = nameOf(to)
  if (to.power.state === 'off') {
    const fault = powerCuts.in(world).find(({ expressway }) => expressway === to.id)
    return fault
      ? byEndOf(fault, `Power on ${name}`)
      : { kind: 'power-on', text: `Power on ${name}`, machine: name, expressway: to.id }
  }
  if (to.power.state === 'installing')
    return onPage(world, to, { path: 'serial-console', text: `Answer the Install Wizard of ${name}` })
  return to.power.state === 'shutting-down'
    ? byWaiting(`Wait until ${name} is off, then power it on`, to.power.until)
    : byWaiting(`Wait until ${name} is back`, to.power.until)
})

/** A cut between the two, or around one of them. */
export const openPath: Mend = byEnd((view) => {
  const { world, from, to } = view
  for (const fault of pathCuts.in(world)) {
    if ('between' in fault) {
      if (to && isBetween(fault, from.id, to.id))
        return { fault, text: `Restore the path between ${both(view)}` }
      continue
    }
    const cut = [from, to].find((end) => end?.id === fault.expressway)
    if (cut) return { fault, text: `Connect ${nameOf(cut)} to the network again` }
  }
  return undefined
})

type Between = Pick<Fault, 'id'> & { readonly between: readonly ExpresswayId[] }

/** The first of those faults that lies between the two. */
const between = (faults: { in: (world: World) => readonly Between[] }, text: string): Mend =>
  byEnd((view) => {
    const { world, from, to } = view
    const fault = to && faults.in(world).find((one) => isBetween(one, from.id, to.id))
    return fault && { fault, text: `${text} between ${both(view)}` }
  })

/** The lab takes its NAT away. */
export const removeNat = between(translators, 'Remove the NAT')
/** The lab brings the two nearer together. */
export const shortenPath = between(longRoundTrips, 'Shorten the path')
/** The lab has no more packets lost. */
export const stopLoss = between(losses, 'End the loss of packets')
/** The lab opens the port. */
export const openPort = (port: PeerPort): Mend =>
  byEnd((view) => {
    const { world, from, to } = view
    const fault = to && blockedBetween(world, from.id, to.id, port)
    return fault && { fault, text: `Open ${portWords(port)} between ${both(view)}` }
  })

/** The machine whose rule keeps the other out lets it in. */
export const changeRule: Mend = there((to, { world, from }) => {
  const at = linkBlockedAt(to, from) ?? from
  const other = at.id === to.id ? from : to
  return onPage(world, at, {
    path: pages.firewallRules,
    text: `Let ${nameOf(other)} in on ${nameOf(at)}, with a smaller priority number than the rule that keeps it out`,
  })
})

/** This system is restarted. */
export const restartHere: Mend = ({ world, from }) => byRestart(world, from)
/** The peer is restarted. */
export const restartThere: Mend = there((to, { world }) => byRestart(world, to))

/** The peer lists this system. */
export const listThere: Mend = there((to, { world, from }) =>
  onClustering(world, to, `Enter the address of ${nameOf(from)} on ${nameOf(to)}`, blankRow(to)),
)

/** The older of the two is brought up to the other. */
export const upgradeOlder: Mend = there((to, { world, from }) => {
  const [older, newer] = compareVersions(from.version, to.version) < 0 ? [from, to] : [to, from]
  const text = `Upgrade ${nameOf(older)} to ${newer.version}`
  return onPage(world, older, { path: pages.upgrade, text })
})

/** A setting that both have to have: the saved one is changed; where the saved ones agree, one has yet to restart. */
export const alike = (key: string, label: string): Mend =>
  there((to, { world, from }) => {
    const id = `clustering.${key}`
    const waits = [from, to].find((end) => end.awaitingRestart[id] !== undefined)
    const saved = (end: Expressway) => String(setting(end, id)).toLowerCase()
    if (saved(from) === saved(to) && waits) {
      return byRestart(world, waits)
    }
    // What the primary says holds: whoever has the same is not the one to change.
    const primary = designatedPrimary(world, from) ?? to
    const wrong = saved(from) === saved(primary) ? to : from
    return onClustering(world, wrong, `Make ${label} on ${nameOf(wrong)} that of ${nameOf(primary)}`, key)
  })
