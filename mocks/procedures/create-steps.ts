import { forming } from './create-forming'
import { preparation } from './create-preparation'
import type { Step } from './procedure'

/** The steps of "create a cluster of one", in the order of the guide. */
export const createSteps: readonly Step[] = [...preparation, ...forming]
