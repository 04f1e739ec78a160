import { apply } from '../sim/apply'
import { type Command, expresswayOf, type World } from '../sim/ground/index'
import { answer } from './answer'
import { complete } from './complete'
import { type CliSession, type Context, NOTHING_REMEMBERED, rememberedAfter } from './context'
import { greeting } from './greeting'
import { readsOf } from './world-reads'

/** For the specs of this folder: a terminal on one Expressway of a world, without a host between. */
export function atTerminal(
  started: World | undefined,
  id: string,
  who: Pick<CliSession, 'user' | 'kind'> = { user: 'admin', kind: 'ssh' },
) {
  if (!started) throw new Error('there is no such scenario')
  let world: World = started
  let session: CliSession = { id: 'session-1', ...who, ...NOTHING_REMEMBERED }
  let isOver = false

  const context = (): Context => {
    const expressway = expresswayOf(world, id)
    return { world, expressway, session, reads: readsOf(world, expressway) }
  }
  const happen = (command: Command) => {
    const outcome = apply(world, command)
    world = outcome.world
    return outcome
  }
  /** Types a line; gives the lines of the answer. */
  const type = (line: string): string[] => {
    const said = answer(context(), line)
    session = { ...session, ...rememberedAfter({ session }, said) }
    const { output, ended } = said.action ? said.action.report(said.action.commands.map(happen)) : said
    isOver = ended
    return output.split('\n').slice(0, -1)
  }
  return {
    type,
    happen,
    /** True when the last line was the end of the connection. */
    ended: () => isOver,
    context,
    complete: (text: string) => complete(context(), text),
    greeting: () => greeting(context()).split('\n'),
    expressway: () => expresswayOf(world, id),
  }
}
