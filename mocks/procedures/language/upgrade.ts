import { replicatedDifferences } from '../../sim/replication/read'
import { stateOf, upgradingMember } from '../../sim/upgrade/read'
import { compareVersions } from '../../sim/upgrade/versions'
import type { Expressway } from '../../sim/world'
import { named } from './cast'
import { RELEASE } from './machine'
import { markOf } from './marks'
import { pageName } from './pages'
import { type Context, type Need, need } from './step'

/** The cluster alarms that stand until the last peer is done and need no action. */
export const expectedAlarms: ReadonlySet<string> = new Set([
  'communication-failure',
  'replication-no-primary-file',
  'replication-upgrade',
])

/** True on the release that the procedure leads to. */
export function isUpgraded({ version }: Pick<Expressway, 'version'>): boolean {
  return compareVersions(version, RELEASE) >= 0
}

/** `ver` and `up`: the new release runs. The words are what comes next. */
export function upgraded(context: Context, expressway: Expressway): Need {
  return need(
    isUpgraded(expressway) && expressway.power.state === 'up',
    `${named(context, expressway)}: ${nextWords(expressway)}`,
  )
}

const wordsByState = {
  uploaded: 'compare the hash, then Continue with upgrade.',
  installing: 'wait until the upgrade is installed.',
  installed: 'Reboot system.',
} as const

function nextWords({ power, upgrade }: Expressway): string {
  if (power.state !== 'up')
    return 'wait until it is back; if the browser has timed out, load the page again later.'
  return upgrade.stage
    ? wordsByState[stateOf(upgrade.stage)]
    : `choose the image of ${RELEASE}, then Upgrade.`
}

/** `backup`: one of the old version was taken since the start (UPG-11, UPG-27). */
export function hasOldBackup({ progress }: Context, expressway: Expressway): boolean {
  return expressway.backups.some((backup) => backup.at >= progress.startedAt && !isUpgraded(backup))
}

const turnOf = ({ progress }: Context, mark: string) => progress.marks[mark] ?? -1

/** The turn in which the machine came up on the new release; no turn is later while it has not. */
function upgradedTurn(context: Context, expressway: Expressway): number {
  return isUpgraded(expressway) ? turnOf(context, markOf.backUp(expressway.id)) : Number.POSITIVE_INFINITY
}

/** `seen` since the machine came up on the new release. */
export function seenSinceUpgrade(context: Context, expressway: Expressway, path: string): Need {
  const back = upgradedTurn(context, expressway)
  return need(
    turnOf(context, markOf.visit(expressway.id, path)) > back,
    `Open ${pageName(path)} on ${named(context, expressway)}.`,
  )
}

/** The same for any page of a menu (UPG-23). */
export function seenMenuSinceUpgrade(context: Context, expressway: Expressway, menu: string): Need {
  const start = markOf.visit(expressway.id, `${menu}/`)
  const back = upgradedTurn(context, expressway)
  return need(
    Object.entries(context.progress.marks).some(([mark, turn]) => mark.startsWith(start) && turn > back),
    `Look at a page of the ${pageName(menu)} menu on ${named(context, expressway)}.`,
  )
}

/** Every alarm but the expected ones has gone or is acknowledged (UPG-30, R-15). */
export function onlyExpectedAlarms(context: Context, expressway: Expressway): Need {
  const left = expressway.alarms.filter(({ key, state }) => state === 'New' && !expectedAlarms.has(key))
  return need(left.length === 0, `${left.length} alarms on ${named(context, expressway)} are to be acted on.`)
}

/** None of the expected alarms is left (UPG-21). */
export function noExpectedAlarms(context: Context, expressway: Expressway): Need {
  return need(
    !expressway.alarms.some(({ key }) => expectedAlarms.has(key)),
    `The alarms of the upgrade still stand on ${named(context, expressway)}: they fall within ten minutes after the last peer.`,
  )
}

/** `cfg`: everything that replicates is the same here and on the primary. */
export function sameConfiguration(context: Context, expressway: Expressway, primary: Expressway): Need {
  return need(
    replicatedDifferences(primary, expressway).length === 0,
    `The configuration of ${named(context, expressway)} is not that of ${named(context, primary)}: wait for the next copy.`,
  )
}

/** True while the versions in the cluster of that machine differ. */
export function isParted({ world }: Pick<Context, 'world'>, expressway: Expressway): boolean {
  return upgradingMember(world, expressway) !== undefined
}
