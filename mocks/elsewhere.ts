import { MOMENT } from '#contract/wire/headers'
import { viewedMoment } from '#contract/wire/moment'
import type { ScenarioChoice } from './host/world-host'
import type { Lab } from './lab-of-page'
import { refuse } from './sim/ground/index'

/**
 * The machines of a companion, which has served this page: whatever is asked of them goes over the network, and the world
 * stays there. What has changed in it is told.
 */
export async function reachMachines(base: string, choice: ScenarioChoice | undefined): Promise<Lab> {
  return {
    refusal: choice ? await begun(base, choice) : null,
    carry(request, native) {
      const headers = new Headers(request.headers)
      const moment = viewedMoment()
      if (moment !== null) headers.set(MOMENT, moment)
      return native(new Request(request, { headers }))
    },
    // Nothing is kept here of a world that others change as well.
    ahead: () => Promise.reject(new Error('The world is in the companion.')),
    crash: () => Promise.resolve(null),
    stopOf: (error) => ({ reason: String(error), isStorage: false }),
    onChange(listener) {
      const changes = new EventSource(`${base}api/lab/changes`)
      let isOpened = false
      // What has changed while nobody was listening was told to nobody.
      changes.onopen = () => {
        if (isOpened) listener({ type: 'changed' })
        isOpened = true
      }
      changes.onmessage = ({ data }) =>
        listener(data === 'replaced' ? { type: data, elsewhere: false } : { type: 'changed' })
    },
  }
}

/** Begins the chosen world there; why it did not, if it did not. What the page fetches waits for the machines until then. */
function begun(base: string, choice: ScenarioChoice): Promise<Lab['refusal']> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${base}api/lab/scenario`)
    request.onload = () =>
      resolve(
        request.status < 400 ? null : refuse('invalid', `The companion refused it: ${request.responseText}`),
      )
    request.onerror = () => reject(new Error('The companion that has served this page does not answer.'))
    request.send(JSON.stringify(choice))
  })
}
