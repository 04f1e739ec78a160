import type { CommandLog } from '#contract/wire/lab'
import type { Command, Outcome } from '../sim/ground/index'
import type { ClockChange, HostRefusal, RequestHost, ScenarioChoice, WorldHost } from './world-host'

/** Makes a change known to the host's own tab and to the others, once whoever caused it has the answer. */
export type Announce = (what: 'changed' | 'replaced') => void

/** A host that leaves it to its caller when a change is announced. */
type Announcing = Omit<
  WorldHost,
  'dispatch' | 'startScenario' | 'changeClock' | 'importLog' | 'forgetAside' | 'past'
> & {
  dispatchFor(requestId: string, command: Command, announce: Announce): Promise<Outcome>
  startScenario(choice: ScenarioChoice, announce: Announce): Promise<HostRefusal | null>
  past(announce: Announce): ReturnType<WorldHost['past']>
  changeClock(change: ClockChange, announce: Announce): Promise<void>
  forgetAside(epoch: string, announce: Announce): Promise<void>
  importLog(log: CommandLog, isOwn: boolean | undefined, announce: Announce): Promise<HostRefusal | null>
}

/**
 * The host as one request sees it: each of its commands carries an id made of the request's id and its number,
 * so that the same request, made again, gives none of them twice. What it changes is announced when it is answered.
 */
export function onBehalfOf(host: Announcing, requestId: string, announce: Announce): RequestHost {
  let given = 0
  const held = new Set<Parameters<Announce>[0]>()
  const hold: Announce = (what) => void held.add(what)
  return {
    dispatch(command) {
      given += 1
      return host.dispatchFor(`${requestId} ${given}`, command, hold)
    },
    read: () => host.read(),
    results: host.results,
    past: () => host.past(hold),
    startScenario: (choice) => host.startScenario(choice, hold),
    changeClock: (change) => host.changeClock(change, hold),
    events: (since) => host.events(since),
    mark: () => host.mark(),
    exportLog: () => host.exportLog(),
    kept: () => host.kept(),
    forgetAside: (epoch) => host.forgetAside(epoch, hold),
    importLog: (log, isOwn) => host.importLog(log, isOwn, hold),
    onChange: (listener) => host.onChange(listener),
    forRequest: (id) => host.forRequest(id),
    answered() {
      for (const what of held) announce(what)
      held.clear()
    },
  }
}
