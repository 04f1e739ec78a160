import { counted } from '#contract/counted'
import type { EventOf, WorldEvent } from '../../sim/ground/index'

/** What is done in Cisco TMS, in words. */
const doneInTms: Readonly<Record<EventOf<'tms-changed'>['kind'], string>> = {
  'create-folder': 'a folder was created',
  'add-system': 'a system was entered in the wizard',
  'edit-system': 'the password of a system was entered',
  'finish-adding': 'the wizard was finished',
  'save-connection': 'the connection of a system was saved and tried',
  'force-refresh': 'a system was read anew',
  'acknowledge-tickets': 'the tickets of a system were acknowledged',
  'purge-system': 'a system was purged',
  'save-network-settings': 'Network Settings were saved',
  'set-up': 'its version or mode was changed',
  'save-provisioning': 'the services of a cluster were saved',
  look: 'a page was opened',
}

/** What each event reads as. */
export type Texts = { readonly [T in WorldEvent['type']]: (event: EventOf<T>) => string }

/** What each event reads as in the lab's list of events. */
export const eventTexts: Texts = {
  refused: ({ refusal }) => `Refused: ${refusal.detail || refusal.title}`,
  failed: ({ expressway, refusal }) => `Failed on ${expressway}: ${refusal.detail}`,
  'signed-in': ({ expressway }) => `Someone signed in on ${expressway}.`,
  'signed-out': ({ expressway }) => `Someone signed out on ${expressway}.`,
  'settings-saved': ({ expressway, page }) => `The page ${page} was saved on ${expressway}.`,
  'item-saved': ({ expressway, list, id }) => `Item ${id} of ${list} was saved on ${expressway}.`,
  'items-switched': ({ expressway, list, changed, state }) =>
    `${changed} of ${list} set to ${state} on ${expressway}.`,
  'items-deleted': ({ expressway, list, changed }) => `${changed} of ${list} deleted on ${expressway}.`,
  done: ({ expressway, message, action }) => `${expressway}: ${message || action}`,
  restarting: ({ expressway, kind }) => `${expressway} goes down: ${kind}.`,
  'back-up': ({ expressway }) => `${expressway} is up again.`,
  'went-off': ({ expressway }) => `${expressway} is off.`,
  'factory-reset': ({ expressway }) => `${expressway} is cleared, and its Install Wizard waits.`,
  upgraded: ({ expressway, from, to }) => `${expressway} was upgraded from ${from} to ${to}.`,
  'backup-created': ({ expressway, fileName }) => `Backup ${fileName} was taken from ${expressway}.`,
  'snapshot-created': ({ expressway, fileName }) => `Snapshot ${fileName} was taken of ${expressway}.`,
  'diagnostic-log-collected': ({ expressway, fileName }) => `Log ${fileName} was taken from ${expressway}.`,
  'contact-made': ({ expressway, peer }) => `${expressway} has contact with ${peer}.`,
  'contact-lost': ({ expressway, peer, reason }) => `${expressway} has no contact with ${peer}: ${reason}`,
  joined: ({ expressway }) => `${expressway} has joined the cluster.`,
  copied: ({ expressway, from, things }) => `${expressway} took ${things} settings and lists from ${from}.`,
  'alarm-raised': ({ expressway, alarm }) => `Alarm raised on ${expressway}: ${alarm}.`,
  'alarm-lowered': ({ expressway, alarm }) => `Alarm lowered on ${expressway}: ${alarm}.`,
  'clock-synchronized': ({ expressway }) => `The clock of ${expressway} is synchronized.`,
  'call-placed': ({ expressway, accepted, reason }) =>
    accepted ? `A call was placed on ${expressway}.` : `A call was refused on ${expressway}: ${reason}`,
  'fault-added': ({ id, text }) => `Fault ${id} begins: ${text}.`,
  'fault-removed': ({ id, text }) => `Fault ${id} ends: ${text}.`,
  'looked-up': ({ expressway, names }) => `DNS gave ${expressway} the records of ${names.join(', ')}.`,
  'dns-record-set': ({ name, addresses }) =>
    addresses.length > 0 ? `DNS has ${name} at ${addresses.join(', ')}.` : `DNS has no ${name} any more.`,
  'dns-changed': ({ removed, added }) =>
    `DNS lost ${counted(removed, 'record')} and got ${counted(added, 'record')}.`,
  'dns-asked': ({ server, status, answers }) =>
    `${server ?? 'No name server'} answered ${status} with ${counted(answers.length, 'record')}.`,
  'endpoint-changed': ({ endpoint, kind, call }) =>
    call
      ? `${endpoint} made a call, which was ${call.accepted ? 'accepted' : `refused: ${call.reason}`}`
      : `Done at ${endpoint}: ${kind}.`,
  'endpoint-registered': ({ endpoint, expressway }) => `${endpoint} is registered to ${expressway}.`,
  'endpoint-lost': ({ endpoint, expressway }) => `${endpoint} has lost its registration to ${expressway}.`,
  'tms-changed': ({ kind }) => `Done in Cisco TMS: ${doneInTms[kind]}.`,
  'saml-metadata-imported': ({ cluster }) => `The identity provider has the SAML metadata of ${cluster}.`,
  'revocation-list-published': ({ address }) => `A revocation list was published at ${address}.`,
  mistake: ({ id, text }) => `Mistake ${id}: ${text}`,
  'procedure-started': ({ procedure }) => `The procedure ${procedure} was started.`,
  'help-taken': ({ step, help }) => `Help was taken: ${help}${step === null ? '' : ` for ${step}`}.`,
  'time-up': ({ procedure }) => `The time for the procedure ${procedure} is up.`,
  'procedure-stopped': () => 'The procedure was stopped.',
}

/** One line that says what happened. */
export function eventText<T extends WorldEvent['type']>(event: EventOf<T> & { type: T }): string {
  const text: (event: EventOf<T>) => string = eventTexts[event.type]
  return text(event)
}
