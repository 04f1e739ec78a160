import { apply } from '../sim/apply'
import { answer, rememberedAfter, textOf } from '../workstation/answer'
import type { Remembered, Said } from '../workstation/context'
import { firstFiles } from '../workstation/presented'
import type { Story } from './story'

/** A terminal of the workstation in a story, without a host between. */
export function atWorkstation(story: Story) {
  let remembered: Remembered = { files: firstFiles, exit: 0 }
  const run = (line: string): Said => {
    const context = { world: story.world, ...remembered }
    const found = answer(context, line)
    const result =
      'commands' in found
        ? found.report(
            found.commands.map((command) => {
              const outcome = apply(story.world, command)
              story.world = outcome.world
              return outcome
            }),
          )
        : found
    remembered = rememberedAfter(context, result)
    return result
  }
  return {
    run,
    /** Types a line; gives the lines of the answer. */
    type: (line: string): string[] => {
      const { out, notes = [] } = run(line)
      return textOf([...notes, ...out])
        .split('\n')
        .slice(0, -1)
    },
    exit: () => remembered.exit,
    files: () => [...remembered.files.keys()],
    file: (name: string) => remembered.files.get(name),
  }
}
