import { pages } from '#contract/pages'
import type { Cure } from '#contract/wire/why'
import { brokenCondition } from '../cluster/links/read'
import { rowNaming } from '../cluster/links/tls-conditions'
import { nextCopyAt, sourceOf } from '../cluster/replication/read'
import { faultsThat } from '../ground/faults/felt'
import type { Expressway, World } from '../ground/world'
import { byEndOf, byItself, byWaiting, onClustering, onCommandLine, onPage } from '../machine/cures/read'
import { nameOf } from '../machine/network/read'
import { designatedPrimary, type PeerRow, primaryRow } from '../machine/peers/read'
import { textSetting } from '../machine/settings/read'
import { synchronizedAt } from '../machine/time/read'
import { upgradeSettlesAt, upgradingMember } from '../machine/upgrade/read'
import { compareVersions } from '../machine/upgrade/versions'

const failingCopies = faultsThat('fails-copies')

type Mend = (expressway: Expressway, world: World) => Cure

/** The primary, or this one where none is named: what is replicated is changed there. */
const primaryOr = (expressway: Expressway, world: World) => designatedPrimary(world, expressway) ?? expressway

/** The whole configuration is taken from the primary (TRB-08). */
export const forceUpdate: Mend = (expressway, world) =>
  onCommandLine(world, expressway, 'xCommand ForceConfigUpdate')

/** What the lab has broken it mends; else one copy is forced. */
export const mendCopies: Mend = (expressway, world) => {
  const fault = failingCopies.in(world).find((one) => one.expressway === expressway.id)
  return fault
    ? byEndOf(fault, `Let copies to ${nameOf(expressway)} succeed again`)
    : forceUpdate(expressway, world)
}

/** What the primary itself lacks for the link is mended where it says; a number that names no machine, at its field. */
export const mendPrimaryFile: Mend = (expressway, world) => {
  const primary = designatedPrimary(world, expressway)
  const text = `Choose on ${nameOf(expressway)} the number of the row that holds the primary`
  return (
    mendRow(world, expressway, primaryRow(world, expressway)) ??
    (primary && mendRow(world, primary, rowNaming(world, primary, expressway))) ??
    onClustering(world, expressway, text, 'configurationPrimary')
  )
}

/** What mends the link of a row; nothing while it works. */
const mendRow = (world: World, from: Expressway, row: PeerRow | undefined) =>
  row && brokenCondition(world, from, row)?.condition.cure({ world, from, to: row.machine, ...row })

/** The next copy brings what the primary has already; where none will come, what stands in its way is mended. */
export const takeNextCopy: Mend = (expressway, world) => {
  const at = nextCopyAt(world, expressway)
  if (at === null) return (sourceOf(world, expressway) ? mendCopies : mendPrimaryFile)(expressway, world)
  const primary = nameOf(primaryOr(expressway, world))
  return byWaiting(`Wait until ${nameOf(expressway)} takes the next copy from ${primary}`, at)
}

/** A server that answers is set; a clock that follows one needs a moment. */
export const mendTime: Mend = (expressway, world) => {
  const at = synchronizedAt(world, expressway)
  return at === null
    ? onPage(world, expressway, {
        path: pages.time,
        text: `Set an NTP server that answers on ${nameOf(expressway)}`,
        field: 'ntpServer1Address',
      })
    : byWaiting(`Wait until the clock of ${nameOf(expressway)} is synchronized`, at)
}

/** The older of the two is brought up to the other; one that is on its way is waited for (TRB-14). */
export const endUpgrade: Mend = (expressway, world) => {
  const other = upgradingMember(world, expressway)
  if (!other) return byItself(upgradeSettlesAt(expressway))
  if (other.power.until !== null) {
    return byWaiting(`Wait until ${nameOf(other)} is upgraded`, other.power.until)
  }
  const isOlder = compareVersions(other.version, expressway.version) < 0
  const [older, newer] = isOlder ? [other, expressway] : [expressway, other]
  const text = `Upgrade ${nameOf(older)} to ${newer.version}`
  return onPage(world, older, { path: pages.upgrade, text })
}

/** H.323 mode is replicated: a newcomer gets it with its first copy. */
export const turnH323On: Mend = (expressway, world) => {
  const primary = primaryOr(expressway, world)
  if (textSetting(primary, 'h323.mode') === 'On') return takeNextCopy(expressway, world)
  const text = `Turn H.323 mode On on ${nameOf(primary)}`
  return onPage(world, primary, { path: pages.h323, text, field: 'mode' })
}
