import * as v from 'valibot'
import * as exercises from '#contract/wire/exercise-requests'
import { fitsSchema } from '#contract/wire/fits'
import { worldSummarySchema } from '#contract/wire/lab'
import * as wire from '#contract/wire/procedures'
import { HINT_LEVELS, hintSchema, stepActsSchema } from '#contract/wire/step-help'
import { shelfFileSchema } from '#contract/wire/upgrade'
import { whySchema } from '#contract/wire/why'
import type { Operation } from '../operation'
import { asked, machine, mayAsk, ofLab } from './of-lab'

const { read, change } = ofLab('Procedures')
const exercise = ofLab('Exercises')

const step = asked('The step, by its id')
const before = { procedure: asked('The procedure: its id; who plays which role follows, each as KEY=HOST') }

/** Procedures, the one that runs, and the help that it gives. */
export const procedureOperations: readonly Operation[] = [
  read('lab/procedures', 'All procedures', wire.proceduresSchema),
  read('lab/fits', 'Which procedures can be started now', fitsSchema),
  read('lab/preflight', 'What is to be checked before a start', wire.preflightSchema, {
    query: before,
    problems: ['invalid'],
  }),
  read('lab/losses', 'Who would lose what', wire.lossesSchema, { query: before, problems: ['invalid'] }),
  change(
    'POST',
    'lab/procedures/{id}/start',
    'Begin to practise a procedure',
    wire.procedureStartSchema,
    wire.runSchema,
    { example: { roles: {}, mode: 'learn' } },
  ),
  read('lab/run', 'How far the procedure has come that runs; null while none does', wire.runSchema),
  change('DELETE', 'lab/run', 'Stop the procedure that runs', null, wire.stoppedSchema),
  change('POST', 'lab/run/help', 'Take help, which counts', wire.helpRequestSchema, wire.runSchema, {
    example: { step: null, help: 'why' },
  }),
  read('lab/run/acts', 'What a person does for a step', stepActsSchema, { query: { step } }),
  read('lab/run/hints', 'A hint', hintSchema, {
    query: { step, level: asked('How much it says', v.picklist(HINT_LEVELS)) },
    problems: ['invalid'],
  }),
  read('lab/run/backup', 'The file that a step asks for', shelfFileSchema, { query: { step } }),
  read('lab/why', 'Why an alarm stands, or a row of peers reads as it does', whySchema, {
    query: {
      host: machine,
      alarm: mayAsk('The alarm, by the id of its row'),
      row: mayAsk('The row', v.picklist(['1', '2', '3', '4', '5', '6'])),
    },
  }),
]

const { exerciseRequest } = exercises

/** Tasks that a trainer sets. */
export const exerciseOperations: readonly Operation[] = [
  exercise.change(
    'POST',
    'lab/exercises/made',
    'Judge and write an exercise',
    exerciseRequest.made,
    exercises.exerciseMadeSchema,
  ),
  exercise.change(
    'POST',
    'lab/exercises/opened',
    'Read the file of an exercise',
    exerciseRequest.opened,
    exercises.exerciseOpenedSchema,
  ),
  exercise.change(
    'POST',
    'lab/exercises/named',
    'Name an exercise as its results do',
    exerciseRequest.named,
    exercises.exerciseNamedSchema,
  ),
  exercise.change(
    'POST',
    'lab/exercises/start',
    'Start an exercise',
    exerciseRequest.start,
    worldSummarySchema,
  ),
  exercise.change(
    'POST',
    'lab/exercises/steps',
    'The steps of a procedure',
    exerciseRequest.steps,
    exercises.exerciseStepsSchema,
    {
      example: { procedure: 'add-peer' },
    },
  ),
  exercise.change(
    'POST',
    'lab/exercises/hidden',
    'What is to be found, for who knows the word of the trainer',
    exercises.trainersQuestionSchema,
    exercises.hiddenAnswerSchema,
  ),
]
