import * as v from 'valibot'
import {
  faultCodeSchema,
  instantSchema,
  worldMadeSchema,
  worldRequestSchema,
} from '#contract/wire/exercise-requests'
import { claimSchema, faultSchema } from '#contract/wire/faults'
import * as lab from '#contract/wire/lab'
import * as spec from '#contract/wire/spec'
import { storageSchema } from '#contract/wire/storage'
import type { Operation } from '../operation'
import { digits, mayAsk, nothing, ofLab } from './of-lab'

const world = ofLab('World')
const faults = ofLab('Break and mend')
const stored = ofLab('Worlds as files')

/** The world that goes on: what is in it, its clock, what has happened. */
export const worldOperations: readonly Operation[] = [
  world.read('lab/world', 'A summary of everything', lab.worldSummarySchema, { headers: ['moment'] }),
  world.read('lab/scenarios', 'The worlds that can be started', lab.scenariosSchema),
  world.change('POST', 'lab/scenario', 'Start a world', lab.scenarioChoiceSchema, lab.worldSummarySchema, {
    example: { id: 'cluster-of-three', clock: 'paused', signin: 'admin' },
  }),
  world.change(
    'POST',
    'lab/clock',
    'Let time pass, or change how fast it does',
    lab.clockChangeSchema,
    lab.worldSummarySchema,
    { example: { advanceMs: 60_000 } },
  ),
  world.read('lab/events', 'What has happened since an event', lab.eventsSchema, {
    query: { since: mayAsk('The serial of the event', digits) },
  }),
  world.read('lab/log', 'The log of all commands, which is the world', lab.commandLogSchema),
  world.change('POST', 'lab/log', 'Open a log', lab.commandLogSchema, lab.worldSummarySchema),
  world.read('lab/spec', 'Where a recording begins', spec.specMarkSchema),
  world.change(
    'POST',
    'lab/spec',
    'What was done, as a Playwright spec',
    spec.specRequestSchema,
    spec.specSchema,
  ),
]

/** What is broken on purpose. */
export const faultOperations: readonly Operation[] = [
  faults.change('POST', 'lab/faults', 'Break something', faultSchema, v.object({ id: v.string() }), {
    status: 201,
    example: { kind: 'power-off', expressway: 'expe2.example.com' },
  }),
  faults.change('POST', 'lab/faults/mend', 'Have something mended', claimSchema, lab.faultRemovedSchema, {
    example: { kind: 'power-off', expressway: 'expe2.example.com' },
  }),
  faults.change('DELETE', 'lab/faults/{id}', 'End a fault', null, lab.faultRemovedSchema),
  faults.change('POST', 'lab/fault-codes', 'A code for a fault', faultSchema, faultCodeSchema, {
    example: { kind: 'power-off', expressway: 'expe2.example.com' },
  }),
  faults.change('POST', 'lab/fault-codes/entered', 'Enter a code', faultCodeSchema, nothing),
]

/** Worlds that were made, saved, or set aside. */
export const storedOperations: readonly Operation[] = [
  stored.read('lab/instant', 'The present world as a start link carries it', instantSchema),
  stored.read('lab/worlds/{id}', 'A scenario as a file', worldMadeSchema),
  stored.change('POST', 'lab/worlds/made', 'Judge the file of a world', worldRequestSchema, worldMadeSchema),
  stored.change(
    'POST',
    'lab/worlds/start',
    'Start the world of a file',
    worldRequestSchema,
    lab.worldSummarySchema,
  ),
  stored.read('lab/storage', 'Whether the world is stored, and what was set aside', storageSchema),
  stored.read('lab/storage/{id}', 'The log of a world that was set aside', lab.commandLogSchema),
  stored.change('DELETE', 'lab/storage/{id}', 'Forget a world that was set aside', null, nothing),
]
