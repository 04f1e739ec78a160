import { getResponse, type RequestHandler } from 'msw'
import { managementHandlers } from '../rest/management'
import { provisioningHandlers } from '../rest/provisioning'
import type { Answer } from './carried'
import { consoleHandlers } from './console'
import { documentHandlers } from './documents'
import { gone, type Machine, said } from './on-machine'
import { isFromOwnPage } from './own-pages'

/**
 * What a machine answers at its own port: what it has there itself. Control of the lab is at the lab's own port, which
 * knows its own pages. While nobody would find the machine in a browser it answers nothing.
 */
export function machineSite(machine: Machine): Answer {
  const handlers: RequestHandler[] = [
    ...documentHandlers(machine),
    ...consoleHandlers(machine),
    ...provisioningHandlers(machine),
    ...managementHandlers(machine),
  ]
  return async (request) => {
    if (!(await machine.at())) return gone()
    if (!mayAsk(request)) return said(403, 'This system is changed from its own pages alone.')
    const { pathname } = new URL(request.url)
    return (
      (await getResponse(handlers, request)) ??
      said(404, `There is nothing at ${pathname} on this system. Its console is in the lab.`)
    )
  }
}

/** Nothing is changed by a page of another site: a browser would send the password that it remembers (interface facts, 3). */
const mayAsk = ({ method, headers }: Request): boolean =>
  method === 'GET' ||
  method === 'HEAD' ||
  isFromOwnPage(
    { origin: headers.get('origin'), site: headers.get('sec-fetch-site') },
    `https://${headers.get('host')}`,
  )
