import type { DnsRecord, NameQuestion } from '#contract/wire/dns'
import { keptAtMost } from '../../ground/state/bounds'
import type { KeptReply, ReplyStatus } from '../../ground/state/dns'
import type { World } from '../../ground/world'
import { secondsKept } from './lives'
import { allServersOf, answeringOf, serversOf, viewOf } from './read'
import { askServer, countQuestion, dnsStateOf } from './update'

/** What an asker is told: by which server, and whether from what was kept of an earlier answer. */
export type DnsReply = {
  readonly server: string | null
  readonly status: ReplyStatus
  /** With the seconds that are left of each. */
  readonly answers: readonly DnsRecord[]
  readonly isKept: boolean
  /** How long ago the server has said it. */
  readonly ageSeconds: number
}

/**
 * Asks a name server as a resolver does: what was answered is kept, and given again with what is left of its time until
 * the shortest record has run out, dead or alive (END-18). Changes the stage's world: what is kept, and the counters.
 */
export function askDns(world: World, question: NameQuestion): DnsReply {
  const asked = { ...question, name: question.name.trim().toLowerCase().replace(/\.$/, '') }
  const dns = dnsStateOf(world)
  dns.kept = dns.kept.filter((kept) => secondsLeft(kept, world.now) > 0)
  const kept = dns.kept.find((reply) => isOf(asked, reply))
  if (kept) {
    const { server } = kept
    const ageSeconds = secondsGone(kept, world.now)
    return { server, status: 'NOERROR', answers: aged(kept, world.now), isKept: true, ageSeconds }
  }

  const server = serverFor(world, asked)
  const anew = { answers: [], isKept: false, ageSeconds: 0 }
  if (server === undefined) return { ...anew, server: null, status: 'TIMEOUT' }
  const view = viewOf(world, server)
  // Nobody outside is answered by a server inside (SRV-11).
  if (asked.view === 'public' && view === 'internal') {
    countQuestion(dns, server)
    return { ...anew, server, status: 'REFUSED' }
  }
  const { status, answers } = askServer(world, server, { ...asked, view })
  if (answers.length > 0) {
    const { asker, name, type } = asked
    const isNamed = asked.server !== undefined
    dns.kept.push({ asker, view: asked.view, name, type, at: world.now, server, isNamed, answers })
    dns.kept.splice(0, dns.kept.length - keptAtMost.dnsReplies)
  }
  return { ...anew, server, status, answers: answers.map((record) => ({ ...record })) }
}

/** What an asker still has of an earlier answer, and until when; nothing where it would have to ask. */
export function keptAnswer({ dns, now }: World, question: NameQuestion) {
  const kept = dns?.kept.find((reply) => isOf(question, reply) && secondsLeft(reply, now) > 0)
  return kept && { answers: kept.answers, until: kept.at + secondsKept(kept.answers) * 1000 }
}

/** The server that answers; nothing where none does. */
function serverFor(world: World, { view, server }: NameQuestion): string | undefined {
  if (server === undefined) return answeringOf(world, serversOf(world, view))[0]
  return answeringOf(world, allServersOf(world)).find((address) => address === server)
}

function isOf(asked: NameQuestion, kept: KeptReply): boolean {
  return (
    kept.asker === asked.asker &&
    kept.view === asked.view &&
    kept.name === asked.name &&
    kept.type === asked.type &&
    // What another server said is kept apart from what the asker's own says.
    asked.server === (kept.isNamed ? kept.server : undefined)
  )
}

const secondsGone = ({ at }: KeptReply, now: number) => Math.floor((now - at) / 1000)

const secondsLeft = (kept: KeptReply, now: number) => secondsKept(kept.answers) - secondsGone(kept, now)

const aged = (kept: KeptReply, now: number): DnsRecord[] =>
  kept.answers.map((record) => ({ ...record, ttl: record.ttl - secondsGone(kept, now) }))
