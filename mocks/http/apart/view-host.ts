import type { Moment } from '#contract/wire/timeline'
import type { Past } from '../../host/past/past'
import { given, type Replica } from '../../host/replica'
import type { Reading, RequestHost, WorldHost } from '../../host/world-host'
import type { Command } from '../../sim/ground/index'
import { Halted, problem } from '../respond'

type View = {
  readonly past: Past
  readonly moment: Moment
  readonly replica: Replica
  /** The world that goes on. */
  readonly standing: Reading
}

/** Who looks has to sign in, where nobody was signed in then: that is done to what this tab looks at, and is not kept. */
const ONLY_TO_LOOK: ReadonlySet<Command['type']> = new Set([
  'sign-in',
  'use-session',
  'open-page',
  'look-up',
  'ask-dns',
])

/** The world of a moment as the host gives it: it can be read, and nothing in it can be changed. */
export function viewHost(host: WorldHost, { past, moment, replica: found, standing }: View): WorldHost {
  let replica = found
  const view: RequestHost = {
    ...host.forRequest('past'),
    past: async () => past,
    read: async () => ({ world: replica.world, progress: replica.progress, speed: 0, standing }),
    async dispatch(command) {
      if (!ONLY_TO_LOOK.has(command.type)) refuseInThePast()
      const { outcome, replica: after } = given(replica, command)
      replica = after
      past.keepView(moment, after)
      return outcome
    },
    events: async (since) => ({
      latest: replica.eventsTotal,
      events: replica.events.filter(({ serial }) => serial > since),
    }),
    startScenario: refuseInThePast,
    changeClock: refuseInThePast,
    importLog: refuseInThePast,
    forgetAside: refuseInThePast,
    forRequest: () => view,
  }
  return view
}

/** Halts as a request does that would change what was. */
export function refuseInThePast(): never {
  throw new Halted(
    problem(
      'conflict',
      'This tab looks at the past, where nothing can be changed. Choose Back to now, or Try again from here, in the band above the page.',
      { title: 'This is the past' },
    ),
  )
}
