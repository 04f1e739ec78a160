import { registrationList } from '#contract/lists/registration-list'

/** Configuration > Registration > Allow List: aliases that may register where the policy asks for it. */
export const definition = registrationList('Allow')
