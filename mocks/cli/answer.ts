import { ROOT } from '../sim/ground/index'
import { visibleText } from '../sim/machine/index'
import { confirm } from './commands/reset-commands'
import type { Answer, Context } from './context'
import { answerInstallWizard } from './install-wizard'
import { parseLine } from './parse-line'
import { error, said } from './reply'
import { answerAsRoot } from './root-shell'
import { helpOnRoots, rootOf, unknown } from './roots'

/** What a line typed on the command line of an Expressway is answered with. Nothing is done here: `Answer` says what to do. */
export function answer(context: Context, line: string): Answer {
  const clean = printable(line)
  const { pending, user } = context.session
  if (context.expressway.power.state === 'installing') return answerInstallWizard(context, clean)
  if (user === ROOT) return answerAsRoot(context, clean)
  if (pending) return confirm(context, pending, clean)
  if (clean.trim() === '') return said([])

  const parsed = parseLine(clean)
  const [first] = parsed.words
  const root = first === undefined ? undefined : rootOf(first)
  if (parsed.problem && !(parsed.unquoted && root?.takesUnquoted)) return error(parsed.problem)
  if (first === undefined) return parsed.help > 0 ? helpOnRoots() : unknown()
  return root?.run(context, parsed) ?? unknown()
}

/**
 * The line without what cannot be seen: control characters would move the cursor of whoever reads the answer, and marks
 * without width come along with a paste. A line of a dump is taken with the mark before it.
 */
function printable(line: string): string {
  return visibleText(line)
    .replaceAll(/\p{Cc}/gu, ' ')
    .replace(/^\s*\*c\s+(?=x)/i, '')
}
