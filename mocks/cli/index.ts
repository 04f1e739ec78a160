// What the console of a machine asks of its command line.
export { answer } from './answer'
export { complete } from './complete'
export { NOTHING_REMEMBERED, rememberedAfter } from './context'
export { comparePeers } from './documents/compare'
export { fetchDocument } from './documents/fetch-document'
export { greeting } from './greeting'
export { readsOf } from './world-reads'
