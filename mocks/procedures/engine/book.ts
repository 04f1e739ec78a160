// What follows a run, in one file that is fetched with the first run of a world: it takes every procedure with it.
export { procedureNamed } from '../catalogue'
export { caughtUp, follow } from './follow'
export { isLookToNote } from './looks'
