import { TMS_VERSIONS } from '#contract/tms-versions'
import type { TmsDeed } from '../sim/ground/index'
import { addressOf } from '../sim/machine/index'
import { type Asked, oneOf } from './asked'

type ChangeOf<K extends TmsDeed['kind']> = Extract<TmsDeed, { kind: K }>

const system = ({ world, dice }: Asked) => dice.maybe(world.tms?.systems ?? [])?.id ?? 'system-none'
const folder = ({ world, dice }: Asked) => dice.maybe(world.tms?.folders ?? [])?.id ?? 'folder-none'
const password = ({ dice }: Asked) => dice.of(['', 'expressway', 'TANDBERG', 'r00t-of-expe4'])
const onOff = ({ dice }: Asked) => dice.of(['On', 'Off'] as const)

/** How each change of Cisco TMS is made. One that has no line here does not compile. */
const changes: { readonly [K in TmsDeed['kind']]: (asked: Asked) => ChangeOf<K> } = {
  'create-folder': (asked) => ({
    kind: 'create-folder',
    name: asked.dice.of(['DMZ', '']),
    parent: folder(asked),
  }),
  'add-system': (asked) => ({
    kind: 'add-system',
    folder: folder(asked),
    address: asked.dice.of([addressOf(asked.on), 'nobody.example.com', '']),
    password: password(asked),
    community: 'public',
  }),
  'edit-system': (asked) => ({ kind: 'edit-system', system: system(asked), password: password(asked) }),
  'finish-adding': (asked) => ({
    kind: 'finish-adding',
    despiteWarnings: asked.dice.below(2) === 0,
    folder: folder(asked),
  }),
  'save-connection': (asked) => ({
    kind: 'save-connection',
    system: system(asked),
    hostName: asked.dice.of(['', 'expe1.example.com']),
    address: addressOf(asked.on),
    community: asked.dice.of(['public', 'secret']),
    password: password(asked),
  }),
  'force-refresh': (asked) => ({ kind: 'force-refresh', system: system(asked) }),
  'acknowledge-tickets': (asked) => ({ kind: 'acknowledge-tickets', system: system(asked) }),
  'purge-system': (asked) => ({ kind: 'purge-system', system: system(asked) }),
  'save-network-settings': (asked) => ({
    kind: 'save-network-settings',
    enforceManagementSettings: onOff(asked),
    secureOnlyDeviceCommunication: onOff(asked),
  }),
  'set-up': ({ dice }) => ({
    kind: 'set-up',
    version: dice.of(TMS_VERSIONS),
    isProvisioningExtensionMode: dice.below(2) === 0,
  }),
  'save-provisioning': (asked) => ({
    kind: 'save-provisioning',
    system: system(asked),
    services: asked.dice.some(['users', 'findMe'] as const),
  }),
  look: () => ({ kind: 'look', page: 'systems/navigator' }),
}

/** Something that somebody could do in Cisco TMS. */
export const someTmsChange = (asked: Asked): TmsDeed => oneOf(asked.dice, changes)(asked)
