import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { type NameQuestion, RECORD_TYPES, type RecordType } from '#contract/wire/dns'
import { type AskedType, SERVER_TYPES, sectionsOf, serverAddresses } from '../dns/sections'
import { eventOf, type Outcome, type World } from '../sim/ground/index'
import { isAddress, isUsualAnswered, keptAnswer, resolve, usualView } from '../sim/machine/index'

/** Who asks: what it is told it keeps until its time has run out. */
const ASKER = 'workstation'

/** The workstation stands where the Expressways are, and asks the name servers that they see. */
function questionTo(world: World, name: string, type: RecordType, server?: string): NameQuestion {
  const question = { asker: ASKER, view: usualView(world.network), name, type }
  return server === undefined ? question : { ...question, server }
}

/**
 * The address at which a program looks for a host: of what the workstation keeps from DNS, else of what a name server says;
 * null where it hears of none.
 */
export function addressOfHost(world: World, host: string): string | null {
  if (isIpv4(host) || isIpv6(host)) return host
  const name = host.toLowerCase().replace(/\.$/, '')
  const view = usualView(world.network)
  const isAnswered = isUsualAnswered(world)
  const answers = (type: 'A' | 'AAAA') => {
    const question = questionTo(world, name, type)
    return (
      keptAnswer(world, question)?.answers ?? (isAnswered ? resolve(world.network, question).answers : [])
    )
  }
  const [own] = isAnswered ? serverAddresses(world, view, name) : []
  return own?.data ?? [...answers('A'), ...answers('AAAA')].find(isAddress)?.data ?? null
}

/** A record of a section, in the parts of which a line is made. */
export type SectionRecord = {
  readonly name: string
  readonly ttl: string
  readonly type: string
  readonly data: string
}

/** A question of the workstation, and the type that it was typed with. */
export type Typed = { readonly question: NameQuestion; readonly type: AskedType }

/** Every type that can be asked for. */
export const ASKED_TYPES: readonly AskedType[] = [...RECORD_TYPES, ...SERVER_TYPES]

/** The question to a name server for records of any type: for what nobody lists, one that finds none. */
export function typedQuestion(world: World, name: string, type: AskedType, server?: string): Typed {
  const stored = RECORD_TYPES.find((known) => known === type)
  return { question: questionTo(world, name, stored ?? 'PTR', server), type }
}

/** The reply to a question that was asked, in sections. */
export function replyIn(outcome: Outcome, { question: { name }, type }: Typed) {
  const asked = eventOf(outcome.events, 'dns-asked')
  if (!asked) return undefined
  const { answer, authority, additional, ...rest } = sectionsOf(outcome.world, { name, type }, asked)
  return {
    ...rest,
    answer: answer.map(recordIn),
    authority: authority.map(recordIn),
    additional: additional.map(recordIn),
  }
}

export type ReplyShown = NonNullable<ReturnType<typeof replyIn>>

function recordIn(line: string): SectionRecord {
  const [, name = '', ttl = '', type = '', data = ''] = /^(\S+) (\S+) IN (\S+) (.*)$/.exec(line) ?? []
  return { name, ttl, type, data }
}

const LABEL_LENGTH_MAX = 63
const NAME_LENGTH_MAX = 253

/** Why a name can be that of no record; nothing where it can. */
export function illegalIn(name: string): string | undefined {
  const labels = name.replace(/\.$/, '').split('.')
  if (name.length > NAME_LENGTH_MAX + 1) return 'ran out of space'
  if (labels.some((label) => label === '')) return 'empty label'
  return labels.some((label) => label.length > LABEL_LENGTH_MAX) ? 'label too long' : undefined
}
