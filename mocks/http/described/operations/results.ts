import * as v from 'valibot'
import * as grading from '#contract/wire/grading'
import { commandLogSchema, worldSummarySchema } from '#contract/wire/lab'
import * as progress from '#contract/wire/progress'
import * as result from '#contract/wire/result'
import * as timeline from '#contract/wire/timeline'
import type { Operation } from '../operation'
import { asked, digits, mayAsk, nothing, ofLab } from './of-lab'

const results = ofLab('Results and progress')
const past = ofLab('Timeline')

const one = 'lab/results/{id}'

/** What came of runs. */
export const resultOperations: readonly Operation[] = [
  results.read('lab/run/result', 'The result of the run that is in the world', result.runResultSchema),
  results.read('lab/results', 'All results', result.resultsSchema),
  results.read(one, 'One result', result.oneResultSchema),
  results.change('PUT', one, 'Say whose it is', result.resultNameSchema, nothing),
  results.change('DELETE', one, 'Remove a result', null, nothing),
  results.read(`${one}/comparison`, 'What would have been', result.comparisonSchema),
  results.read(`${one}/hand-in`, 'A result as it is handed in', result.handInSchema),
  results.read(`${one}/certificate`, 'What is written on its certificate', grading.certificateSchema),
  results.change('POST', `${one}/again`, 'Begin its run once more', null, worldSummarySchema),
  results.change(
    'POST',
    'lab/verify',
    'What a hand-in is worth',
    grading.verifySchema,
    grading.verifiedSchema,
  ),
  results.read('lab/progress', 'What was practised', progress.progressSchema),
  results.change('DELETE', 'lab/progress', 'Forget all progress', null, nothing),
  results.read('lab/progress/file', 'Progress as a file', progress.progressFileSchema),
  results.change(
    'POST',
    'lab/progress/file',
    'Take over the progress of a file',
    progress.progressFileSchema,
    v.object({ taken: v.number(), known: v.number() }),
  ),
]

const source = mayAsk('Of which log: world:…, kept:… or result:…; without it, of the world')
const filter = {
  source,
  kind: { ...mayAsk('What happened', timeline.happeningSchema), isRepeated: true as const },
  machine: mayAsk('Of which machine, by id'),
}

/** What was, and what is kept of it. */
export const timelineOperations: readonly Operation[] = [
  past.read('lab/timeline', 'All that happened, at a glance', timeline.timelineSchema, {
    query: { ...filter, at: mayAsk('The moment whose place in the list is asked for', digits) },
  }),
  past.read('lab/timeline/entries', 'What happened, in order', timeline.entriesSchema, {
    query: {
      ...filter,
      from: mayAsk('The first entry, counted from 0', digits),
      count: mayAsk(`So many, at most ${timeline.ENTRIES_MAX}`, digits),
    },
  }),
  past.read(
    'lab/timeline/moment',
    'What is known of the moment that the header names',
    timeline.viewedSchema,
    {
      headers: ['moment'],
    },
  ),
  past.read('lab/timeline/compare', 'Two logs at their ends', timeline.comparedSchema, {
    query: { one: asked('One log'), other: asked('The other') },
  }),
  past.change(
    'POST',
    'lab/timeline/again',
    'Go back to a moment',
    timeline.againSchema,
    timeline.forkedSchema,
  ),
  past.change('POST', 'lab/timeline/undo', 'Take back what was done last', null, timeline.forkedSchema),
  past.read('lab/timeline/kept', 'Branches and checkpoints', timeline.keptSchema),
  past.change(
    'POST',
    'lab/timeline/kept',
    'Name a moment',
    timeline.checkpointSchema,
    v.object({ id: v.string() }),
    {
      status: 201,
    },
  ),
  past.read('lab/timeline/kept/{id}', 'The log of one', commandLogSchema),
  past.change('DELETE', 'lab/timeline/kept/{id}', 'Remove one', null, nothing),
]
