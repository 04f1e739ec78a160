import type { Reads } from '../reads'

/** The numbers of the network interfaces in use. */
export const lansOf = (reads: Reads): readonly number[] =>
  reads.inForce('ip.useDualNetworkInterfaces') === 'Yes' ? [1, 2] : [1]
