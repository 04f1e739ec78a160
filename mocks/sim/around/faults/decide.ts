import { type FaultClaim, faultRows } from '#contract/wire/faults'
import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, recordMistake, type Stage, snapshotOf } from '../../ground/stage'
import type { Fault } from '../../ground/state/faults'
import { endFault } from '../../machine/faults/update'
import { goDown } from '../../machine/power/update'
import { reconnectWarning } from './reconnect'
import { breakNow, powerCuts } from './update'

/** Breaks something: for all to see, or to be found. */
export function decideAddFault(stage: Stage, { fault, source }: CommandOf<'add-fault'>): Decision {
  breakNow(stage, fault, source)
  return undefined
}

/** Mends what was broken; a machine without power starts again. */
export function decideRemoveFault(stage: Stage, command: CommandOf<'remove-fault'>): Decision {
  const fault = stage.world.faults.find(({ id }) => id === command.id)
  if (!fault) {
    const known = stage.world.faults.map(({ id }) => id).join(', ') || 'none'
    return refuse('not-found', `There is no fault ${command.id}. Faults: ${known}.`)
  }
  const warning = reconnectWarning(snapshotOf(stage), fault)
  if (warning) recordMistake(stage, warning)
  endFault(stage, fault, warning ? [{ text: warning.text, guide: warning.guide }] : [])
  if (powerCuts.include(fault)) {
    const expressway = expresswayOf(stage.world, fault.expressway)
    if (expressway.power.state === 'off') goDown(stage, expressway, 'start')
  }
  return undefined
}

/** Sends somebody to mend what is taken to be broken. They mend what they find of that effect there, and nothing else. */
export function decideMendFault(stage: Stage, { claim }: CommandOf<'mend-fault'>): Decision {
  const fault = stage.world.faults.find((one) => fitsClaim(one, claim))
  if (fault) return decideRemoveFault(stage, { type: 'remove-fault', id: fault.id })
  return refuse('conflict', 'They have looked there and found nothing of the kind. Nothing was changed.', {
    guide: ['TRB-29'],
  })
}

/** Whether that is what somebody means: it does the same to the same machines, port and server. */
const fitsClaim = (fault: Fault, claim: FaultClaim): boolean =>
  effectsOf(claim.kind).some((effect) => effectsOf(fault.kind).includes(effect)) &&
  [endsOf, portOf, serverOf].every((part) => String(part(fault)) === String(part(claim)))

const effectsOf = (kind: Fault['kind']): readonly string[] =>
  faultRows.find((row) => row.kind === kind)?.does ?? []

/** One who is asked to open a port between two opens it both ways. */
const endsOf = (one: Places) =>
  [one.expressway, one.from, one.to, ...(one.between ?? [])].filter((id) => id !== undefined).toSorted()
const portOf = ({ port }: Places) => port
const serverOf = ({ server }: Places) => server

/** Where something is broken, as faults and claims say it. */
type Places = {
  readonly expressway?: string | undefined
  readonly from?: string
  readonly to?: string
  readonly between?: readonly string[] | undefined
  readonly port?: number | undefined
  readonly server?: string | undefined
  readonly kind?: Fault['kind']
}
