/** A name server of the world and the records that it answers with; reverse lookups are derived. */
export type DnsServer = { address: string }
export type NtpServer = { address: string; name: string; stratum: number }

/** What stands around the Expressways. */
export type Network = {
  dnsServers: DnsServer[]
  ntpServers: NtpServer[]
  /** A and AAAA records: name to addresses. Lower case names. */
  hosts: Record<string, string[]>
  /** SRV owner names, lower case, to target names. */
  services: Record<string, string[]>
  /** Round trip between any two machines while no fault says otherwise. */
  roundTripMs: number
  /** Names in each machine's server certificate: CN first, then SANs. */
  certificateNames: Record<string, string[]>
}
