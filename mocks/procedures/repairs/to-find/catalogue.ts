import type { Procedure } from '../../language/procedure'
import { around } from './around'
import { lists } from './lists'
import { machines } from './machines'
import { network } from './network'
import { tls } from './tls'

/** The repairs whose cause is to be found, a family for each kind of cause. */
export const repairFamilies: readonly (readonly Procedure[])[] = [lists, tls, network, machines, around]

/** All of them. */
export const repairsToFind: readonly Procedure[] = repairFamilies.flat()
