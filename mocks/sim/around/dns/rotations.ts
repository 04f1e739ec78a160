import type { DnsRecord } from '#contract/wire/dns'
import { expresswaysOf } from '../../ground/stage'
import { ROTATING_TTL_SECONDS_MAX } from '../../ground/state/dns'
import type { World } from '../../ground/world'
import { isAddress } from '../../machine/dns/records'
import { clusterNameOf } from '../../machine/peers/read'

/** The names of clusters that rotate through several addresses and live longer than an endpoint should keep them. */
export function longRotations(
  world: World,
  records: readonly DnsRecord[],
): { readonly name: string; readonly text: string }[] {
  const names = new Set(expresswaysOf(world).map(clusterNameOf))
  return [...names].flatMap((name) => {
    const rotating = records.filter((record) => record.name === name && isAddress(record))
    const longest = Math.max(...rotating.map(({ ttl }) => ttl))
    if (rotating.length < 2 || longest <= ROTATING_TTL_SECONDS_MAX) return []
    const text = `The address records of the cluster name ${name} live for ${longest} s: an endpoint that is led to a dead peer keeps it for as long.`
    return [{ name, text }]
  })
}
