/** What stands in place of a table of registrations that is empty. */
export const NO_DEVICES = 'No devices are registered to this system.'
