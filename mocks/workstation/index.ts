// What the terminal of the workstation asks of it.
export { answer, rememberedAfter, textOf } from './answer'
export { complete } from './complete'
export type { Remembered } from './context'
export { firstFiles } from './presented'
