import { create } from 'mutative'
import { counted } from '#contract/counted'
import type { DnsView, NameQuestion } from '#contract/wire/dns'
import type { CallMedia } from '#contract/wire/lab'
import type { Discovery } from '#contract/wire/zones'
import { chance, type World } from '../sim/ground/index'
import {
  addressesIn,
  askDns,
  callByServices,
  type DnsReply,
  inOrder,
  ownersOf,
  serviceIn,
  servicesInOrder,
} from '../sim/machine/index'
import { REGISTRATION_SERVICES } from './services'

type Step = Discovery['steps'][number]

/** Asks in a copy of the world, so that to find out what somebody would do changes nothing. */
class Asker {
  readonly steps: Step[] = []
  queries = 0

  constructor(
    private world: World,
    private readonly view: DnsView,
  ) {}

  ask(name: string, type: NameQuestion['type']): DnsReply {
    let reply: DnsReply | undefined
    this.world = create(this.world, (draft) => {
      const answer = askDns(draft, { asker: 'discovery', view: this.view, name, type })
      reply = { ...answer, answers: answer.answers.map((record) => ({ ...record })) }
    })
    const given = reply ?? { server: null, status: 'TIMEOUT', answers: [], isKept: false, ageSeconds: 0 }
    const { status, answers, isKept } = given
    if (!isKept) this.queries += 1
    this.steps.push({
      name,
      type,
      status: isKept ? 'kept' : status,
      text: answers.map(({ data }) => data).join('; ') || 'no record',
    })
    return given
  }

  wait(milliseconds: number): void {
    this.world = create(this.world, (draft) => {
      draft.now += milliseconds
    })
  }
}

/** What Jabber does outside: a service that is for inside only tells it where it is (SRV-06, SRV-11). */
export function jabberOutside(world: World, domain: string): Discovery {
  const asker = new Asker(world, 'public')
  const base = {
    id: 'jabber',
    title: `Jabber outside, for ${domain}`,
    steps: asker.steps,
    guide: ['SRV-06', 'SRV-11'],
  }
  if (asker.ask(`_cisco-uds._tcp.${domain}`, 'SRV').answers.length > 0)
    return {
      ...base,
      works: false,
      text: 'It finds the call managers, takes itself to be inside, and never uses the Expressway-E.',
    }
  const { answers } = asker.ask(`_collab-edge._tls.${domain}`, 'SRV')
  const [edge] = servicesInOrder(answers, () => 0)
  const addresses = edge ? addressesIn(world.network, 'public', edge.target) : []
  return addresses.length > 0 && edge
    ? { ...base, works: true, text: `It signs in through ${edge.target}, port ${edge.port}.` }
    : { ...base, works: false, text: 'It is outside and finds no Expressway-E.' }
}

/** What an endpoint learns from NAPTR: whether it is outside, and by which transport it goes on (NAP-01, NAP-09). */
export function naptrEndpoint(world: World, view: DnsView, domain: string): Discovery {
  const asker = new Asker(world, view)
  const base = {
    id: `naptr-${view}`,
    title: `Endpoint with NAPTR, ${view}, for ${domain}`,
    steps: asker.steps,
    guide: ['NAP-01', 'NAP-09'],
  }
  const methods = inOrder(asker.ask(domain, 'NAPTR').answers).filter(({ flags }) => /^(?:se?|a)$/.test(flags))
  const isOutside = methods.some(({ flags }) => flags === 'se')
  const where = isOutside ? 'It is in the external network. ' : ''
  for (const { flags, replacement } of methods) {
    if (replacement === null) continue
    const types = flags === 'a' ? (['A', 'AAAA'] as const) : (['SRV'] as const)
    if (types.some((type) => asker.ask(replacement, type).answers.length > 0))
      return { ...base, works: true, text: `${where}It goes on with ${replacement}.` }
  }
  return { ...base, works: false, text: `${where}No method leads on.` }
}

/** How long an endpoint waits before it takes a server to be dead. */
const ATTEMPT_MS = 32_000
const ATTEMPTS_MAX = 8

/** Whether the Expressway at an address takes a registration. */
export type Accepts = (address: string) => boolean

/** True where an Expressway that is up has that address. */
export const acceptsWhenUp =
  (world: World): Accepts =>
  (address) =>
    ownersOf(world, address).some(({ expressway }) => expressway.power.state === 'up')

/** A registration by SRV: one question gives every server (SRV-03, END-10). */
export function bySrv(
  world: World,
  view: DnsView,
  domain: string,
  accepts: Accepts,
  protocol: keyof typeof REGISTRATION_SERVICES = 'SIP',
): Discovery & { queries: number } {
  const asker = new Asker(world, view)
  const { answers } = asker.ask(`${REGISTRATION_SERVICES[protocol]}.${domain}`, 'SRV')
  const draw = (sum: number) => chance(sum + 1, world.seed, 'srv', domain)
  const tried = servicesInOrder(answers, draw).map(({ target }) => target)
  const found = tried.find((target) => addressesIn(world.network, view, target).some(accepts))
  return {
    id: `srv-${protocol}`,
    title: `${protocol} registration by SRV, ${domain}`,
    steps: asker.steps,
    queries: asker.queries,
    works: found !== undefined,
    text: `${counted(asker.queries, 'question')}; tried ${tried.slice(0, tried.indexOf(found ?? '') + 1 || tried.length).join(', ') || 'nobody'}${found ? ', which accepts' : '; nobody accepts'}.`,
    guide: protocol === 'SIP' ? ['SRV-03', 'END-10'] : ['SRV-14'],
  }
}

/** What an Expressway asks to call a domain, and what comes of a call with that media (SRV-13, SRV-15). */
export function callByDns(world: World, view: DnsView, domain: string, media: CallMedia): Discovery {
  const asker = new Asker(world, view)
  const ask = (name: string) => asker.ask(name, 'SRV').answers
  const { targets, words } = callByServices(domain, media, ask, () => 0)
  return {
    id: `call-${media}`,
    title: `Expressway calls ${domain}, ${media}`,
    steps: asker.steps,
    works: targets.length > 0,
    text: words,
    guide: ['SRV-13', 'SRV-15'],
  }
}

/** A registration by a rotating A record: a question before each attempt, and a dead answer is kept (END-16, END-18). */
export function byAddress(
  world: World,
  view: DnsView,
  domain: string,
  accepts: Accepts,
): Discovery & { queries: number } {
  const asker = new Asker(world, view)
  const base = {
    id: 'round-robin',
    title: `Registration by A record, ${domain}`,
    steps: asker.steps,
    guide: ['SRV-03', 'END-16', 'END-18'],
  }
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const [first] = asker.ask(domain, 'A').answers.filter(({ type }) => type === 'A')
    if (!first) break
    if (accepts(first.data))
      return {
        ...base,
        queries: asker.queries,
        works: true,
        text: `${asker.queries} ${asker.queries === 1 ? 'question' : 'questions'}; ${first.data} accepts at attempt ${attempt}.`,
      }
    asker.wait(ATTEMPT_MS)
  }
  return {
    ...base,
    queries: asker.queries,
    works: false,
    text: `${asker.queries} ${asker.queries === 1 ? 'question' : 'questions'}; nobody accepts.`,
  }
}

/** Whom each of so many askers chooses first. */
export function firstChoices(
  world: World,
  records: Parameters<typeof servicesInOrder>[0],
  askers: number,
): { target: string; first: number }[] {
  const counts = new Map(records.map((record) => [serviceIn(record).target, 0]))
  for (let asker = 0; asker < askers; asker += 1) {
    const [first] = servicesInOrder(records, (sum) => chance(sum + 1, world.seed, 'asker', asker))
    if (first) counts.set(first.target, (counts.get(first.target) ?? 0) + 1)
  }
  return [...counts].map(([target, first]) => ({ target, first }))
}
