import type { RevocationList } from '#contract/wire/certificates'
import type { DnsRecord, DnsView } from '#contract/wire/dns'
import type { WorldUse } from '#contract/wire/world-file'
import type { Directory } from './directory'
import type { Tms } from './tms'

/** A name server of the world; one of which nothing is said answers with the usual view. */
export type DnsServer = { address: string; view?: DnsView }
export type NtpServer = { address: string; name: string; stratum: number }

/** One SRV record: where a service is, and how it is chosen (SRV-05). */
export type ServiceRecord = { priority: number; weight: number; port: number; target: string }

/** What stands around the Expressways. */
export type Network = {
  dnsServers: DnsServer[]
  /** The Expressways reach no internal name server: hosts and services are what the public ones say (ISO-03). */
  isolated?: true
  /**
   * Every record of both views, once somebody has changed one. Hosts and services are then made of the usual view; until
   * then the records are made of them (decision 0029).
   */
  records?: DnsRecord[]
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
  /** What the machines are there for; absent: what is set and selected on each of them says it. */
  uses?: WorldUse[]
  /** How the calls of everyday go through the day; absent: every hour is like every other. */
  load?: 'working-day'
  /** Round trip between any two machines while no fault says otherwise. */
  roundTripMs: number
}
