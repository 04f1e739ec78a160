import * as v from 'valibot'
import type { RunResult } from './wire/result'

const markSchema = v.looseObject({ passed: v.optional(v.boolean()) })

/** Whether a run was passed: it came to its end in time, and what was asked for it was reached where the result says so. */
export function isPassed(result: RunResult): boolean {
  const isFinished = result.outcome === 'without-mistakes' || result.outcome === 'with-mistakes'
  return isFinished && v.parse(markSchema, result).passed !== false
}
