import type { RestartReason } from '#contract/settings/field'

/** The four licence types that a cluster pools (PSI-31, R-24); every other key is a feature of one machine. */
export const pooledTypes = [
  'Rich media sessions',
  'TelePresence room systems',
  'Desktop systems',
  'TURN relays',
] as const

export type PooledType = (typeof pooledTypes)[number]

/** What the letter in an option key stands for. */
type KeyKind = {
  readonly description: string
  readonly pooled?: PooledType
  /** Installing the key needs a restart (PRE-20). */
  readonly restart?: RestartReason
}

/** Option keys by their letter: `116341Y10-1-3F2A9C01` is of kind Y, ten of them. */
export const keyKinds: Record<string, KeyKind> = {
  E: { description: 'Expressway Series', restart: 'restart-option-key' },
  T: { description: 'Traversal Server', restart: 'restart-option-key' },
  L: { description: 'Advanced Networking', restart: 'restart-advanced-networking' },
  G: { description: 'H.323 to SIP Interworking gateway' },
  U: { description: 'FindMe' },
  P: { description: 'Device Provisioning' },
  C: { description: 'Microsoft Interoperability' },
  J: { description: 'Advanced Account Security', restart: 'restart-option-key' },
  Y: { description: 'Rich media sessions', pooled: 'Rich media sessions' },
  A: { description: 'TelePresence room systems', pooled: 'TelePresence room systems' },
  B: { description: 'Desktop systems', pooled: 'Desktop systems' },
  I: { description: 'TURN relays', pooled: 'TURN relays' },
}

const shape = /^116341([A-Z])(\d{1,5})-(\d{1,2})-([0-9A-F]{8})$/

/** An option key taken apart; nothing when it is not of the known shape. */
export function readOptionKey(key: string): { kind: KeyKind; letter: string; count: number } | undefined {
  const match = shape.exec(key)
  const [, letter = '', count = ''] = match ?? []
  const kind = keyKinds[letter]
  return kind ? { kind, letter, count: Number(count) } : undefined
}

/** What a key brings, in words: `2,000 Desktop systems`. */
export function descriptionOf(read: ReturnType<typeof readOptionKey>): string {
  if (!read) return 'Unknown'
  const { kind, count } = read
  return kind.pooled ? `${inThousands(count)} ${kind.description}` : kind.description
}

const inThousands = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
