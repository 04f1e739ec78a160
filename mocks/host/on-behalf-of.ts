import type { Command, Outcome } from '../sim/ground/index'
import type { WorldHost } from './world-host'

/**
 * The host as one request sees it: each of its commands carries an id made of the request's id and its number,
 * so that the same request, made again, gives none of them twice.
 */
export function onBehalfOf(
  host: WorldHost,
  requestId: string,
  dispatch: (id: string, command: Command) => Promise<Outcome>,
): WorldHost {
  let given = 0
  return {
    dispatch(command) {
      given += 1
      return dispatch(`${requestId} ${given}`, command)
    },
    read: () => host.read(),
    startScenario: (choice) => host.startScenario(choice),
    changeClock: (change) => host.changeClock(change),
    events: (since) => host.events(since),
    exportLog: () => host.exportLog(),
    importLog: (log) => host.importLog(log),
    onChange: (listener) => host.onChange(listener),
    forRequest: (id) => host.forRequest(id),
  }
}
