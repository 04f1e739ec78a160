import type { Machines } from './machines'

/**
 * Has everything that this page asks for under `{base}api/` wait for the machines and then reach them, whoever asks.
 * Anything else is fetched as ever.
 */
export function carryToMachines(base: string, machines: Promise<Machines>): void {
  const api = new URL(`${base}api/`, location.href).href
  const native = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href)
    if (!url.href.startsWith(api)) return native(input, init)
    const request = new Request(input, init)
    const { carry } = await machines
    return carry(request, native)
  }
}
