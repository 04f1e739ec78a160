import type { RevocationList } from '#contract/wire/certificates'
import type { Directory } from './directory'
import type { Tms } from './tms'

/** A name server of the world and the records that it answers with; reverse lookups are derived. */
export type DnsServer = { address: string }
export type NtpServer = { address: string; name: string; stratum: number }

/** One SRV record: where a service is, and how it is chosen (SRV-05). */
export type ServiceRecord = { priority: number; weight: number; port: number; target: string }

/** What stands around the Expressways. */
export type Network = {
  dnsServers: DnsServer[]
  ntpServers: NtpServer[]
  /** A and AAAA records: name to addresses. Lower case names. */
  hosts: Record<string, string[]>
  /** SRV records by owner name, lower case: `_sips._tcp.example.com`. */
  services: Record<string, ServiceRecord[]>
  /** Revocation lists by the address where they are published, lower case. */
  revocationLists: Record<string, RevocationList>
  tms: Tms
  /** Where administrators can be looked up; most worlds have none. */
  directory?: Directory
  /** Round trip between any two machines while no fault says otherwise. */
  roundTripMs: number
}
