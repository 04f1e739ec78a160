/** What pages, the command line and *why* are told. */

export { sharedCalls } from './bandwidth'
export { frameOf } from './frame'
export { overviewOf } from './overview'
export { listAnswer, settingsPageAnswer } from './settings'
export { idleMinutes, signInHint, signInPage } from './sign-in'
export { topicAnswers } from './topics'
export { whyAlarm, whyRow } from './why'
export { worldSummary } from './world-summary'
export { zonesStatus } from './zones'
