import type { TmsFailure } from '#contract/wire/tms'
import { expresswayOfSystem } from '../../sim/around/index'
import type { Expressway, TmsSystem } from '../../sim/ground/index'
import { addressOf, rootPasswordOf } from '../../sim/machine/index'
import { type Act, inTms } from './act'
import { named, onRole } from './cast'
import { markOf } from './marks'
import { type Context, type Need, need, type Step, step } from './step'

/** True in a world in which Cisco TMS is worked with. */
export const usesTms = ({ world }: Pick<Context, 'world'>): boolean => world.tms !== undefined

/** The system of Cisco TMS that an Expressway is: by its address, or by the serial number that was read before. */
export function systemOf({ world }: Pick<Context, 'world'>, expressway: Expressway): TmsSystem | undefined {
  return world.tms?.systems.find(
    (system) =>
      expresswayOfSystem(world, system)?.id === expressway.id ||
      system.reading?.serialNumber === expressway.serialNumber,
  )
}

/** It is in Cisco TMS, and not only in its wizard. */
export function managed(context: Context, expressway: Expressway): Need {
  const name = named(context, expressway)
  return need(systemOf(context, expressway)?.isAdded === true, {
    missing: `Add ${name} to Cisco TMS.`,
    met: `${name} is in Cisco TMS.`,
  })
}

/** It is in Cisco TMS, which has no ticket of that kind for it. */
export function withoutTicket(context: Context, expressway: Expressway, failure: TmsFailure): Need {
  const system = systemOf(context, expressway)
  const name = named(context, expressway)
  return need(system !== undefined && !system.failures.includes(failure), {
    missing: system ? `${ticketWords[failure]} for ${name}.` : `${name} is not in Cisco TMS yet.`,
    met: `Cisco TMS has no such ticket for ${name}.`,
  })
}

const ticketWords: Readonly<Record<TmsFailure, string>> = {
  'no-response': 'Cisco TMS gets no SNMP response',
  'no-web-response': 'Cisco TMS gets no HTTPS response',
  'wrong-password': 'Cisco TMS has the wrong password',
  'stale-cluster': 'Provisioning is still on',
}

/** Cisco TMS has the address at which the Expressway answers now. */
export function addressKnown(context: Context, expressway: Expressway): Need {
  const system = systemOf(context, expressway)
  const address = addressOf(expressway)
  return need(system?.address === address, `IP Address in Cisco TMS is ${address}.`)
}

/** The folder that a new system goes into: the last one, which is the innermost of those that were there first. */
const folderIn = ({ world }: Context): string => world.tms?.folders.at(-1)?.id ?? ''

/** Opens the folder in the Navigator. */
export const openFolder = (context: Context): Act => inTms(`tms/systems/navigator/${folderIn(context)}`)

/** The wizard from its first box to its end, with the password of root; that alone where the system waits there. */
export function addToFolder(context: Context, expressway: Expressway): Act {
  const password = rootPasswordOf(context.world, expressway)
  const waiting = systemOf(context, expressway)
  if (waiting) {
    return inTms(`tms/systems/system/${waiting.id}/settings`, {
      kind: 'edit-system',
      system: waiting.id,
      password,
    })
  }
  return inTms(
    `tms/systems/add-systems/${folderIn(context)}`,
    {
      kind: 'add-system',
      folder: folderIn(context),
      address: addressOf(expressway),
      password,
      community: 'public',
    },
    { kind: 'finish-adding', despiteWarnings: false, folder: folderIn(context) },
  )
}

type InWizard = {
  readonly text: string
  readonly asks: (context: Context, expressway: Expressway) => Need
  readonly guide: readonly string[]
}

/** What the wizard of Cisco TMS comes to, when all that was entered there was right. */
export function doneInWizard(role: string, id: string, title: string, { text, asks, guide }: InWizard): Step {
  return step(id, `In Cisco TMS: ${title}`, {
    text,
    on: null,
    path: null,
    doneWith: ['TMS.05'],
    needs: onRole(role, (context, expressway) => [asks(context, expressway)]),
    appliesWhen: usesTms,
    latches: false,
    guide,
  })
}

/** Somebody has opened a folder of the Navigator. */
export const folderOpened = ({ progress }: Context): Need =>
  need(
    Object.keys(progress.marks).some((mark) => mark.startsWith(markOf.visit('tms', 'systems/navigator'))),
    'Open a folder in Systems > Navigator of Cisco TMS.',
  )
