import type { PlatformId } from '../../ground/world'

/** What one machine of a kind can carry, and with which kinds it may be clustered (PRE-04 to PRE-06). */
export type Platform = {
  readonly name: string
  /** Machines of one class have equivalent capability. */
  /** What its operator chose when it was deployed; null on an appliance. */
  readonly vmSize: 'Small' | 'Medium' | 'Large' | null
  readonly class: 'standard' | 'large'
  readonly callsMax: number
  readonly registrationsMax: number
  readonly turnRelaysMax: number
}

export const platforms: Record<PlatformId, Platform> = {
  'small-vm': {
    name: 'Small VM',
    vmSize: 'Small',
    class: 'standard',
    callsMax: 150,
    registrationsMax: 2500,
    turnRelaysMax: 1800,
  },
  'medium-vm': {
    name: 'Medium VM (2 cores)',
    vmSize: 'Medium',
    class: 'standard',
    callsMax: 150,
    registrationsMax: 2500,
    turnRelaysMax: 1800,
  },
  'standard-appliance': {
    name: 'Standard appliance',
    vmSize: null,
    class: 'standard',
    callsMax: 150,
    registrationsMax: 2500,
    turnRelaysMax: 1800,
  },
  'large-vm': {
    name: 'Large VM (8 cores)',
    vmSize: 'Large',
    class: 'large',
    callsMax: 500,
    registrationsMax: 5000,
    turnRelaysMax: 6000,
  },
  'large-appliance': {
    name: 'Large appliance',
    vmSize: null,
    class: 'large',
    callsMax: 500,
    registrationsMax: 5000,
    turnRelaysMax: 6000,
  },
}
