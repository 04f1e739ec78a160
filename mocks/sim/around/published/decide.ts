import { isFqdn, isIpv4, isIpv6 } from '#contract/settings/formats'
import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import type { Decision, Stage } from '../../ground/stage'
import { learnSignatures } from '../../machine/certificates/issue'

/** Enough for a name that stands for every peer. */
const ADDRESSES_MAX = 12

/** Changes what DNS says of a name, as the people who run it would: a moved peer needs it (ADR-06). */
export function decideSetDnsRecord(stage: Stage, command: CommandOf<'set-dns-record'>): Decision {
  const name = command.name.trim().toLowerCase()
  const addresses = [...new Set(command.addresses.map((address) => address.trim().toLowerCase()))]
  const errors = [
    ...(isFqdn(name) ? [] : [{ field: 'name', message: 'Enter a full name, such as expe1.example.com.' }]),
    ...addresses
      .filter((address) => !isIpv4(address) && !isIpv6(address))
      .map((address) => ({ field: 'addresses', message: `${address || 'A blank'} is not an IP address.` })),
    ...(addresses.length > ADDRESSES_MAX
      ? [{ field: 'addresses', message: `No more than ${ADDRESSES_MAX} addresses for a name.` }]
      : []),
  ]
  if (errors.length > 0)
    return refuse('invalid', 'The DNS record was not changed.', { errors, guide: ['ADR-06'] })
  const { hosts } = stage.world.network
  if (addresses.length === 0) delete hosts[name]
  else hosts[name] = addresses
  stage.events.push({ type: 'dns-record-set', name, addresses })
  return undefined
}

/** An authority puts its list where Expressways can download it, in the place of its earlier one. */
export function decidePublishRevocationList(
  stage: Stage,
  command: CommandOf<'publish-revocation-list'>,
): Decision {
  stage.world.network.revocationLists[command.address.toLowerCase()] = command.list
  learnSignatures(stage.world, command.signatures)
  stage.events.push({ type: 'revocation-list-published', address: command.address })
  return undefined
}
