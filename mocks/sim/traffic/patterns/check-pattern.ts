import type { PatternAnswer, PatternQuestion } from '#contract/wire/tools'
import { problemWithPattern, transformed } from './pattern'

/** Maintenance > Tools > Check pattern: what a transform or a search rule would make of an alias. */
export function checkPattern({ alias, type, string, behavior, text }: PatternQuestion): PatternAnswer {
  const pattern = { type, string }
  const problem = problemWithPattern(pattern)
  if (problem) return { succeeded: false, details: problem, alias }
  const changed = transformed(alias, pattern, behavior, text)
  if (changed === null) return { succeeded: false, details: 'The alias does not match the pattern.', alias }
  return {
    succeeded: true,
    details:
      changed === alias ? 'The alias matches and stays as it is.' : 'The alias matches and is changed.',
    alias: changed,
  }
}
