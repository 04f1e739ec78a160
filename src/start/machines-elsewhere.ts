import { MOMENT } from '#contract/wire/headers'
import { viewedMoment } from '#contract/wire/moment'
import type { Choice, Machines } from './machines'

/**
 * The machines of a companion, which has served this page: whatever is asked of them goes over the network, and the world
 * stays there. What has changed in it is told. `native` is the browser's own `fetch`.
 */
export async function reachMachines(
  base: string,
  native: typeof fetch,
  choice: Choice | undefined,
): Promise<Machines> {
  return {
    refusal: choice ? await begun(base, native, choice) : null,
    carry(request) {
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
      changes.onmessage = ({ data }) =>
        listener(data === 'replaced' ? { type: data, elsewhere: false } : { type: 'changed' })
    },
  }
}

/** Begins the chosen world there; why it did not, if it did not. */
async function begun(base: string, native: typeof fetch, choice: Choice): Promise<object | null> {
  const response = await native(`${base}api/lab/scenario`, { method: 'POST', body: JSON.stringify(choice) })
  return response.ok ? null : { status: response.status }
}
