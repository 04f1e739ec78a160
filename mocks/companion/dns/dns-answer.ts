import {
  type Answer,
  AUTHORITATIVE_ANSWER,
  type DecodedPacket,
  decode,
  encode,
  type OptAnswer,
  type Packet,
  type Question,
  RECURSION_AVAILABLE,
  RECURSION_DESIRED,
  TRUNCATED_RESPONSE,
} from 'dns-packet'
import type { DnsView } from '#contract/wire/dns'
import type { World } from '../../sim/ground/index'
import { answersTo, type Said } from './zone-answers'

/** How many bytes an answer may have by UDP without EDNS, and with it: larger ones are cut on their way. */
const PLAIN_BYTES_MAX = 512
const EDNS_BYTES_MAX = 1232

const rcodes = { NOERROR: 0, FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, NOTIMP: 4, REFUSED: 5 } as const

/** Every message has a head of so many bytes; its third byte says whether it is an answer. */
const HEAD_BYTES = 12
const IS_ANSWER = 0x80
const OPCODE = 0x78

type Rcode = keyof typeof rcodes

/** Who answers, how it was asked, and how often before. */
type Asked = { readonly view: DnsView; readonly isUdp: boolean; readonly turn: number }

/** What a name server of the world answers to a message; nothing to what is no question, or while it is silent. */
export function dnsAnswer(world: World, message: Buffer, { view, isUdp, turn }: Asked): Buffer | undefined {
  if (message.length < HEAD_BYTES || (message.readUInt8(2) & IS_ANSWER) !== 0) return undefined
  if ((message.readUInt8(2) & OPCODE) !== 0) return bare(message, 'NOTIMP')
  const query = decoded(message)
  const question = query?.questions?.[0]
  if (!query || !question || query.questions?.length !== 1) return bare(message, 'FORMERR')
  const asked = query.additionals?.find((one): one is OptAnswer => one.type === 'OPT')
  if (asked && asked.ednsVersion !== 0) return encoded(query, question, BAD_VERSION, asked, isUdp)
  const said = answersTo(world, view, question, turn)
  return said && encoded(query, question, said, asked, isUdp)
}

/** Of EDNS there is one version; its code does not fit into the head. */
const BAD_VERSION = {
  status: 'NOERROR',
  extendedRcode: 1,
  answers: [],
  authorities: [],
  additionals: [],
} as const

function encoded(
  query: DecodedPacket,
  question: Question,
  said: Said & { readonly extendedRcode?: number },
  asked: OptAnswer | undefined,
  isUdp: boolean,
): Buffer {
  const opt: OptAnswer = {
    name: '.',
    type: 'OPT',
    udpPayloadSize: EDNS_BYTES_MAX,
    extendedRcode: said.extendedRcode ?? 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: false,
    options: [],
  }
  const own: Answer[] = asked ? [opt] : []
  const isOwn = said.status !== 'REFUSED'
  // Clients of the field ask servers that look further, and complain of others.
  const flags =
    (isOwn ? AUTHORITATIVE_ANSWER : 0) |
    (query.flag_rd ? RECURSION_DESIRED : 0) |
    RECURSION_AVAILABLE |
    rcodes[said.status]
  const packet = (parts: Partial<Packet>): Buffer =>
    encode({ type: 'response', id: query.id ?? 0, flags, questions: [question], ...parts })
  const whole = packet({
    answers: [...said.answers],
    authorities: [...said.authorities],
    additionals: [...said.additionals, ...own],
  })
  const bytesMax = asked
    ? Math.min(Math.max(asked.udpPayloadSize, PLAIN_BYTES_MAX), EDNS_BYTES_MAX)
    : PLAIN_BYTES_MAX
  if (!isUdp || whole.length <= bytesMax) return whole
  return packet({ flags: flags | TRUNCATED_RESPONSE, additionals: own })
}

function decoded(message: Buffer): DecodedPacket | undefined {
  try {
    return decode(message)
  } catch {
    return undefined
  }
}

/** The head of the question with a code, and nothing else. */
function bare(message: Buffer, rcode: Rcode): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  message.copy(head, 0, 0, 3)
  head.writeUInt8((head.readUInt8(2) & (OPCODE | 1)) | IS_ANSWER, 2)
  head.writeUInt8(rcodes[rcode], 3)
  return head
}
