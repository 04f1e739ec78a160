/** What stands at the foot of every page of the console. */
export const DISCLAIMER = 'Sixpeer, a simulation for training. Not affiliated with Cisco.'
