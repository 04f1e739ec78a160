import { type Expressway, ROOT, type TerminalKind } from '../../sim/ground/index'
import { type InstallQuestion, installQuestions, isBeingReset, textSetting } from '../../sim/machine/index'
import { type Act, typeAsRoot } from './act'
import { everyOther, named } from './cast'
import { type Context, type Need, need } from './step'

/** The password of admin that the acts give to the Install Wizard. */
export const NEW_PASSWORD = 'new-expressway'

/** Somebody is signed in as root on that way to the command line. */
export const isRootOn = ({ sessions }: Expressway, way: TerminalKind): boolean =>
  sessions.some(({ kind, user }) => kind === way && user === ROOT)

/** True from the confirmation of a factory reset that was begun since the procedure started. */
const wasBegun = ({ progress }: Context, { factoryReset }: Expressway): boolean =>
  factoryReset !== undefined && factoryReset.at >= progress.startedAt

/** `factory-reset` was typed and confirmed, with whatever answers. */
export function resetBegun(context: Context, expressway: Expressway): Need {
  return need(
    wasBegun(context, expressway),
    {
      missing: `Nobody has begun the factory reset of ${named(context, expressway)}.`,
      met: `The factory reset of ${named(context, expressway)} was confirmed.`,
    },
    expressway,
  )
}

/** The disk is cleared, and the Install Wizard has asked its first question. */
export function wizardReached(context: Context, expressway: Expressway): Need {
  return need(
    wasBegun(context, expressway) && expressway.factoryReset?.phase !== 'clearing',
    {
      missing: `The factory reset of ${named(context, expressway)} takes about 20 minutes: wait for its Install Wizard.`,
      met: `The Install Wizard of ${named(context, expressway)} was reached.`,
    },
    expressway,
  )
}

/** The answers of the Install Wizard are applied, and the machine reboots with them. */
export function wizardDone(context: Context, expressway: Expressway): Need {
  return need(
    wasBegun(context, expressway) && !isBeingReset(expressway),
    {
      missing: `Answer the Install Wizard of ${named(context, expressway)}.`,
      met: `The Install Wizard of ${named(context, expressway)} is done.`,
    },
    expressway,
  )
}

/** Answers the Install Wizard: the unit gets the address that it had at the start, and new passwords. */
export function answerWizard(context: Context, expressway: Expressway): Act[] {
  const [neighbor = expressway] = everyOther(context, expressway)
  const answers: { readonly [Q in InstallQuestion]: string } = {
    lan1Ipv4Address: context.progress.start.addresses[expressway.id]?.ip ?? '',
    lan1Ipv4SubnetMask: textSetting(neighbor, 'ip.lan1Ipv4SubnetMask'),
    ipv4Gateway: textSetting(neighbor, 'ip.ipv4Gateway'),
    rootPassword: `${NEW_PASSWORD}-root`,
    adminPassword: NEW_PASSWORD,
  }
  return [...installQuestions(expressway).map((question) => answers[question]), 'YES'].map((line) =>
    typeAsRoot(expressway, line),
  )
}
