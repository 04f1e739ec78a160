import { pages } from '#contract/pages'
import { MINUTE_MS } from '#contract/spans'
import type { WorldEvent } from '../../sim/ground/index'
import { labelOf, membersOf } from '../../sim/machine/index'
import { save, visit, wait } from '../language/act'
import { alarmsGone } from '../language/alarms'
import { members, onRole, playing, subordinates } from '../language/cast'
import { saved } from '../language/machine'
import { type Phase, phase } from '../language/procedure'
import { notPrimaryOf } from '../language/refusals'
import { justSaved, type Rule } from '../language/rule'
import { comesAfter, step } from '../language/step'
import { P, troubleshooting } from './case'

const ALARM = 'h323-off'
const MODE = 'h323.mode'

const phases: readonly Phase[] = [
  phase('Primary', [
    step('TRB.07a', 'Turn H.323 mode On on the primary', {
      text: 'Set H.323 mode to On and save. The peers need it among themselves even where no endpoint uses it.',
      on: P,
      path: pages.h323,
      acts: onRole(P, (_, primary) => [save(primary, pages.h323, { mode: 'On' })]),
      needs: onRole(P, (context, primary) => [saved(context, primary, MODE, 'On')]),
      latches: false,
      guide: ['TRB-15', 'PRE-21'],
    }),
  ]),
  phase('Check', [
    step('TRB.07b', 'Wait until it has reached every peer', {
      text: 'The mode is copied to the subordinates within a minute. Their alarms fall with it.',
      on: P,
      path: pages.alarms,
      acts: onRole(P, (_, primary) => [wait(MINUTE_MS), visit(primary, pages.alarms)]),
      needs: (context) => [
        comesAfter(context, 'TRB.07a', 'Turn it On on the primary first.'),
        ...members(context).map((member) => alarmsGone(context, member, [ALARM])),
      ],
      after: ['TRB.07a'],
      guide: ['TRB-15', 'ADD-10'],
    }),
  ]),
]

/** Strict says no before anything is saved. */
const isRefused = (event: WorldEvent) =>
  event.type === 'refused' &&
  event.command === 'save-settings' &&
  event.refusal.detail.startsWith(labelOf(MODE)) &&
  event.refusal.guide.includes('ADD-05')

const onSubordinate: Rule = {
  id: 'TRB-M8',
  text: 'H.323 mode was changed on a subordinate. It belongs to the primary, whose value overwrites it.',
  guide: ['TRB-15', 'ADD-08'],
  insteadOf: ['ADD-05'],
  brokenBy: (moment) =>
    subordinates(moment).some((peer) => justSaved(moment, peer, pages.h323)) || moment.events.some(isRefused),
}

/** Troubleshooting: H.323 mode is off in a cluster. */
export const turnH323On = troubleshooting({
  id: 'turn-h323-on',
  text: 'The alarm stands on every peer. Find the setting behind it, and change it where it belongs.',
  startsIn: { scenario: 'h323-off', roles: { primary: 'expe1' } },
  roles: [{ key: P, label: 'Primary' }],
  orderMistake: 'TRB-15',
  alarms: [ALARM],
  row: 'TRB-15',
  where: (world, roles) => membersOf(world, playing(world, roles, P)),
  unless: (world, roles) => [() => notPrimaryOf(world, playing(world, roles, P), 'TRB-15')],
  phases,
  rules: [onSubordinate],
  reached: (context) => `H.323 mode is On on all ${members(context).length} peers.`,
})
