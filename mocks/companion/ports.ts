/** Where a companion listens, counted from its first port. */
export type Ports = {
  /** The lab itself and its control, by plain HTTP. */
  readonly lab: number
  /** The console and the interfaces of the machine at that place, counted from 1. */
  readonly https: (place: number) => number
  readonly ssh: (place: number) => number
  /** What the Expressways see, and what everybody else does. */
  readonly dns: number
  readonly publicDns: number
}

/** Worlds have fewer machines. */
export const PLACES_MAX = 19

const SSH_FROM = 20
const DNS = 53

/** The ports that follow from the first: what to type is known before anything runs. */
export function portsFrom(first: number): Ports {
  return {
    lab: first,
    https: (place) => first + place,
    ssh: (place) => first + SSH_FROM + place,
    dns: first + DNS,
    publicDns: first + DNS + 1,
  }
}
