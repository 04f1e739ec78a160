import { menuPages } from '#contract/menu'
import { HOUR_MS } from '#contract/spans'
import { HELPS, MODES, WISHES } from '#contract/wire/procedures'
import { procedures } from '../procedures/catalogue'
import { samlMetadataOf } from '../sim/around/index'
import { type Command, type CommandOf, expresswaysOf, FACTORY_KEEPS, ROOT } from '../sim/ground/index'
import { backupOf, optionKeyFor } from '../sim/machine/index'
import { type Asked, someIds } from './asked'
import { revocationList, someCertificateChange } from './certificate-changes'
import { someEndpointChange } from './endpoint-changes'
import { someFault } from './faults-to-make'
import { deleteItems, saveItem, saveSettings, switchItems } from './items'
import { someTmsChange } from './tms-changes'

const by = 'admin'
const pages = menuPages().map(({ path }) => path)

function signIn({ on, dice }: Asked): CommandOf<'sign-in'> {
  return {
    type: 'sign-in',
    expressway: on.id,
    username: dice.of(['admin', 'admin', 'root', '']),
    password: dice.of(['expressway', 'expressway', 'wrong', '']),
    kind: dice.of(['web', 'ssh', 'serial']),
    ...(dice.below(4) === 0 && { lasts: true }),
  }
}

function uploadImage({ on, dice }: Asked): CommandOf<'upload-image'> {
  const version = dice.of(['X8.9', 'X8.9.1', 'X8.10'])
  const manifest = { kind: 'software-image' as const, product: 'Expressway', version }
  const image = { fileName: 'image.tar.gz', sizeBytes: 300, hash: '00' }
  return {
    type: 'upload-image',
    expressway: on.id,
    ...image,
    manifest: dice.maybe([manifest, manifest]) ?? null,
    by,
  }
}

function placeCall({ on, dice }: Asked): CommandOf<'place-call'> {
  const destination = dice.of(['room@example.com', 'room@cluster1.example.com'])
  const zones = [...(on.lists['zones'] ?? []).map(({ values }) => String(values['name'])), 'Nowhere']
  const media = dice.of(['video', 'audio'] as const)
  return { type: 'place-call', expressway: on.id, destination, zones: dice.some(zones), media }
}

function startProcedure({ world, dice }: Asked): CommandOf<'start-procedure'> {
  const { id, roles } = dice.of(procedures)
  const cast = roles.map((role) => [role.key, dice.of(expresswaysOf(world)).id])
  const chosen = { procedure: id, roles: Object.fromEntries(cast), mode: dice.maybe(MODES) }
  return {
    type: 'start-procedure',
    ...chosen,
    limitMs: dice.maybe([60_000]),
    wanted: dice.maybe([[...WISHES], ['find-me']]),
  }
}

function takeHelp({ dice }: Asked): CommandOf<'take-help'> {
  return { type: 'take-help', step: dice.maybe(['CRE.02', 'CRE.03']) ?? null, help: dice.of(HELPS) }
}

const sessionOf = ({ on, dice }: Asked) => dice.maybe(on.sessions)?.id ?? 'session-none'

/** How each command is given. One that has no line here does not compile. */
const commands: { readonly [T in Command['type']]: (asked: Asked) => CommandOf<T> } = {
  'sign-in': signIn,
  'sign-out': (asked) => ({ type: 'sign-out', expressway: asked.on.id, sessionId: sessionOf(asked) }),
  'use-session': (asked) => ({ type: 'use-session', expressway: asked.on.id, sessionId: sessionOf(asked) }),
  'terminate-sessions': (asked) => ({
    type: 'terminate-sessions',
    expressway: asked.on.id,
    ids: someIds(asked, asked.on.sessions),
    by,
  }),
  'recover-password': ({ on, dice }) => ({
    type: 'recover-password',
    expressway: on.id,
    password: dice.of(['expressway', '']),
    confirmPassword: dice.of(['expressway', 'wrong']),
  }),
  'save-settings': saveSettings,
  'save-item': saveItem,
  'switch-items': switchItems,
  'delete-items': deleteItems,
  'acknowledge-alarms': ({ on, dice }) => ({
    type: 'acknowledge-alarms',
    expressway: on.id,
    keys: dice.some(on.alarms.map(({ key }) => `${on.id}.${key}`)),
    by,
  }),
  'disconnect-calls': (asked) => ({
    type: 'disconnect-calls',
    expressway: asked.on.id,
    ids: someIds(asked, asked.on.calls.placed),
    by,
  }),
  'unregister-devices': ({ on, dice }) => ({
    type: 'unregister-devices',
    expressway: on.id,
    ids: dice.some([1, 2, 3].map((number) => `${on.id}-device-${number}`)),
    block: dice.below(2) === 0,
    by,
  }),
  'add-option-key': ({ on, dice }) => ({
    type: 'add-option-key',
    expressway: on.id,
    key: optionKeyFor(on.serialNumber, dice.of(['Y10', 'C00', 'J00', 'I1800', 'A50', 'B20']), dice.below(3)),
    by,
  }),
  'delete-option-keys': (asked) => ({
    type: 'delete-option-keys',
    expressway: asked.on.id,
    ids: someIds(asked, asked.on.optionKeys),
    by,
  }),
  restart: ({ on, dice }) => ({
    type: 'restart',
    expressway: on.id,
    kind: dice.of(['restart', 'restart', 'reboot', 'shutdown']),
    by,
  }),
  'restart-service': ({ on }) => ({ type: 'restart-service', expressway: on.id, by }),
  'reset-system': ({ on }) => ({ type: 'reset-system', expressway: on.id, by }),
  'create-backup': ({ on, dice }) => ({
    type: 'create-backup',
    expressway: on.id,
    encrypted: dice.below(2) === 0,
    by,
  }),
  'restore-backup': ({ on, world, dice }) => ({
    type: 'restore-backup',
    expressway: on.id,
    backup: dice.below(5) === 0 ? null : backupOf(dice.of([on, on, ...expresswaysOf(world)]), world.now),
    by,
  }),
  'upload-image': uploadImage,
  'continue-upgrade': ({ on }) => ({ type: 'continue-upgrade', expressway: on.id, by }),
  'discard-image': ({ on }) => ({ type: 'discard-image', expressway: on.id, by }),
  'flush-dns-cache': ({ on }) => ({ type: 'flush-dns-cache', expressway: on.id, by }),
  'look-up': (asked) => ({
    type: 'look-up',
    expressway: asked.on.id,
    question: {
      host: asked.dice.of(['expe2.example.com', 'nobody.example.com']),
      type: 'All',
      servers: [],
    },
  }),
  'change-certificates': (asked) => ({
    type: 'change-certificates',
    expressway: asked.on.id,
    change: someCertificateChange(asked),
    by,
  }),
  'create-snapshot': ({ on }) => ({ type: 'create-snapshot', expressway: on.id, by }),
  'change-diagnostic-log': ({ on, dice }) => ({
    type: 'change-diagnostic-log',
    expressway: on.id,
    change: dice.of<CommandOf<'change-diagnostic-log'>['change']>([
      { step: 'start', tcpdump: dice.below(2) === 0 },
      { step: 'mark', text: 'here' },
      { step: 'stop' },
    ]),
    by,
  }),
  'download-diagnostic-log': ({ on }) => ({ type: 'download-diagnostic-log', expressway: on.id }),
  'unblock-addresses': ({ on, dice }) => ({
    type: 'unblock-addresses',
    expressway: on.id,
    ids: dice.some(on.protection.bans.map(({ id }) => `${on.id}.${id}`)),
    by,
  }),
  'change-active-firewall-rules': ({ on, dice }) => ({
    type: 'change-active-firewall-rules',
    expressway: on.id,
    step: dice.of(['activate', 'activate', 'accept', 'roll-back', 'revert']),
    by,
  }),
  'select-services': ({ on, dice }) => ({
    type: 'select-services',
    expressway: on.id,
    services: dice.some(['Business to business calls']),
    by,
  }),
  'reset-to-defaults': ({ on, dice }) => ({
    type: 'reset-to-defaults',
    expressway: on.id,
    level: dice.of([1, 2, 3]),
    by,
  }),
  'add-default-links': ({ on }) => ({ type: 'add-default-links', expressway: on.id, by }),
  'force-config-update': ({ on }) => ({ type: 'force-config-update', expressway: on.id, by }),
  'factory-reset': ({ on, dice }) => ({
    type: 'factory-reset',
    expressway: on.id,
    kept: dice.some(FACTORY_KEEPS),
    over: dice.of(['serial', 'ssh']),
    by: dice.of([ROOT, by]),
  }),
  'purge-database': ({ on, dice }) => ({
    type: 'purge-database',
    expressway: on.id,
    by: dice.of([ROOT, by]),
  }),
  'finish-install': ({ on, dice }) => ({
    type: 'finish-install',
    expressway: on.id,
    answers: {
      lan1Ipv4Address: dice.of(['10.0.0.13', '']),
      lan1Ipv4SubnetMask: '255.255.255.0',
      ipv4Gateway: '10.0.0.1',
      rootPassword: 'expressway',
      adminPassword: 'expressway',
    },
  }),
  'import-saml-metadata': ({ on, world, dice }) => ({
    type: 'import-saml-metadata',
    cluster: 'cluster1.example.com',
    serialNumbers: dice.of([samlMetadataOf(world, on).serialNumbers, []]),
  }),
  'jump-clock': ({ world, dice }) => ({ type: 'jump-clock', from: world.now - dice.below(HOUR_MS) }),
  'add-fault': (asked) => ({ type: 'add-fault', fault: someFault(asked) }),
  'remove-fault': ({ world, dice }) => ({
    type: 'remove-fault',
    id: dice.maybe(world.faults)?.id ?? 'fault-none',
  }),
  'mend-fault': ({ world, on, dice }) => ({
    type: 'mend-fault',
    claim: dice.of([
      { kind: 'power-off', expressway: on.id },
      { kind: 'path-cut', between: [on.id, dice.of(Object.keys(world.expressways))] },
    ]),
  }),
  'set-dns-record': ({ on, dice }) => ({
    type: 'set-dns-record',
    name: `${on.id}.example.com`,
    addresses: dice.some(['10.0.0.11', '10.0.0.12', '127.0.0.1']),
  }),
  'change-dns': ({ on, dice }) => ({
    type: 'change-dns',
    remove: [],
    add: [
      {
        view: dice.of(['internal', 'public']),
        name: dice.of([`${on.id}.example.com`, '_sips._tcp.cluster1.example.com', 'alias.example.com']),
        type: dice.of(['A', 'SRV', 'CNAME']),
        ttl: dice.of([60, 86_400]),
        data: dice.of(['10.0.0.12', `1 ${dice.below(9)} 5061 ${on.id}.example.com`, `${on.id}.example.com`]),
      },
    ],
  }),
  'ask-dns': ({ on, dice }) => ({
    type: 'ask-dns',
    question: {
      asker: dice.of(['workstation', 'endpoint-1']),
      view: dice.of(['internal', 'public']),
      name: dice.of([`${on.id}.example.com`, '_sips._tcp.cluster1.example.com', 'alias.example.com']),
      type: dice.of(['A', 'SRV']),
    },
  }),
  'change-tms': (asked) => ({ type: 'change-tms', change: someTmsChange(asked) }),
  'change-endpoint': (asked) => ({
    type: 'change-endpoint',
    endpoint: asked.dice.maybe(Object.keys(asked.world.endpoints ?? {})) ?? 'endpoint-none',
    change: someEndpointChange(asked),
  }),
  'publish-revocation-list': (asked) => ({
    type: 'publish-revocation-list',
    address: 'http://crl.example.com/a.crl',
    list: revocationList(asked),
  }),
  'place-call': placeCall,
  'open-page': ({ on, dice }) => ({ type: 'open-page', expressway: on.id, path: dice.of(pages) }),
  'start-procedure': startProcedure,
  'take-help': takeHelp,
  'stop-procedure': () => ({ type: 'stop-procedure' }),
}

/** What people do most. */
const usual = [
  'save-settings',
  'save-settings',
  'save-settings',
  'restart',
  'restart',
  'add-fault',
  'remove-fault',
  'save-item',
] as const satisfies readonly Command['type'][]

const all: readonly ((asked: Asked) => Command)[] = Object.values(commands)

/** A command that somebody could give there: the usual ones as often as all others together. */
export function someCommand(asked: Asked): Command {
  const { dice } = asked
  return dice.below(2) === 0 ? commands[dice.of(usual)](asked) : dice.of(all)(asked)
}
