import { counted } from '#contract/counted'
import { listDefinition } from '#contract/lists/catalogue'
import { menuTrail } from '#contract/menu'
import { settingsPage } from '#contract/settings/catalogue'
import type { Help } from '#contract/wire/procedures'
import type { Happening } from '../../../host/past/story'
import { procedureNamed } from '../../../procedures/catalogue'
import { alarmDefinition } from '../../../sim/alarms/index'
import type { EventOf, WorldEvent } from '../../../sim/ground/index'
import { eventTexts, type Texts } from '../event-text'

const menuName = (path: string) =>
  menuTrail(path)
    .map(({ label }) => label)
    .join(' > ')

/** A page of settings by its place in the menu. */
const pageName = (id: string) => {
  const page = settingsPage(id)
  return page ? menuName(page.path) || page.title : id
}

const listName = (id: string) => listDefinition(id)?.title ?? id

/** What help is called when it was taken. */
const helps: Readonly<Record<Help, string>> = {
  step: 'the words of a step',
  nudge: 'a hint where to go',
  page: 'a hint which page',
  values: 'a hint which values',
  show: 'a step was shown',
  do: 'a step was done by the lab',
  why: 'a reason',
  'what-if': 'what would come of something',
  again: 'somebody went back',
  cause: 'what is wrong',
}

const restartWords: Readonly<Record<string, string>> = {
  restart: 'Goes down for a restart',
  reboot: 'Goes down for a reboot',
  shutdown: 'Goes down for good',
}

const procedureName = (id: string) => procedureNamed(id)?.title ?? 'A procedure'

/** What an event reads as in the lane of its machine, where that needs no name of it. The others read as everywhere. */
const words: Texts = {
  ...eventTexts,
  refused: ({ refusal }) => `Refused: ${refusal.detail || refusal.title}`,
  failed: ({ refusal }) => `Failed: ${refusal.detail}`,
  'signed-in': () => 'Signed in',
  'signed-out': () => 'Signed out',
  'settings-saved': ({ page }) => `Saved ${pageName(page)}`,
  'item-saved': ({ list }) => `Saved an item of ${listName(list)}`,
  'items-switched': ({ list, changed, state }) => `${listName(list)}: ${changed} set to ${state}`,
  'items-deleted': ({ list, changed }) => `${listName(list)}: ${changed} deleted`,
  done: ({ message, action }) => message || action,
  restarting: ({ kind, dropped }) =>
    `${restartWords[kind] ?? `Goes down: ${kind}`}${dropped ? `, dropping ${counted(dropped, 'call or registration', 'calls and registrations')}` : ''}`,
  'back-up': () => 'Is up again',
  'went-off': () => 'Is off',
  'factory-reset': () => 'Is cleared, and its Install Wizard waits',
  upgraded: ({ from, to }) => `Was upgraded from ${from} to ${to}`,
  'contact-made': ({ peer }) => `Has contact with ${peer}`,
  'contact-lost': ({ peer, reason }) => `Has no contact with ${peer}: ${reason}`,
  joined: () => 'Has joined the cluster',
  copied: ({ from, things }) => `Took ${things} settings and lists from ${from}`,
  'alarm-raised': ({ alarm }) => `Alarm up: ${alarmDefinition(alarm).title}`,
  'alarm-lowered': ({ alarm }) => `Alarm down: ${alarmDefinition(alarm).title}`,
  'clock-synchronized': () => 'Its clock is synchronized',
  'call-placed': ({ accepted, reason }) =>
    accepted ? 'A test call was placed' : `A test call was refused: ${reason}`,
  'fault-added': ({ text }) => `Broken: ${text}`,
  'fault-removed': ({ text }) => `Mended: ${text}`,
  'looked-up': ({ names }) => `Asked DNS for ${names.join(', ')}`,
  mistake: ({ text }) => `Mistake: ${text}`,
  'procedure-started': ({ procedure }) => `Started: ${procedureName(procedure)}`,
  'help-taken': ({ help }) => `Help: ${helps[help]}`,
  'time-up': ({ procedure }) => `Time is up: ${procedureName(procedure)}`,
  'procedure-stopped': () => 'The procedure was stopped',
}

/** The words of an event. */
export function wordsOf<T extends WorldEvent['type']>(event: EventOf<T> & { type: T }): string {
  const text: (event: EventOf<T>) => string = words[event.type]
  return text(event)
}

/** One line that says what happened. */
export function happeningText({ event, command }: Happening): string {
  if (event) return wordsOf(event)
  if (command?.type === 'open-page') return `Looked at ${menuName(command.path) || 'a page'}`
  if (command?.type === 'jump-clock') return 'The clock was put forward'
  return command?.type === 'use-session' ? 'Went on at the command line' : 'Done, with nothing to report'
}
