import { isFqdn, isIpv4, isIpv6 } from '#contract/settings/formats'
import type { CommandOf } from '../../ground/command'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage, snapshotOf } from '../../ground/stage'
import { queryDns } from './query'

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

/**
 * Asks DNS as Maintenance > Tools does (SRV-20). A lookup is a question and leaves the machine as it is; the event lets
 * a lesson know whose records were shown, and where. Without an answer nothing was shown.
 */
export function decideLookUp(stage: Stage, command: CommandOf<'look-up'>): Decision {
  const world = snapshotOf(stage)
  const { rows } = queryDns(world, expresswayOf(world, command.expressway), command.question)
  const names = [...new Set(rows.map((row) => row.name))]
  if (names.length > 0) stage.events.push({ type: 'looked-up', expressway: command.expressway, names })
  return undefined
}

/** Empties the DNS cache. The lab's machines keep none, so that nothing but the log changes. */
export function decideFlushDnsCache(stage: Stage, command: CommandOf<'flush-dns-cache'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  logEvent(stage, expressway, { event: 'DNS cache flushed', detail: 'DNS cache', user: command.by })
  stage.events.push({
    type: 'done',
    expressway: expressway.id,
    action: command.type,
    changed: 1,
    message: 'The DNS cache was flushed.',
  })
  return undefined
}
