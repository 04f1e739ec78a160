import type { EndpointAttempt } from '#contract/wire/endpoints'
import { present } from '../../ground/assert'
import type { WorldEvent } from '../../ground/event'
import { chance } from '../../ground/random'
import type { Stage } from '../../ground/stage'
import { keptAtMost } from '../../ground/state/bounds'
import {
  ANSWER_MS,
  type Endpoint,
  type EndpointId,
  type EndpointLine,
  type Looking,
  RETRY_MS,
  type Registered,
} from '../../ground/state/endpoints'
import type { Expressway, World } from '../../ground/world'
import { askDns } from '../../machine/dns/ask'
import { nameOf } from '../../machine/network/read'
import { addressesOf, questionOf, soughtBy } from './leads'
import { alternatesOf, lifeMsOf, registrarAnswer, renewedBy } from './registrar'
import { dueAt } from './turns'

/** One registration of an endpoint that is at work: drafts of the endpoint and the line, and the world as it was. */
export type Desk = {
  /** Whose DNS is asked, which changes. */
  readonly asking: World
  readonly events: WorldEvent[]
  readonly world: World
  readonly now: number
  readonly endpoint: Endpoint
  readonly line: EndpointLine
  readonly index: number
}

/** A registration that nobody has asked for yet: its first round begins at that moment. */
export const newLine = (at: number): EndpointLine => ({
  status: { is: 'looking', since: at, left: [], at, everyMs: null },
  alternates: [],
})

/** Does what is due at an endpoint now: a refresh that is not answered as before, or the next attempt. */
export function work(stage: Stage, world: World, id: EndpointId): void {
  const endpoint = present(stage.world.endpoints?.[id], 'who works is there')
  const due = endpoint.lines.map((_, index) => {
    const at = dueAt(world, endpoint, index)
    return at !== null && at <= world.now
  })
  endpoint.lines.forEach((line, index) => {
    if (!due[index]) return
    const desk = { asking: stage.world, events: stage.events, world, now: world.now, endpoint, line, index }
    if (line.status.is === 'registered') refresh(desk, line.status)
    else goOn(desk, line.status)
  })
}

function note({ now, endpoint, index }: Desk, kind: EndpointAttempt['kind'], text: string): void {
  endpoint.log.push({ at: now, line: index, kind, text })
  endpoint.log.splice(0, endpoint.log.length - keptAtMost.attempts)
}

/**
 * A refresh after which things are not as before: the registrar says another Time to live, has forgotten the endpoint, or
 * has gone.
 */
function refresh(desk: Desk, status: Registered): void {
  const { events, world, endpoint, line } = desk
  const { registrar, address } = status
  const renewing = renewedBy(world, endpoint, status)
  if (renewing) return renew(desk, status, renewing)
  const answer = registrarAnswer(world, endpoint, address)
  if (answer.is === 'accepted' && answer.by.id === registrar) return register(desk, answer.by, address)
  const text = answer.is === 'accepted' ? `${address} is another Expressway by now.` : answer.text
  note(desk, 'lost', `Refresh: ${text}`)
  events.push({ type: 'endpoint-lost', endpoint: endpoint.id, expressway: registrar })
  const others = line.alternates.filter((one) => one.address !== address)
  begin(desk, others.length > 0 ? others.map((one) => one.address) : sought(desk))
}

/** The next attempt of this round, or the next round. */
export function goOn(desk: Desk, { left }: Looking): void {
  if (left.length > 0) attempt(desk)
  else begin(desk, sought(desk))
}

function begin(desk: Desk, left: string[]): void {
  const { now, line } = desk
  line.status = { is: 'looking', since: now, left, at: now, everyMs: RETRY_MS }
  attempt(desk)
}

/** Tries one after the other: a refusal comes at once, and for an answer that does not come the endpoint waits. */
function attempt(desk: Desk): void {
  const { world, now, line, endpoint } = desk
  const { status } = line
  if (status.is === 'registered') return
  const [target, ...left] = status.left
  if (target === undefined) return wait(status, now)
  status.left = left
  const [address] = addressesOf(target, asker(desk))
  if (address === undefined) return attempt(desk)
  const answer = registrarAnswer(world, endpoint, address)
  if (answer.is === 'accepted') return register(desk, answer.by, address)
  note(desk, answer.is, answer.text)
  if (answer.is === 'refused') return attempt(desk)
  if (left.length === 0) return wait(status, now + ANSWER_MS)
  status.at = now + ANSWER_MS
}

/** The round ends in vain at that moment, and the next one begins when its time has come. */
function wait(status: Looking, endedAt: number): void {
  status.everyMs = RETRY_MS * Math.max(1, Math.ceil((endedAt - status.since) / RETRY_MS))
  status.at = status.since + status.everyMs
}

function register(desk: Desk, by: Expressway, address: string): void {
  const { events, world, now, endpoint, line } = desk
  const lifeMs = lifeMsOf(endpoint, by)
  line.status = { is: 'registered', registrar: by.id, address, since: now, lifeMs, isKnown: true }
  line.alternates = alternatesOf(world, endpoint, by)
  const list = line.alternates.map(({ name }) => name).join(', ')
  note(
    desk,
    'registered',
    `Registered to ${nameOf(by)}, ${address}.${list === '' ? '' : ` Alternate Gatekeepers: ${list}.`}`,
  )
  events.push({ type: 'endpoint-registered', endpoint: endpoint.id, expressway: by.id })
}

/** The registration stays, and lasts as long as its registrar says from now on (CRE-26). */
function renew(desk: Desk, status: Registered, by: Expressway): void {
  const { now, endpoint } = desk
  status.lifeMs = lifeMsOf(endpoint, by)
  status.lifeSince = now
  note(desk, 'renewed', `Refresh: ${nameOf(by)} says a Time to live of ${status.lifeMs / 1000} s.`)
}

/** Whom a new round tries; among equal services it draws anew each time. */
function sought(desk: Desk): string[] {
  const { world, now, endpoint, index } = desk
  const draw = (sum: number) => chance(sum + 1, world.seed, endpoint.id, now, sum)
  return soughtBy(world, endpoint, index, asker(desk), draw)
}

/** Asks DNS, and writes down what it was told (END-09). */
const asker = (desk: Desk) => (name: string, type: 'A' | 'SRV') => {
  const { server, status, answers, isKept } = askDns(desk.asking, questionOf(desk.endpoint, name, type))
  const found = answers.map(({ data }) => data).join('; ')
  const said = found === '' ? `no record (${status})` : found
  const whom = isKept ? 'Kept from before' : server === null ? 'No name server answers' : `Asked ${server}`
  note(desk, 'lookup', `${whom}: ${name} ${type}: ${said}.`)
  return answers
}
