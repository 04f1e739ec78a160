import type { Answer, Context } from '../context'
import type { ParsedLine } from '../parse-line'
import { error, ok } from '../reply'
import { clusteringElements } from './clustering-elements'
import type { StatusElement } from './element'
import { serviceElements } from './service-elements'
import { systemElements } from './system-elements'
import { trafficElements } from './traffic-elements'
import { descend, renderStatus } from './tree'

/** The order of the elements in the status document of the machine (interface facts, 2.3); others follow by name. */
const documentOrder = [
  'SystemUnit',
  'Ethernet',
  'IP',
  'ExternalManager',
  'Feedback',
  'ResourceUsage',
  'Calls',
  'Zones',
  'Alternates',
  'Links',
  'Pipes',
  'Registrations',
  'SIP',
  'H323',
  'Applications',
  'FindMeManager',
  'TURN',
  'Loggers',
  'Policy',
  'CollaborationEdge',
  'Cloud',
  'MicrosoftContent',
  'MicrosoftIMP',
  'SipServiceDomains',
  'SipServiceZones',
  'PortUsage',
  'B2BUACalls',
  'Cafe',
  'CDR',
  'Certification',
  'SystemMetrics',
  'EdgeConfigProvisioning',
  'IntrusionProtection',
  'Fips',
  'HTTPProxy',
  'Mediastatistics',
  'Options',
  'RateLimits',
  'Warnings',
  'XMPP',
]

/** True for the elements that come out of the cluster database: those from B2BUACalls on (interface facts, 2.3). */
export const isOfDatabase = (name: string): boolean =>
  documentOrder.indexOf(name) >= documentOrder.indexOf('B2BUACalls')

const placeOf = ({ name }: StatusElement) => {
  const place = documentOrder.indexOf(name)
  return place < 0 ? documentOrder.length : place
}

/** Every element of `xStatus`, as in the status document. To add an element is to add a line to its table. */
export const statusElements: readonly StatusElement[] = [
  ...systemElements,
  ...serviceElements,
  ...clusteringElements,
  ...trafficElements,
].toSorted((one, other) => placeOf(one) - placeOf(other) || (one.name < other.name ? -1 : 1))

/** `xStatus`: all elements, one, or a part of one. */
export function answerStatus(context: Context, line: ParsedLine): Answer {
  const [name, ...below] = line.words.slice(1)
  if (line.parameters.length > 0)
    return error('xStatus takes the name of an element. Type xStatus ? for the list.')
  if (name === undefined) {
    return ok(
      line.help > 0
        ? statusElements.map(helpLine).toSorted()
        : statusElements.flatMap((element) => block(context, element)),
    )
  }
  const element = statusElements.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
  if (!element) return error(`There is no status element "${name}". Type xStatus ? for the list.`)
  if (line.help > 0) return ok([helpLine(element)])
  const found = descend(element.read(context), below)
  if (!found) return error(`"${below.join(' ')}" is not part of xStatus ${element.name}.`)
  return ok(renderStatus([element.name, ...found.names].join(' '), found.value))
}

const block = (context: Context, element: StatusElement) => renderStatus(element.name, element.read(context))

const helpLine = ({ name, help }: StatusElement) => `${name.padEnd(30)}${help}`
