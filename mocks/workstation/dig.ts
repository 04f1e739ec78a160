import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { reverseName } from '#contract/wire/dns'
import { chance, type Outcome, type World } from '../sim/ground/index'
import { type Answer, type Context, failed, type Said, said } from './context'
import { longTime } from './dates'
import { digOptions, type Shown } from './dig-options'
import {
  ASKED_TYPES,
  addressOfHost,
  illegalIn,
  type ReplyShown,
  replyIn,
  type SectionRecord,
  type Typed,
  typedQuestion,
} from './questions'

/** `dig NAME TYPE`, with `@server`, `-t`, `-x`, `+short` and the parts that are shown (SRV-22, NAP-08). */
export function dig(context: Context, words: readonly string[]): Answer {
  const options = digOptions(words)
  if ('problem' in options) return failed(1, options.problem)
  const { names, shown, warnings } = options
  if (names.length === 0) return failed(1, 'dig: give a name: the lab has no root zone.')
  const server = options.server === undefined ? undefined : addressOfHost(context.world, options.server)
  if (server === null) return failed(10, `dig: couldn't get address for '${options.server}': not found`)
  const questions: Typed[] = []
  for (const { name, type } of names) {
    const asked = type === 'reverse' ? reversed(name) : { name, type }
    if (!asked) return failed(1, `Invalid IP address ${name}`)
    const illegal = illegalIn(asked.name)
    if (illegal !== undefined) return failed(10, `dig: '${asked.name}' is not a legal name (${illegal})`)
    const known = ASKED_TYPES.find((one) => one === asked.type)
    if (!known)
      return failed(
        1,
        `dig: the zones of the lab hold ${ASKED_TYPES.join(', ')} records and no ${asked.type}.`,
      )
    questions.push(typedQuestion(context.world, asked.name, known, server))
  }
  return {
    commands: questions.map(({ question }) => ({ type: 'ask-dns', question })),
    report: (outcomes) => {
      const told = report(outcomes, questions, { words, shown })
      return { ...told, out: [...warnings, ...told.out] }
    },
  }
}

const reversed = (address: string) =>
  isIpv4(address) || isIpv6(address) ? { name: reverseName(address), type: 'PTR' } : undefined

type Asked = { readonly words: readonly string[]; readonly shown: Shown }

function report(outcomes: readonly Outcome[], questions: readonly Typed[], asked: Asked): Said {
  const replies = outcomes.flatMap((outcome, index) => {
    const question = questions[index]
    const reply = question && replyIn(outcome, question)
    return reply ? [{ world: outcome.world, reply }] : []
  })
  if (replies.some(({ reply }) => reply.server === null))
    return { ...failed(9), out: [...banner(asked), ';; connection timed out; no servers could be reached'] }
  return said(
    replies.flatMap(({ world, reply }) => (asked.shown.short ? shortly(reply) : wholly(world, reply, asked))),
  )
}

const shortly = ({ answer }: ReplyShown) => answer.map(({ data }) => data)

const banner = ({ words, shown }: Asked) =>
  shown.cmd && !shown.short
    ? ['', `; <<>> DiG 9.4.1 <<>> ${words.join(' ')}`, ';; global options:  printcmd']
    : []

const sections = ['answer', 'authority', 'additional'] as const

function wholly(world: World, reply: ReplyShown, asked: Asked): string[] {
  const { shown } = asked
  const [name = '', type = ''] = reply.question.split(' IN ')
  return [
    ...banner(asked),
    ...(shown.comments ? header(world, reply) : []),
    ...(shown.question ? [...titled(shown, 'QUESTION'), columns([`;${name}`, '', 'IN', type]), ''] : []),
    ...sections.flatMap((section) =>
      shown[section] && reply[section].length > 0
        ? [...titled(shown, section.toUpperCase()), ...reply[section].map(recordLine), '']
        : [],
    ),
    ...(shown.stats ? statistics(world, reply) : []),
  ]
}

const titled = ({ comments }: Shown, section: string) => (comments ? [`;; ${section} SECTION:`] : [])

function header(
  { seed, now }: World,
  { status, isKept, question, answer, authority, additional }: ReplyShown,
) {
  const id = chance(65_536, seed, 'dig', question, now)
  const counts = `QUERY: 1, ANSWER: ${answer.length}, AUTHORITY: ${authority.length}, ADDITIONAL: ${additional.length}`
  return [
    ';; Got answer:',
    `;; ->>HEADER<<- opcode: QUERY, status: ${status}, id: ${id}`,
    // What somebody has kept is not the word of the zone itself.
    `;; flags: qr ${isKept ? '' : 'aa '}rd ra; ${counts}`,
    '',
  ]
}

const recordLine = ({ name, ttl, type, data }: SectionRecord) => columns([name, ttl, 'IN', type, data])

/** Where the columns behind the name stand: a tab is eight wide. */
const STOPS = [24, 32, 40, 48]
const TAB = 8

/** The parts at their stops, and one blank behind what is too long for its own. */
function columns(parts: readonly string[]): string {
  let line = ''
  let width = 0
  for (const [index, part] of parts.entries()) {
    const stop = STOPS[index - 1] ?? 0
    const tabs = Math.ceil((stop - width) / TAB)
    const gap = tabs > 0 ? '\t'.repeat(tabs) : ' '
    if (index > 0) {
      line += gap
      width = tabs > 0 ? stop : width + 1
    }
    line += part
    width += part.length
  }
  return line
}

const statistics = ({ now, network }: World, { server, isKept }: ReplyShown) => [
  `;; Query time: ${isKept ? 0 : network.roundTripMs} msec`,
  `;; SERVER: ${server}#53(${server})`,
  `;; WHEN: ${longTime(now)}`,
  '',
]
