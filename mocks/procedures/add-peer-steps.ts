import { completion } from './add-peer-completion'
import { joining } from './add-peer-joining'
import { preparation } from './add-peer-preparation'
import type { Step } from './procedure'

/** The steps of "add a peer", in the order of the guide. */
export const addPeerSteps: readonly Step[] = [...preparation, ...joining, ...completion]
