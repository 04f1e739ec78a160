import { listDefinitions } from '#contract/lists/catalogue'
import { settingsPages } from '#contract/settings/catalogue'
import type { FieldDefinition, PageValues, SettingValue } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import type { CertificateChange, RevocationList } from '#contract/wire/certificates'
import { type Command, type Expressway, expresswaysOf, type FaultKind, type World } from '../sim/ground/index'
import { backupOf, optionKeyFor } from '../sim/machine/index'
import type { Dice } from './dice'

/** Who is asked to do something, in which world, by which throws. */
type Asked = { readonly world: World; readonly on: Expressway; readonly dice: Dice }

const by = 'admin'
const words = ['', 'other', 'a.example.com', '10.0.0.12', 'expe2.example.com', 'Branch office', '::1']

/** Where Expressways can be found or not: names, addresses, nonsense, and rows left blank. */
function placesOf({ world }: Asked): string[] {
  const ids = expresswaysOf(world).map(({ id }) => id)
  const addresses = expresswaysOf(world).map(({ settings }) => String(settings['ip.lan1Ipv4Address'] ?? ''))
  return [...ids.map((id) => `${id}.example.com`), ...addresses, '', 'nobody.example.com']
}

function valueFor(asked: Asked, field: FieldDefinition): SettingValue {
  const { dice } = asked
  if (field.kind === 'choice') return dice.of(field.options)
  if (field.kind === 'number') return field.min + dice.below(Math.min(50, field.max - field.min + 2))
  return dice.of([field.default, ...words, ...placesOf(asked)])
}

function someValues(asked: Asked, fields: readonly FieldDefinition[]): PageValues {
  const count = 1 + asked.dice.below(3)
  const chosen = Array.from({ length: count }, () => asked.dice.of(fields))
  return Object.fromEntries(chosen.map((field) => [field.key, valueFor(asked, field)]))
}

function savePage(asked: Asked): Command {
  const page = asked.dice.of(settingsPages)
  const values = someValues(asked, fieldsOf(page))
  return { type: 'save-settings', expressway: asked.on.id, page: page.id, values, revision: null, by }
}

/** The page that clusters are made with: the rows of another machine, or of nobody, and who is the primary. */
function saveClustering(asked: Asked): Command {
  const { dice, on, world } = asked
  const like = dice.of(expresswaysOf(world)).settings
  const places = placesOf(asked)
  const kept = dice.below(3) > 0
  const rows = [1, 2, 3, 4, 5, 6].map((index) => {
    const key = `peer${index}Address`
    const row = String(like[`clustering.${key}`] ?? '')
    return [key, kept && dice.below(6) > 0 ? row : dice.of(places)]
  })
  const rest = {
    clusterName: dice.of(['cluster1.example.com', 'cluster1.example.com', 'CLUSTER1.example.com', '']),
    configurationPrimary: 1 + dice.below(3),
    tlsVerificationMode: dice.of(['Permissive', 'Permissive', 'Enforce']),
  }
  const values = { ...Object.fromEntries(rows), ...rest }
  return { type: 'save-settings', expressway: on.id, page: 'clustering', values, revision: null, by }
}

function saveItem(asked: Asked): Command {
  const list = asked.dice.of(listDefinitions)
  const item = asked.dice.maybe(asked.on.lists[list.id] ?? [])
  const fields = list.sections.flatMap((section) => section.fields)
  const named = { [list.nameKey]: `Item ${asked.dice.below(9)}` }
  const defaults = Object.fromEntries(fields.map((field) => [field.key, field.default]))
  const values = { ...defaults, ...named, ...item?.values, ...someValues(asked, fields) }
  return { type: 'save-item', expressway: asked.on.id, list: list.id, id: item?.id ?? null, values, by }
}

function changeItems({ on, dice }: Asked): Command {
  const list = dice.of(listDefinitions).id
  const ids = dice.some(on.lists[list] ?? []).map(({ id }) => id)
  return dice.below(2) === 0
    ? { type: 'delete-items', expressway: on.id, list, ids, by }
    : { type: 'switch-items', expressway: on.id, list, ids, state: dice.of(['Enabled', 'Disabled']), by }
}

function faultOf({ on, world, dice }: Asked): FaultKind {
  const expressway = on.id
  const others = expresswaysOf(world).map(({ id }) => id)
  const between: [string, string] = [expressway, dice.of(others.filter((id) => id !== expressway))]
  const milliseconds = dice.of([20, 30, 31, 80])
  const { ntpServers, dnsServers } = world.network
  return dice.of<FaultKind>([
    { kind: 'power-off', expressway },
    { kind: 'path-cut', between },
    { kind: 'network-cut', expressway },
    { kind: 'isolated', expressway },
    { kind: 'change-not-accepted', expressway },
    { kind: 'port-blocked', between, port: dice.of([4371, 4372]) },
    { kind: 'nat', between },
    { kind: 'round-trip', between, milliseconds },
    { kind: 'round-trip-unsteady', between, milliseconds },
    { kind: 'ntp-unreachable', server: dice.of(ntpServers).address },
    { kind: 'dns-unreachable', server: dice.of(dnsServers).address },
    { kind: 'tms-unreachable' },
    { kind: 'database-failure', expressway },
    { kind: 'firewall-fails', expressway },
    { kind: 'replication-fails', expressway },
  ])
}

function breakOrMend(asked: Asked): Command {
  const fault = asked.dice.maybe(asked.world.faults)
  if (fault) return { type: 'remove-fault', id: fault.id }
  return expresswaysOf(asked.world).length < 2
    ? { type: 'add-fault', fault: { kind: 'power-off', expressway: asked.on.id } }
    : { type: 'add-fault', fault: faultOf(asked) }
}

function revocationList({ on, dice }: Asked): RevocationList {
  const { facts } = dice.of([on.certificates.factory.authority, ...on.certificates.trusted])
  const revoked = dice.some([on.certificates.inForce?.serialNumber ?? '00'])
  const { issuer, subjectKeyId: authorityKeyId, fingerprint } = facts
  return {
    pem: '',
    facts: { issuer, authorityKeyId, thisUpdate: 0, nextUpdate: null, serialNumbers: revoked, fingerprint },
  }
}

function changeCertificates(asked: Asked): Command {
  const { on, world, dice } = asked
  const other = dice.of(expresswaysOf(world)).certificates
  const { trusted } = on.certificates
  const request = { subject: 'CN=a', commonName: 'a', names: [], publicKeyId: 'id', publicKey: 'k' }
  const change = dice.of<CertificateChange>([
    { kind: 'generate-request', request: { pem: '', facts: { ...request, signatureAlgorithm: 's' } } },
    { kind: 'discard-request' },
    {
      kind: 'upload-server',
      certificate: other.factory.server,
      keyId: other.factory.server.facts.publicKeyId,
    },
    { kind: 'reset-server' },
    { kind: 'append-authorities', certificates: [other.factory.authority] },
    { kind: 'delete-authorities', fingerprints: dice.some(trusted).map(({ facts }) => facts.fingerprint) },
    { kind: 'reset-authorities' },
    { kind: 'upload-revocation-list', list: revocationList(asked) },
    { kind: 'update-revocation-lists' },
    { kind: 'remove-revocation-lists' },
  ])
  return { type: 'change-certificates', expressway: on.id, change, by }
}

function takeIn({ on, world, dice }: Asked): Command {
  const image = { fileName: 'image.tar.gz', sizeBytes: 300, hash: '00' }
  const version = dice.of(['X8.9', 'X8.9.1', 'X8.10'])
  const manifest = { kind: 'software-image' as const, product: 'Expressway', version }
  const expressway = on.id
  return dice.of<Command>([
    { type: 'upload-image', expressway, ...image, manifest: dice.maybe([manifest, manifest]) ?? null, by },
    { type: 'continue-upgrade', expressway, by },
    { type: 'continue-upgrade', expressway, by },
    { type: 'discard-image', expressway, by },
    {
      type: 'restore-backup',
      expressway,
      backup: backupOf(dice.of([on, on, ...expresswaysOf(world)]), world.now),
      by,
    },
    { type: 'create-backup', expressway, encrypted: dice.below(2) === 0, by },
    { type: 'reset-to-defaults', expressway, level: dice.of([1, 2, 3]), by },
    { type: 'reset-system', expressway, by },
    { type: 'select-services', expressway, services: dice.some(['Business to business calls']), by },
  ])
}

function sitAtConsole({ on, world, dice }: Asked): Command {
  const expressway = on.id
  const ids = dice.some(on.sessions).map(({ id }) => id)
  const sessionId = on.sessions[0]?.id ?? 'session-none'
  const password = dice.of(['expressway', 'expressway', 'wrong'])
  const keys = on.alarms.map(({ key }) => `${expressway}.${key}`)
  return dice.of<Command>([
    { type: 'sign-in', expressway, username: 'admin', password, kind: dice.of(['web', 'ssh', 'serial']) },
    { type: 'sign-out', expressway, sessionId },
    { type: 'use-session', expressway, sessionId },
    { type: 'terminate-sessions', expressway, ids, by },
    { type: 'recover-password', expressway, password: 'expressway', confirmPassword: password },
    { type: 'acknowledge-alarms', expressway, keys: dice.some(keys), by },
    {
      type: 'unblock-addresses',
      expressway,
      ids: on.protection.bans.map(({ id }) => `${expressway}.${id}`),
      by,
    },
    { type: 'create-snapshot', expressway, by },
    { type: 'change-diagnostic-log', expressway, change: { step: 'start', tcpdump: true }, by },
    { type: 'change-diagnostic-log', expressway, change: { step: 'mark', text: 'here' }, by },
    { type: 'change-diagnostic-log', expressway, change: { step: 'stop' }, by },
    { type: 'download-diagnostic-log', expressway },
    { type: 'open-page', expressway, path: 'status/alarms' },
    {
      type: 'start-procedure',
      procedure: 'create',
      roles: { primary: dice.of(Object.keys(world.expressways)) },
    },
    { type: 'stop-procedure' },
  ])
}

function carryTraffic({ on, dice }: Asked): Command {
  const expressway = on.id
  const devices = [1, 2, 3].map((number) => `${expressway}-device-${number}`)
  const code = dice.of(['Y10', 'C00', 'J00', 'I1800', 'A50', 'B20'])
  return dice.of<Command>([
    { type: 'place-call', expressway, destination: 'room@example.com', zones: dice.some(['DefaultZone']) },
    { type: 'place-call', expressway, destination: 'room@example.com' },
    { type: 'disconnect-calls', expressway, ids: dice.some(on.calls.placed).map(({ id }) => id), by },
    { type: 'unregister-devices', expressway, ids: dice.some(devices), block: dice.below(2) === 0, by },
    { type: 'add-option-key', expressway, key: optionKeyFor(on.serialNumber, code, dice.below(3)), by },
    { type: 'delete-option-keys', expressway, ids: dice.some(on.optionKeys).map(({ id }) => id), by },
    { type: 'flush-dns-cache', expressway, by },
    { type: 'look-up', expressway, question: { host: 'expe2.example.com', type: 'All', servers: [] } },
  ])
}

function tendCluster(asked: Asked): Command {
  const { on, dice } = asked
  const expressway = on.id
  const steps = ['activate', 'accept', 'roll-back', 'revert'] as const
  return dice.of<Command>([
    { type: 'force-config-update', expressway, by },
    { type: 'add-default-links', expressway, by },
    { type: 'restart-service', expressway, by },
    { type: 'change-active-firewall-rules', expressway, step: dice.of(steps), by },
    {
      type: 'set-dns-record',
      name: `${expressway}.example.com`,
      addresses: dice.some(['10.0.0.11', '10.0.0.12']),
    },
    { type: 'publish-revocation-list', address: 'http://crl.example.com/a.crl', list: revocationList(asked) },
  ])
}

const restart = ({ on, dice }: Asked): Command => ({
  type: 'restart',
  expressway: on.id,
  kind: dice.of(['restart', 'restart', 'reboot', 'shutdown']),
  by,
})

/** What people do, the usual more often than the rest. */
export const doings: readonly ((asked: Asked) => Command)[] = [
  savePage,
  savePage,
  saveClustering,
  saveClustering,
  restart,
  restart,
  breakOrMend,
  breakOrMend,
  saveItem,
  changeItems,
  changeCertificates,
  takeIn,
  sitAtConsole,
  carryTraffic,
  tendCluster,
]
