import { alarmDefinition, hasAlarm } from '../../sim/alarms/index'
import type { Expressway, World } from '../../sim/ground/index'
import { named } from '../language/cast'
import type { Procedure, Roles, StartRefusal } from '../language/procedure'
import { firstRefusal, startRefused, unreachable } from '../language/refusals'
import type { Rule } from '../language/rule'
import type { Context } from '../language/step'
import { acknowledgedOnly } from './acknowledged-only'

/** The role of the machine whose alarm is cured, where it matters which one that is. */
export const X = 'peer'
export const P = 'primary'

/** One case of the troubleshooting chapter (guide, page 36): alarms, and what cures them. */
type Case = Pick<Procedure, 'id' | 'text' | 'startsIn' | 'roles' | 'orderMistake' | 'phases' | 'next'> & {
  /** The alarms, by key. One of them has to stand at the start; the first one is what the case is called. */
  readonly alarms: readonly [string, ...string[]]
  /** The row that says when they are raised. */
  readonly row: string
  /** The machines on which they are looked for. */
  readonly where: (world: World, roles: Roles) => readonly Expressway[]
  /** The page of the guide, where it is another. */
  readonly guide?: string
  /** Further reasons not to start, in the order asked. */
  readonly unless: (world: World, roles: Roles) => readonly (() => StartRefusal | null)[]
  readonly rules: readonly Rule[]
  /** What has been reached, in one sentence. */
  readonly reached: (context: Context) => string
}

/** The procedure of a case: it starts where its alarm stands, and acknowledging is no cure. */
export function troubleshooting({ alarms, row, where, unless, rules, reached, ...rest }: Case): Procedure {
  return {
    guide: 'page 36',
    isToFind: true,
    ...rest,
    title: symptomOf(alarms[0]),
    preflight: () => [],
    startRefusal: (world, roles) => {
      const machines = where(world, roles)
      return firstRefusal(
        () => unreachable(world, machines, row),
        () => nothingToCure(world, machines, alarms, row),
        ...unless(world, roles),
      )
    },
    rules: [acknowledgedOnly(alarms), ...rules],
    willBeLost: () => [],
    closing: (context) => [reached(context), ...context.progress.remarks],
  }
}

/** A case goes by what is seen of it, which is an alarm: what is behind that is for the trainee to find. */
function symptomOf(key: string): string {
  const { number, title } = alarmDefinition(key)
  return number === null ? title : `Alarm ${number}: ${title}`
}

function nothingToCure(
  world: World,
  machines: readonly Expressway[],
  alarms: readonly string[],
  row: string,
): StartRefusal | null {
  if (machines.some((machine) => alarms.some((key) => hasAlarm(machine, key)))) return null
  const titles = [...new Set(alarms.map((key) => `"${alarmDefinition(key).title}"`))].join(', ')
  const hosts = machines.map((machine) => named({ world }, machine)).join(', ')
  return startRefused(`No alarm of this case stands (${titles}; ${hosts}): there is nothing to cure here.`, [
    row,
  ])
}
