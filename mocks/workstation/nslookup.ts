import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { reverseName } from '#contract/wire/dns'
import type { AskedType } from '../dns/sections'
import type { Outcome } from '../sim/ground/index'
import { type Answer, type Context, failed, type Said } from './context'
import {
  ASKED_TYPES,
  addressOfHost,
  illegalIn,
  type ReplyShown,
  replyIn,
  type SectionRecord,
  typedQuestion,
} from './questions'

const typeIn = (word: string) => /^-(?:query|querytype|type|q)=(.*)$/i.exec(word)?.[1]?.toUpperCase()

/** `nslookup -query=SRV NAME [SERVER]` (SRV-21). */
export function nslookup({ world }: Context, words: readonly string[]): Answer {
  const asked = words.map(typeIn).find((type) => type !== undefined)
  const unknown = words.find((word) => word.startsWith('-') && typeIn(word) === undefined)
  if (unknown !== undefined) return failed(1, `*** Invalid option: ${unknown.slice(1)}`)
  const [name, server] = words.filter((word) => !word.startsWith('-'))
  if (name === undefined) return failed(1, 'nslookup: give a name: the dialogue with > is not simulated.')
  const known = ASKED_TYPES.filter((type) => type === asked)
  if (asked !== undefined && known.length === 0) return failed(1, `unknown query type: ${asked}`)
  const isAddress = isIpv4(name) || isIpv6(name)
  const types: readonly AskedType[] = known.length > 0 ? known : isAddress ? ['PTR'] : ['A', 'AAAA']
  const owner = isAddress ? reverseName(name) : name
  if (illegalIn(owner) !== undefined) return failed(1, `nslookup: '${name}' is not a legal name`)
  const at = server === undefined ? undefined : addressOfHost(world, server)
  if (at === null) return failed(1, `nslookup: couldn't get address for '${server}': not found`)
  const questions = types.map((type) => typedQuestion(world, owner, type, at))
  return {
    commands: questions.map(({ question }) => ({ type: 'ask-dns', question })),
    report: (outcomes) =>
      report(
        name,
        questions.flatMap((question, index) => replyOf(outcomes[index], question) ?? []),
      ),
  }
}

const replyOf = (outcome: Outcome | undefined, question: Parameters<typeof replyIn>[1]) =>
  outcome && replyIn(outcome, question)

function report(name: string, replies: readonly ReplyShown[]): Said {
  const [first] = replies
  if (!first || replies.some(({ server }) => server === null))
    return { out: [';; connection timed out; no servers could be reached', ''], exit: 1 }
  const head = [`Server:\t\t${first.server}`, `Address:\t${first.server}#53`, '']
  const records = replies.flatMap(({ answer }) => answer)
  if (first.status !== 'NOERROR')
    return { out: [...head, `** server can't find ${name.replace(/\.$/, '')}: ${first.status}`, ''], exit: 1 }
  if (records.length === 0) return { out: [...head, `*** Can't find ${name}: No answer`, ''], exit: 1 }
  const kept = replies.some(({ isKept }) => isKept) ? ['Non-authoritative answer:'] : []
  // Whoever asks for both kinds of addresses is told of an alias once.
  return { out: [...head, ...kept, ...new Set(records.flatMap(lines)), ''], exit: 0 }
}

const spoken: Readonly<Record<string, string>> = {
  SRV: 'service',
  NAPTR: 'naptr',
  NS: 'nameserver',
  SOA: 'origin',
  PTR: 'name',
  CNAME: 'canonical name',
}

function lines({ name, type, data }: SectionRecord): string[] {
  const owner = name.replace(/\.$/, '')
  const word = spoken[type]
  return word === undefined ? [`Name:\t${owner}\nAddress: ${data}`] : [`${owner}\t${word} = ${data}`]
}
