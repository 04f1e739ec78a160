import * as v from 'valibot'
import { BLOCKED_PORTS, faultSchema } from '#contract/wire/faults'
import type { FaultKind, World } from '../../sim/ground/index'

/** Without I, O and U, which are heard or read for others. Their number is a prime, so that the check finds what was mixed up. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTVWXYZ'
const BASE = BigInt(LETTERS.length)
/** Eight letters say what breaks, the ninth whether they were typed as they were called out. */
const SAID = 8
const GROUP = 3

/** The number of each kind in a code. A new kind takes the next one: a code of before means what it meant. */
const kinds: Readonly<Record<FaultKind['kind'], number>> = {
  'power-off': 0,
  'path-cut': 1,
  'network-cut': 2,
  isolated: 3,
  'change-not-accepted': 4,
  'port-blocked': 5,
  'port-blocked-one-way': 6,
  nat: 7,
  'round-trip': 8,
  'round-trip-unsteady': 9,
  'packet-loss': 10,
  'ntp-unreachable': 11,
  'dns-unreachable': 12,
  'tms-unreachable': 13,
  'root-password-changed': 14,
  'database-failure': 15,
  'firewall-fails': 16,
  'replication-fails': 17,
  'status-words-late': 18,
}

/** The parts of a code, the last first, and how many values each has: kind, one machine, another, an amount, and what tells two codes of one fault apart. */
const PARTS = [64n, 8n, 8n, 16_384n, 512n] as const

/** The code of a fault in that world; `salt` makes two codes of one fault look different. Nothing where the world has no such server. */
export function codeOf(world: World, fault: FaultKind, salt: number): string | undefined {
  const [one = 0, other = 0] = machinesOf(fault).map(numberOf)
  const amount = amountOf(world, fault)
  if (amount < 0) return undefined
  const values = [kinds[fault.kind], one, other, amount, salt % Number(PARTS[4])]
  const packed = values.reduce((sum, value, index) => sum * (PARTS[index] ?? 1n) + BigInt(value), 0n)
  const said = lettersOf(scrambled(packed))
  return grouped(`${said}${checkOf(said)}`)
}

/** The fault that a code stands for in that world, or why it stands for none. */
export function faultOfCode(
  world: World,
  typed: string,
): { readonly fault: FaultKind } | { readonly why: string } {
  const code = typed.toUpperCase().replaceAll(/[\s.-]/g, '')
  const strange = Array.from(code).find((letter) => !LETTERS.includes(letter))
  if (strange) return { why: `A code has no "${strange}": it is made of the letters ${LETTERS}.` }
  if (code.length !== SAID + 1) return { why: `A code has ${SAID + 1} letters; this one has ${code.length}.` }
  const said = code.slice(0, SAID)
  if (checkOf(said) !== code.slice(SAID))
    return { why: 'A letter of the code is wrong, or two have changed places.' }
  return faultIn(world, unscrambled(numberIn(said)))
}

const NO_CODE = { why: 'No lab has made this code.' }

function faultIn(world: World, packed: bigint) {
  let left = packed
  const values = PARTS.toReversed().map((size) => {
    const value = Number(left % size)
    left /= size
    return value
  })
  const [, amount = 0, other = 0, one = 0, number] = values
  const kind = Object.entries(kinds).find(([, of]) => of === number)?.[0]
  if (left > 0n || kind === undefined) return NO_CODE
  const missing = [one, other].find((each) => each > 0 && !Object.hasOwn(world.expressways, idOf(each)))
  if (missing) return { why: `The code is for ${idOf(missing)}, which this world does not have.` }
  const fault = candidates(world, one, other, amount)
    .map((parts) => v.safeParse(faultSchema, { kind, ...parts }))
    .find(({ success }) => success)
  return fault?.success ? { fault: fault.output } : { why: 'The code does not fit this world.' }
}

/** What the parts of a code may stand for: the schema of the kind takes one of them. */
function candidates({ network }: World, one: number, other: number, amount: number): object[] {
  const [first, second] = [idOf(one), idOf(other)]
  const between = { between: [first, second] }
  const port = { port: BLOCKED_PORTS[amount] }
  if (other > 0)
    return [
      between,
      { ...between, ...port },
      { from: first, to: second, ...port },
      { ...between, milliseconds: amount },
      { ...between, percent: amount },
    ]
  if (one > 0) return [{ expressway: first }, { expressway: first, seconds: amount }]
  const servers = [...network.dnsServers, ...network.ntpServers].map(({ address }) => address)
  return [{}, { server: servers[amount] }]
}

function machinesOf(fault: FaultKind): readonly string[] {
  if ('between' in fault) return fault.between
  if ('from' in fault) return [fault.from, fault.to]
  return 'expressway' in fault ? [fault.expressway] : []
}

function amountOf({ network }: World, fault: FaultKind): number {
  if ('port' in fault) return BLOCKED_PORTS.indexOf(fault.port)
  if ('milliseconds' in fault) return Math.round(fault.milliseconds)
  if ('percent' in fault) return Math.round(fault.percent)
  if ('seconds' in fault) return fault.seconds
  if (!('server' in fault)) return 0
  const servers = [...network.dnsServers, ...network.ntpServers].map(({ address }) => address)
  return servers.indexOf(fault.server)
}

const numberOf = (id: string) => Number(/^expe([1-6])$/.exec(id)?.[1] ?? 0)
const idOf = (number: number) => `expe${number}`

/** All that eight letters can say, and how a number of them is moved about so that alike faults have no alike codes. */
const ALL = BASE ** BigInt(SAID)
const FACTOR = 40_503_130_193n
const SHIFT = 31_415_926_535n
const INVERSE = inverseOf(FACTOR)

const scrambled = (packed: bigint) => (packed * FACTOR + SHIFT) % ALL
const unscrambled = (moved: bigint) => (((moved - SHIFT + ALL) % ALL) * INVERSE) % ALL

/** By the extended algorithm of Euclid; the factor shares no divisor with a power of 23. */
function inverseOf(factor: bigint): bigint {
  let [previous, current] = [ALL, factor % ALL]
  let [before, now] = [0n, 1n]
  while (current > 0n) {
    const quotient = previous / current
    ;[previous, current] = [current, previous - quotient * current]
    ;[before, now] = [now, before - quotient * now]
  }
  return ((before % ALL) + ALL) % ALL
}

function lettersOf(number: bigint): string {
  let left = number
  const letters = Array.from({ length: SAID }, () => {
    const letter = LETTERS[Number(left % BASE)] ?? ''
    left /= BASE
    return letter
  })
  return letters.toReversed().join('')
}

const numberIn = (said: string) =>
  Array.from(said).reduce((sum, letter) => sum * BASE + BigInt(LETTERS.indexOf(letter)), 0n)

/** A sum in which every place weighs another amount: one wrong letter changes it, and so do two that change places. */
function checkOf(said: string): string {
  const sum = Array.from(said).reduce(
    (total, letter, index) => total + (index + 1) * LETTERS.indexOf(letter),
    0,
  )
  return LETTERS[sum % LETTERS.length] ?? ''
}

const grouped = (code: string) => code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code
