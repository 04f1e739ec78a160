import { around } from './around'
import { lists } from './lists'
import { machines } from './machines'
import { network } from './network'
import type { RepairWorld } from './repair-world'
import { tls } from './tls'

/** Every world in which something is to be found, by family. */
export const repairWorlds: readonly RepairWorld[] = [...lists, ...tls, ...network, ...machines, ...around]
