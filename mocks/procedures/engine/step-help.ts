import type { Backup } from '#contract/wire/backup'
import type { Hint, HintLevel, ShownAct } from '#contract/wire/step-help'
import { type ExpresswayId, present, type World } from '../../sim/ground/index'
import type { Act } from '../language/act'
import { detailOf } from '../language/detail'
import { type Procedure, stepsOf } from '../language/procedure'
import { placeOf, shownAct } from '../language/shown-act'
import { actsFor, type Context, type Step } from '../language/step'
import { caughtUp } from './follow'
import type { Progress } from './progress'

/** What helps with a step: what one would do for it now, shown, said or hinted at. */
export type StepHelp = {
  readonly acts: readonly ShownAct[]
  readonly hint: (level: HintLevel) => Hint
  /** The backup that is restored for it; null where none is. */
  readonly backup: Backup | null
  /** The SAML metadata that is imported for it, and who exports it; null where none is. */
  readonly metadata: Act<'import-saml-metadata'> | null
  /** The certificates that are loaded for it, with a key where one goes with them; null where none are. */
  readonly pem: string | null
}

/** The help with a step of the procedure that runs, from the world as it is now; null where there is no such step. */
export function stepHelp(procedure: Procedure, world: World, known: Progress, id: string): StepHelp | null {
  const step = stepsOf(procedure).find((candidate) => candidate.id === id)
  if (!step) return null
  const context = { world, progress: caughtUp(known, world) ?? known }
  const acts = actsFor(step, context)
  const shown = acts.map((act) => shownAct(context.world, act))
  const restores = acts.find((act): act is Act<'restore'> => act.act === 'restore')
  const imports = acts.find((act): act is Act<'import-saml-metadata'> => act.act === 'import-saml-metadata')
  return {
    acts: shown,
    hint: (level) => ({ sentences: hints[level]({ procedure, context, step, acts, shown }) }),
    backup: restores?.backup ?? null,
    metadata: imports ?? null,
    pem: pemOf(context.world, acts),
  }
}

/** What is put into the pickers of the certificate pages: one file with all of it, of which each takes its own. */
function pemOf({ toFind }: World, acts: readonly Act[]): string | null {
  const loads = acts.find((act): act is Act<'change-certificates'> => act.act === 'change-certificates')
  if (!loads) return null
  const { change } = loads
  if (change.kind === 'append-authorities') return change.certificates.map(({ pem }) => pem).join('')
  return `${change.certificate.pem}${toFind?.renewed?.privateKeyPem ?? ''}`
}

type Hinted = {
  readonly procedure: Procedure
  readonly context: Context
  readonly step: Step
  readonly acts: readonly Act[]
  readonly shown: readonly ShownAct[]
}

/** Where attention belongs; then which machine and page; then the exact values. */
const hints: { readonly [L in HintLevel]: (hinted: Hinted) => string[] } = {
  nudge: ({ procedure, context, step, acts }) => [
    `${step.title}: ${whoIsConcerned(procedure, context, step, procedure.isToFind ? acts : [])}`,
  ],
  page: ({ procedure, context, acts, step }) => {
    const places = acts.map((act) => placeOf(context.world, detailOf(act))).filter((place) => place !== '')
    const distinct = [...new Set(places)].map((place) => `${place}.`)
    if (distinct.length > 0) return distinct
    return acts.length > 0 ? ['No page is needed: time has to pass.'] : [doneElsewhere(procedure, step)]
  },
  values: ({ procedure, shown, step }) =>
    shown.length > 0 ? shown.map(({ sentence }) => sentence) : [doneElsewhere(procedure, step)],
}

/** Where a step does not say on which machine it is done, for that is to be found, the last thing that is done for it says. */
function whoIsConcerned({ roles }: Procedure, context: Context, step: Step, acts: readonly Act[]): string {
  const last = acts.findLast(({ act }) => !act.startsWith('wait'))
  const id = machineOf(step, context) ?? (last ? detailOf(last).machine : null)
  if (id === null) return 'it is about what stands around the machines.'
  const role = roles.find(({ key }) => context.progress.roles[key] === id)
  return role ? `turn to ${id}, the ${role.label.toLowerCase()}.` : `turn to ${id}.`
}

function machineOf({ on }: Step, context: Context): ExpresswayId | null {
  return typeof on === 'function' ? on(context) : on && (context.progress.roles[on] ?? null)
}

/** Why a step has nothing to do of its own. */
function doneElsewhere(procedure: Procedure, step: Step): string {
  if (!('doneWith' in step) || step.doneWith === 'the start') return 'Nothing is to be done for it now.'
  const others = step.doneWith.map((id) =>
    present(
      stepsOf(procedure).find((other) => other.id === id),
      `there is no step ${id}`,
    ),
  )
  return `It gets done with: ${others.map(({ title }) => title).join(', ')}.`
}
