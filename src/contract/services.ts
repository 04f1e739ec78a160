/** One of the services that the service setup offers. */
type Service = {
  readonly name: string
  /** Only on this kind of Expressway; absent: on both. */
  readonly product?: 'Expressway-C' | 'Expressway-E'
  /** Configured below the menu Applications. */
  readonly usesApplications: boolean
}

/** What the service setup offers, in its order. */
const services: readonly Service[] = [
  { name: 'Mobile and Remote Access', usesApplications: false },
  { name: 'Jabber Guest services', usesApplications: false },
  { name: 'Business to business calling', usesApplications: false },
  { name: 'Registrar', usesApplications: true },
  { name: 'Microsoft gateway service', product: 'Expressway-C', usesApplications: true },
]

/** The services that a product offers. */
export function servicesFor(product: string): readonly Service[] {
  return services.filter((service) => service.product === undefined || service.product === product)
}

/** Those that need the menu Applications; whoever selects others only does not see it. */
export const servicesWithApplications: readonly string[] = services
  .filter(({ usesApplications }) => usesApplications)
  .map(({ name }) => name)
