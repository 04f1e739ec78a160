import { confirm } from './commands/reset-commands'
import type { Answer, Context } from './context'
import { parseLine } from './parse-line'
import { error, said } from './reply'
import { helpOnRoots, rootOf } from './roots'

/** What a line typed on the command line of an Expressway is answered with. Nothing is done here: `Answer` says what to do. */
export function answer(context: Context, line: string): Answer {
  // Control characters would move the cursor of whoever reads the answer.
  const clean = line.replaceAll(/\p{Cc}/gu, ' ')
  const { pending } = context.session
  if (pending) return confirm(context, pending, clean)
  if (clean.trim() === '') return said([])

  const parsed = parseLine(clean)
  if (parsed.problem) return error(parsed.problem)
  const [first] = parsed.words
  if (first === undefined) return parsed.help > 0 ? helpOnRoots() : unknown()
  return rootOf(first)?.run(context, parsed) ?? unknown()
}

const unknown = () => said(['Command not recognized.'])
