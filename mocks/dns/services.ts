/** What a service is found for, by the beginning of its name, in the order in which the guide has them. */
const services = [
  {
    prefix: '_collab-edge._tls',
    port: 8443,
    use: 'Mobile and Remote Access: leads clients outside to the Expressway-E peers.',
  },
  { prefix: '_cisco-uds._tcp', port: 8443, use: 'Inside only: leads clients to the call managers.' },
  { prefix: '_sips._tcp', port: 5061, use: 'General: SIP over TLS.' },
  { prefix: '_sip._tcp', port: 5060, use: 'General: SIP over TCP.' },
  { prefix: '_sip._udp', port: 5060, use: 'SIP over UDP, for audio only.' },
  { prefix: '_h323ls._udp', port: 1719, use: 'H.323 location.' },
  { prefix: '_h323cs._tcp', port: 1720, use: 'H.323 calls.' },
  { prefix: '_h323rs._udp', port: 1719, use: 'H.323 registrations of endpoints.' },
] as const

/** What an endpoint looks up to register in a domain, by its protocol (SRV-14). */
export const REGISTRATION_SERVICES = { SIP: '_sips._tcp', 'H.323': '_h323rs._udp' } as const

/** What a service is for; blank for any other name. */
export const useOf = (name: string): string =>
  services.find(({ prefix }) => name.startsWith(`${prefix}.`))?.use ?? ''

/** The domain of a service: what stands behind service and protocol (SRV-01). */
export const domainOf = (owner: string): string => owner.split('.').slice(2).join('.')
