import { listDefinition } from '#contract/lists/catalogue'
import { isMenuPath, type MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import { settingsPage } from '#contract/settings/catalogue'
import { MINUTE_MS } from '#contract/spans'
import { readBackup } from '#contract/wire/backup'
import type { Act, LoadedCertificates } from '../procedures/language/act'
import * as acts from '../procedures/language/act'
import type { Target } from '../procedures/language/targets'
import { isAskedOfTms } from '../procedures/language/tms-forms'
import { samlMetadataOf } from '../sim/around/index'
import {
  type Command,
  type CommandOf,
  expresswayOf,
  expresswaysOf,
  FACTORY_KEEPS,
  ROOT,
  type World,
} from '../sim/ground/index'
import { hostOf, installQuestions } from '../sim/machine/index'

/** What somebody has done, as it is read from a command of a log. */
export type Deed =
  | { readonly kind: 'act'; readonly act: Act }
  /** What no procedure asks for, and is done on a page all the same. */
  | {
      readonly kind: 'press'
      readonly on: string
      readonly page: MenuPath
      readonly targets: readonly Target[]
    }
  /** The lab's control, or what a page of a machine asks for where its buttons are not named by the log. */
  | { readonly kind: 'ask'; readonly method: string; readonly path: string; readonly body?: object }
  /** What cannot be played, and why. */
  | { readonly kind: 'untold'; readonly words: string }

/** What a command is read in: the world before it, and the page of Cisco TMS that was looked at last. */
type Around = { readonly world: World; readonly tmsPage: string }

type Kind = Command['type']
type CommandIn<T extends Kind> = { [P in T]: Extract<Command, { readonly type: P }> }[T]
type Reader<T extends Kind> = (command: CommandIn<T>, around: Around) => readonly Deed[]

/** What somebody has done who gave that command; nothing for what follows from other deeds by itself. */
export function readCommand<T extends Kind>(command: CommandIn<T>, around: Around): readonly Deed[] {
  return readers[command.type](command, around)
}

const act = (...all: readonly Act[]): readonly Deed[] => all.map((one) => ({ kind: 'act', act: one }))
const ask = (method: string, path: string, body?: object): readonly Deed[] => [
  { kind: 'ask', method, path, ...(body && { body }) },
]
const untold = (words: string): readonly Deed[] => [{ kind: 'untold', words }]
const button = (name: string): Target => ({ role: 'button', name, value: '' })

/** What a page of a machine asks for by `POST api/{host}/actions/{name}`. */
const action = ({ world }: Around, on: string, name: string, body: object = {}): readonly Deed[] =>
  ask('POST', `${hostOf(world, expresswayOf(world, on))}/actions/${name}`, body)

/** Every command, as the deed of a person. The compiler names one that lacks. */
const readers: { readonly [T in Kind]: Reader<T> } = {
  // Console
  'sign-in': ({ expressway, username, password, kind, lasts }) => {
    if (kind === 'serial' && username === ROOT) return act(acts.typeAsRoot(expressway, 'whoami'))
    // A terminal asks for it before the first line; a world that was prepared begins with it.
    return kind === 'web' && !lasts ? act(acts.signIn(expressway, username, password)) : []
  },
  'sign-out': ({ expressway }, { world }) =>
    ask('DELETE', `${hostOf(world, expresswayOf(world, expressway))}/session`),
  'use-session': () => [],
  'save-settings': ({ expressway, page, values }) => {
    const path = settingsPage(page)?.path
    return path !== undefined && isMenuPath(path)
      ? act(acts.save(expressway, path, values))
      : untold(`What was saved as ${page} stands on no page of the menu.`)
  },
  'save-item': ({ expressway, list, id, values }) =>
    onList(list, (path) => act(acts.saveItem(expressway, path, values, id))),
  'switch-items': ({ expressway, list, ids, state }, { world }) =>
    onList(list, (path) => [
      {
        kind: 'press',
        on: expressway,
        page: path,
        targets: [
          ...ids.map(
            (id): Target => ({
              role: 'checkbox',
              name: `Select ${rowName(world, expressway, list, id)}`,
              value: '',
            }),
          ),
          button(state === 'Enabled' ? 'Enable' : 'Disable'),
        ],
      },
    ]),
  'delete-items': ({ expressway, list, ids }) =>
    onList(list, (path) => act(acts.deleteItems(expressway, path, ids))),
  'acknowledge-alarms': ({ expressway, keys }) => act(acts.acknowledge(expressway, keys)),
  'disconnect-calls': ({ expressway, ids }, around) =>
    action(around, expressway, 'disconnect-calls', { ids }),
  'unregister-devices': ({ expressway, ids, block }, around) =>
    action(around, expressway, 'unregister-devices', { ids, block }),
  'add-option-key': ({ expressway, key }, around) => action(around, expressway, 'add-option-key', { key }),
  'delete-option-keys': ({ expressway, ids }, around) =>
    action(around, expressway, 'delete-option-keys', { ids }),
  restart: ({ expressway, kind }, { world }) => {
    if (kind === 'restart') return act(acts.restart(expressway))
    if (kind === 'shutdown') return act(acts.shutDown(expressway))
    const isUpgraded = expresswayOf(world, expressway).upgrade.stage?.installation?.finished === true
    return act(acts.reboot(expressway, isUpgraded ? pages.upgrade : pages.restart))
  },
  'restart-service': ({ expressway }, around) => action(around, expressway, 'restart-b2bua-service'),
  'reset-system': ({ expressway }, around) => action(around, expressway, 'reset-system'),
  'create-backup': ({ expressway, encrypted }) =>
    encrypted
      ? untold('A backup with a password is not taken: the log does not hold the password.')
      : act(acts.backUp(expressway)),
  'restore-backup': ({ expressway, backup }) => {
    const file = readBackup(backup)
    return file ? act(acts.restore(expressway, file)) : untold('The file that was restored is no backup.')
  },
  'upload-image': ({ expressway, manifest }) =>
    manifest
      ? act(acts.uploadImage(expressway, manifest.version))
      : untold('A file that is no software image was uploaded: the log does not hold what was in it.'),
  'continue-upgrade': ({ expressway }) => act(acts.continueUpgrade(expressway)),
  'discard-image': ({ expressway }, around) => action(around, expressway, 'discard-image'),
  'flush-dns-cache': ({ expressway }, around) => action(around, expressway, 'flush-dns-cache'),
  'look-up': ({ expressway, question }) => act(acts.lookUp(expressway, question.host, question.type)),
  'change-certificates': ({ expressway, change }) =>
    isLoaded(change)
      ? act(acts.changeCertificates(expressway, change))
      : untold('That change of certificates is not played: it needs a file that the log does not hold.'),
  'create-snapshot': ({ expressway }) => act(acts.takeSnapshot(expressway)),
  'change-diagnostic-log': ({ expressway, change: { step, ...body } }, around) =>
    action(around, expressway, `${step}-diagnostic-log`, body),
  'download-diagnostic-log': ({ expressway }, around) =>
    action(around, expressway, 'download-diagnostic-log'),
  'terminate-sessions': () => untold('Sessions of others are not ended: they have other numbers each time.'),
  'unblock-addresses': ({ expressway, ids }, around) =>
    action(around, expressway, 'unblock-addresses', { ids }),
  'change-active-firewall-rules': ({ expressway, step }, around) =>
    action(around, expressway, `${step}-firewall-rules`),
  'select-services': ({ expressway, services }, around) =>
    action(around, expressway, 'select-services', { services }),
  // Command line
  'recover-password': ({ expressway, password, confirmPassword }, { world }) =>
    ask('POST', `${hostOf(world, expresswayOf(world, expressway))}/serial-console/recover-password`, {
      password,
      confirmPassword,
    }),
  'reset-to-defaults': ({ expressway, level }) =>
    act(acts.type(expressway, `xCommand DefaultValuesSet Level: ${level}`), acts.type(expressway, 'yes')),
  'add-default-links': ({ expressway }) => act(acts.type(expressway, 'xCommand DefaultLinksAdd')),
  'force-config-update': ({ expressway }) =>
    act(acts.type(expressway, 'xCommand ForceConfigUpdate'), acts.type(expressway, 'yes')),
  'factory-reset': ({ expressway, kept, over }) =>
    over === 'serial'
      ? asRoot(expressway, [
          'factory-reset',
          ...FACTORY_KEEPS.map((what) => (kept.includes(what) ? 'YES' : 'NO')),
          'YES',
        ])
      : untold('A factory reset over SSH is not played: nothing more is seen of that session.'),
  'purge-database': ({ expressway }) => asRoot(expressway, ['clusterdb_destroy_and_purge_data.sh']),
  'finish-install': ({ expressway, answers }, { world }) =>
    asRoot(expressway, [
      ...installQuestions(expresswayOf(world, expressway)).map((question) => answers[question] ?? ''),
      'YES',
    ]),
  // The lab
  'jump-clock': () => [],
  'add-fault': ({ fault, source }) =>
    source ? untold('What an exercise hides is not broken here.') : ask('POST', 'lab/faults', fault),
  'remove-fault': ({ id }) => ask('DELETE', `lab/faults/${encodeURIComponent(id)}`),
  'mend-fault': ({ claim }) => ask('POST', 'lab/faults/mend', claim),
  'set-dns-record': ({ name, addresses }) => ask('POST', 'lab/dns', { name, addresses }),
  'change-dns': ({ type: _, ...change }) => ask('POST', 'lab/dns/records', change),
  'ask-dns': ({ question }) => ask('POST', 'lab/dns/ask', question),
  'change-tms': ({ change }, { tmsPage }) => {
    if (change.kind === 'look') return act(acts.inTms(`tms/${change.page}`))
    if (change.kind === 'set-up') return untold('Cisco TMS was set up before anybody began.')
    return tmsPage !== '' && isAskedOfTms(change)
      ? act(acts.inTms(`tms/${tmsPage}`, change))
      : ask('POST', 'tms', change)
  },
  'change-endpoint': ({ endpoint, change }) =>
    ask('POST', `endpoints/${encodeURIComponent(endpoint)}`, change),
  'publish-revocation-list': () =>
    untold('A revocation list is not published: the authority makes another one each time.'),
  'import-saml-metadata': ({ cluster, serialNumbers }, { world }) => {
    const exporter = expresswaysOf(world).find((expressway) => {
      const its = samlMetadataOf(world, expressway)
      return its.cluster === cluster && its.serialNumbers.join() === [...serialNumbers].sort().join()
    })
    return exporter
      ? act(acts.importSamlMetadata(exporter, 'metadata.xml'))
      : untold('That metadata is not imported: no system exports it any more.')
  },
  'place-call': ({ expressway, destination, zones, media }, { world }) => {
    const host = hostOf(world, expresswayOf(world, expressway))
    return ask('POST', 'lab/calls', { host, destination, zones, media })
  },
  'open-page': ({ expressway, path }) =>
    isMenuPath(path) ? act(acts.visit(expressway, path)) : untold(`${path} is no page of the menu.`),
  'start-procedure': ({ procedure, roles, mode, limitMs, wanted, exercise, later }) =>
    exercise || later
      ? untold('The exercise is not started: it hides what it breaks.')
      : ask('POST', `lab/procedures/${encodeURIComponent(procedure)}/start`, {
          roles,
          mode,
          limitMinutes: limitMs === undefined ? undefined : limitMs / MINUTE_MS,
          wanted,
        }),
  'take-help': ({ step, help }) => ask('POST', 'lab/run/help', { step, help }),
  'stop-procedure': () => ask('DELETE', 'lab/run'),
}

const asRoot = (expressway: string, lines: readonly string[]): readonly Deed[] =>
  act(...lines.map((line) => acts.typeAsRoot(expressway, line)))

function onList(id: string, deeds: (path: MenuPath) => readonly Deed[]): readonly Deed[] {
  const path = listDefinition(id)?.path
  return path !== undefined && isMenuPath(path)
    ? deeds(path)
    : untold(`The list ${id} stands on no page of the menu.`)
}

/** What the table of a list calls an item. */
function rowName(world: World, on: string, list: string, id: string): string {
  const item = (expresswayOf(world, on).lists[list] ?? []).find((one) => one.id === id)
  return String(item?.values[listDefinition(list)?.nameKey ?? ''] ?? id)
}

const isLoaded = (change: CommandOf<'change-certificates'>['change']): change is LoadedCertificates =>
  change.kind === 'append-authorities' || (change.kind === 'upload-server' && change.keyId === null)
