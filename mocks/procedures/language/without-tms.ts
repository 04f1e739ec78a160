import { type Need, need } from './step'

/** The lab has no Cisco TMS yet, and clustering does not need one: its steps do not apply (INT-17). */
export const withTms = (): boolean => false

/** What a step in Cisco TMS needs. */
export const tmsNeed = (): Need[] => [need(false, 'There is no Cisco TMS here.')]
