import { counted } from '#contract/counted'
import { pages } from '#contract/pages'
import { scenarioIn } from '#contract/scenario-name'
import { MINUTE_MS } from '#contract/spans'
import { type Expressway, expresswayOf, present, remembered, type World } from '../../../sim/ground/index'
import { type Act, visit, visits, wait } from '../../language/act'
import { onRole } from '../../language/cast'
import { ailments, anyLookedAt, casesMembers, firstOf } from '../../language/health'
import { type Procedure, phase } from '../../language/procedure'
import { startRefused } from '../../language/refusals'
import type { Rule } from '../../language/rule'
import { type Context, need, step } from '../../language/step'
import { acknowledgedOnly } from '../acknowledged-only'
import { P } from '../case'

/** How long a cluster has to stay well before it counts as mended. */
export const WATCH_MS = 10 * MINUTE_MS

/** A case whose cause is to be found: what is seen of it, what it is, and how it is mended. */
export type Repair = {
  /** Its row of the table: `FIX.07a` is the first step of 07. */
  readonly number: string
  /** The same as that of its world. It says nothing of the cause. */
  readonly id: string
  /** What an operator meets. */
  readonly title: string
  /** What somebody tells who was there. */
  readonly story: string
  /** The pages of the guide that are about it, told with the result. */
  readonly pages: string
  /** What was wrong, in a sentence or two. */
  readonly cause: (context: Context) => string
  /** What a person does for it. */
  readonly acts: (context: Context) => readonly Act[]
  /** What else is not as it should be, beside the cluster itself: symptoms, a sentence each. */
  readonly also?: (context: Context) => readonly string[]
  /** A cure that is none, beyond acknowledging the alarms, which every repair notices. */
  readonly rules?: readonly Rule[]
}

/** The machine that plays a part in the case. */
export const part = ({ world }: Pick<Context, 'world'>, name: 'primary' | 'peer' | 'third'): Expressway =>
  expresswayOf(world, present(world.toFind?.cast[name], `nobody is the ${name}`))

/** What is wrong with the cluster itself: every step asks, and so does the time that it has to stay well. */
const wrongInCluster = remembered((world: World) => ailments({ world }, casesMembers(world)))

/** What is wrong with all that the case is about; nothing once it is mended. */
const wrongIn = (context: Context, also: Repair['also']): string[] => [
  ...wrongInCluster(context.world),
  ...(also?.(context) ?? []),
]

/** The procedure of a case. Its world is a world of its own, of the same name. */
export function repair({ number, id, title, story, cause, acts, also, ...row }: Repair): Procedure {
  const [look, mend, watch] = ['a', 'b', 'c'].map((letter) => `FIX.${number}${letter}`)
  return {
    id,
    title,
    guide: 'page 36',
    text: story,
    startsIn: { scenario: id, roles: { [P]: 'expe1' } },
    roles: [{ key: P, label: 'Primary' }],
    orderMistake: 'TRB-29',
    isToFind: true,
    cause,
    holds: (context) => wrongIn(context, also).length === 0,
    preflight: () => [],
    startRefusal: (world) =>
      world.toFind && scenarioIn(world.scenario) === id
        ? null
        : startRefused('This is found in a world of its own, which is loaded for it.', ['TRB-28']),
    phases: [
      phase('Find', [
        step(look ?? '', 'Look at what the machines say', {
          text: 'Open the pages on which a peer says how it is. Nobody tells you which: begin with alarms, and with the rows of the peers.',
          on: null,
          path: null,
          acts: onRole(P, visits(pages.alarms)),
          needs: (context) => [need(anyLookedAt(context), 'Open a page of one of the Expressways.')],
          guide: ['TRB-28'],
        }),
      ]),
      phase('Repair', [
        step(mend ?? '', 'Mend it', {
          text: 'Mend what is behind it, on the machine and page where that is done. What lies around the machines is mended by others: send them, on the lab’s page Faults, where you take it to be broken. Alarms go by themselves when their cause has gone.',
          on: null,
          path: null,
          acts: (context) => [
            visit(part(context, P), pages.clustering),
            ...acts(context),
            wait(3 * MINUTE_MS),
          ],
          needs: (context) => {
            const wrong = wrongIn(context, also)
            return [need(wrong.length === 0, { missing: firstOf(wrong), met: 'All is well.' })]
          },
          latches: false,
          guide: ['TRB-29'],
        }),
      ]),
      phase('Watch', [
        step(watch ?? '', 'Watch it for ten minutes', {
          text: 'What is mended stays so. Ten minutes have to pass in which nothing is wrong; whatever goes wrong in them begins them anew.',
          on: null,
          path: null,
          acts: () => [wait(WATCH_MS)],
          needs: (context) => [hasHeld(context)],
          guide: ['TRB-29'],
        }),
      ]),
    ],
    rules: [acknowledgedOnly(null), ...(row.rules ?? [])],
    willBeLost: () => [],
    closing: (context) =>
      context.progress.finishedAt === null
        ? []
        : [cause(context), `In the guide: ${row.pages}.`, ...context.progress.remarks],
  }
}

/** All has been well for as long as it takes. */
function hasHeld({ world, progress }: Context) {
  const heldMs = progress.heldSince === undefined ? 0 : world.now - progress.heldSince
  const minutes = Math.floor(heldMs / MINUTE_MS)
  return need(heldMs >= WATCH_MS, {
    missing: `All has been well for ${counted(minutes, 'minute')} of ${WATCH_MS / MINUTE_MS}.`,
    met: 'All has been well for ten minutes.',
  })
}
