import type { FieldError } from '#contract/settings/validate'
import { faultRows } from '#contract/wire/faults'
import type { WorldFile } from '#contract/wire/world-file'
import { wrongIn } from '../../scenarios/world-files'
import type { FaultKind, World } from '../../sim/ground/index'

type Effect = (typeof faultRows)[number]['does'][number]

/** What has to be there for some effects to be felt, and what is said where it is not. */
const askedFor: Partial<Readonly<Record<Effect, (world: World, fault: FaultKind) => string | null>>> = {
  'silences-ntp-server': ({ network }, fault) => withoutServer('an NTP server', network.ntpServers, fault),
  'silences-dns-server': ({ network }, fault) => withoutServer('a DNS server', network.dnsServers, fault),
  'silences-tms': ({ tms }) => (tms ? null : 'There is no Cisco TMS in this world.'),
}

/**
 * Why a fault would break nothing in a world, in a sentence, and null where it would: it is on a way from a machine to
 * itself, or on what the world does not have.
 */
export function breaksNothing(world: World, fault: FaultKind): string | null {
  const does = faultRows.find(({ kind }) => kind === fault.kind)?.does ?? []
  const reasons = does.map((effect) => askedFor[effect]?.(world, fault) ?? null)
  return withoutTwoEnds(fault) ?? reasons.find((reason) => reason !== null) ?? null
}

/** What a world as a file says that cannot be, or breaks nothing. A log may be of one that nobody would make today. */
export const wrongInFile = (file: WorldFile): FieldError[] => [
  ...wrongIn(file),
  ...(file.faults ?? []).flatMap((fault, index) => {
    const message = withoutTwoEnds(fault)
    return message ? [{ field: `faults.${index}`, message }] : []
  }),
]

function withoutTwoEnds(fault: FaultKind): string | null {
  const [one, other] = 'between' in fault ? fault.between : 'from' in fault ? [fault.from, fault.to] : []
  return one !== undefined && one === other
    ? 'Between a machine and itself nothing can be broken: name two.'
    : null
}

function withoutServer(
  what: string,
  servers: readonly { readonly address: string }[],
  fault: FaultKind,
): string | null {
  const addresses = servers.map(({ address }) => address)
  if (!('server' in fault) || addresses.includes(fault.server)) return null
  return `No machine knows ${what} at ${fault.server}. There are ${addresses.join(', ')}.`
}
