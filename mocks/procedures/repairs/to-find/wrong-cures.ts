import { pages } from '#contract/pages'
import { named } from '../../language/cast'
import { isEnforced } from '../../language/certificates'
import { casesMembers } from '../../language/health'
import { justSaved, type Rule } from '../../language/rule'
import type { Context } from '../../language/step'

// What looks like a cure and is none, and only the procedure can see; the machines see to the rest of it.

/** TRB-M10: the peers talk again, and nobody knows any more to whom. */
export const verificationOff: Rule = {
  id: 'TRB-M10',
  text: 'The verification of certificates was turned off, instead of the certificate that does not do being replaced.',
  guide: ['PRE-16', 'CRE-41'],
  insteadOf: ['ADD-M4'],
  brokenBy: (moment) =>
    casesMembers(moment.world).some(
      (member) => justSaved(moment, member, pages.clustering) && !isEnforced(member),
    ),
}

/** Turned off everywhere the peers would talk again, and it would be no cure. */
export const notVerifying = (context: Context): string[] =>
  casesMembers(context.world)
    .filter((member) => !isEnforced(member))
    .map((member) => `${named(context, member)} does not verify certificates any more.`)
