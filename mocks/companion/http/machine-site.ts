import { getResponse, type RequestHandler } from 'msw'
import { managementHandlers } from '../rest/management'
import { provisioningHandlers } from '../rest/provisioning'
import type { Answer } from './carried'
import { consoleHandlers } from './console'
import { documentHandlers } from './documents'
import { gone, type Machine, said } from './on-machine'

/**
 * What a machine answers at its own port: what it has there itself, and below `api/` what the lab answers for every
 * machine and of itself. While nobody would find it in a browser it answers nothing.
 */
export function machineSite(machine: Machine, lab: Answer): Answer {
  const handlers: RequestHandler[] = [
    ...documentHandlers(machine),
    ...consoleHandlers(machine),
    ...provisioningHandlers(machine),
    ...managementHandlers(machine),
  ]
  return async (request) => {
    if (!(await machine.at())) return gone()
    const response = await getResponse(handlers, request)
    if (response) return response
    return new URL(request.url).pathname.startsWith('/api/')
      ? lab(request)
      : said(
          404,
          `There is nothing at ${new URL(request.url).pathname} on this system. Its console is in the lab.`,
        )
  }
}
