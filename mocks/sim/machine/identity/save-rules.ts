import { isInSubnet, prefixLengthOf } from '#contract/settings/formats'
import type { FieldError } from '#contract/settings/validate'
import type { Note } from '../../ground/event'
import { refuse } from '../../ground/refusals'
import type { PageRules, Save, Stage } from '../../ground/stage'
import type { FoundMistake } from '../../ground/world'
import { nameOf } from '../network/read'
import { isClustered } from '../peers/read'
import { hasPeers } from '../settings/read'
import { sharedIdentityNotes } from './twins'

/** A gateway must lie in the subnet of an interface; the factory value 127.0.0.1 means none (CRE-17). */
function gatewayErrors({ after }: Save): FieldError[] {
  const gateway = String(after['ipv4Gateway'])
  const interfaces = after['useDualNetworkInterfaces'] === 'Yes' ? ['lan1', 'lan2'] : ['lan1']
  const masks = interfaces.flatMap((lan) =>
    prefixLengthOf(String(after[`${lan}Ipv4SubnetMask`])) === null
      ? [{ field: `${lan}Ipv4SubnetMask`, message: 'Enter a subnet mask, such as 255.255.255.0.' }]
      : [],
  )
  const reachable =
    gateway === '127.0.0.1' ||
    interfaces.some((lan) =>
      isInSubnet(gateway, String(after[`${lan}Ipv4Address`]), String(after[`${lan}Ipv4SubnetMask`])),
    )
  return reachable
    ? masks
    : [...masks, { field: 'ipv4Gateway', message: 'The gateway is not in the subnet of an interface.' }]
}

/** What peers know each other by: one of them changes only outside the cluster (ADR-01, R-34). */
const addressFields = new Set(['lan1Ipv4Address', 'lan1Ipv6Address', 'systemHostName', 'domainName'])

/** What is wrong with another address for a machine that its peers know, in words. */
function movedWhileClustered({ expressway, changed, before }: Save): Note | undefined {
  // An address that was blank was nobody's way to this system.
  const moved = changed.filter(({ key }) => addressFields.has(key) && before[key] !== '')
  if (moved.length === 0 || !(isClustered(expressway) || hasPeers(expressway))) return undefined
  const addresses = moved.map((field) => before[field.key]).join(' and ')
  const text = `Its peers know this system by ${addresses}. Remove it from the cluster, change its address, and add it back.`
  return { text, guide: ['ADR-01', 'ADR-03'] }
}

function moveMistakes(save: Save): FoundMistake[] {
  const moved = movedWhileClustered(save)
  if (!moved) return []
  const text = `${nameOf(save.expressway)}: the address was changed while clustered. ${moved.text}`
  return [{ id: 'ADR-M1', text, guide: [...moved.guide], expressway: save.expressway.id }]
}

const sharedIdentity = (stage: Stage, { expressway, page }: Save): Note[] =>
  sharedIdentityNotes(stage.world, expressway, page.id)

/** A name that is changed on a member is told and not refused: DNS leads to it by the old one for the time being. */
export const nameRules: PageRules = {
  mistakes: (_world, save) => moveMistakes(save),
  carriedOut: (stage, save) => [movedWhileClustered(save) ?? [], sharedIdentity(stage, save)].flat(),
}

/** Static NAT on the interface at which peers meet breaks their rows: told, since the way in may be another one (ADD-38). */
function natMistakes({ expressway, changed, after }: Save): FoundMistake[] {
  const turned = changed.some(({ key }) => key === 'lan1StaticNatMode') && after['lan1StaticNatMode'] === 'On'
  if (!turned || !hasPeers(expressway)) return []
  const text = `${nameOf(expressway)}: static NAT was turned on for LAN 1, at which its peers find it. Turn it Off.`
  return [{ id: 'ADD-M13', text, guide: ['ADD-38', 'PRE-11'], expressway: expressway.id }]
}

/** System > Network interfaces > IP. */
export const networkRules: PageRules = {
  ...nameRules,
  refuse: ({ profile }, save) => {
    const errors = gatewayErrors(save)
    if (errors.length > 0) {
      return refuse('invalid', 'IP was not saved: the addresses do not fit together.', {
        errors,
        guide: ['CRE-17'],
      })
    }
    const [mistake] = profile === 'strict' ? moveMistakes(save) : []
    const field = save.changed.find(({ key }) => addressFields.has(key) && save.before[key] !== '')
    if (!mistake || !field) return undefined
    const message = 'This address is not changed while the system has peers.'
    return refuse('conflict', mistake.text, {
      errors: [{ field: field.key, message }],
      guide: mistake.guide,
      mistake,
      wasLetThrough: true,
    })
  },
  mistakes: (_world, save) => [...moveMistakes(save), ...natMistakes(save)],
}
