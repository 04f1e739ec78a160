import { registrationList } from '#contract/lists/registration-list'

/** Configuration > Registration > Deny List: aliases that may not. */
export const definition = registrationList('Deny')
