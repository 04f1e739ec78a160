// What the console of a machine asks of its command line.
export { answer } from './answer'
export { complete } from './complete'
export { NOTHING_REMEMBERED, rememberedAfter } from './context'
export { greeting } from './greeting'
export { installWizard } from './install-wizard'
export { rootGreeting } from './root-shell'
export { readsOf } from './world-reads'
