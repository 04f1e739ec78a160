import type { Procedure } from '../../language/procedure'
import { around } from './around'
import { lists } from './lists'
import { machines } from './machines'
import { network } from './network'
import { tls } from './tls'

/** Every repair whose cause is to be found, by family. */
export const repairsToFind: readonly Procedure[] = [...lists, ...tls, ...network, ...machines, ...around]
