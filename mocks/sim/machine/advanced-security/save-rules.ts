import type { FieldError } from '#contract/settings/validate'
import { refuse } from '../../ground/refusals'
import type { PageRules, Save } from '../../ground/stage'
import { featuresOf } from '../licences/read'
import { isClustered } from '../peers/read'
import { hasPeers } from '../settings/read'

/** The key without which the mode cannot be turned on. */
const KEY = 'Advanced Account Security'

function modeErrors({ expressway, changed, after }: Save): FieldError[] {
  const turnedOn = changed.filter(({ key }) => after[key] === 'On').map(({ key }) => key)
  const errors: FieldError[] = []
  if (turnedOn.includes('advancedAccountSecurityMode') && !featuresOf(expressway).includes(KEY)) {
    errors.push({
      field: 'advancedAccountSecurityMode',
      message: `Install the option key ${KEY} first, and restart.`,
    })
  }
  // The reset that goes with it takes the peer list away.
  if (turnedOn.includes('fipsMode') && (isClustered(expressway) || hasPeers(expressway))) {
    errors.push({
      field: 'fipsMode',
      message:
        'Take this system out of its cluster first: the system reset that follows deletes its configuration.',
    })
  }
  return errors
}

/** Maintenance > Advanced security: what must be there before a mode can be turned on. */
export const advancedSecurityRules: PageRules = {
  refuse: (_world, save) => {
    const errors = modeErrors(save)
    return errors.length > 0
      ? refuse('invalid', 'Advanced security was not saved: something has to come first.', { errors })
      : undefined
  },
}
