import type { HappeningKind } from '#contract/wire/timeline'
import type { Happening } from '../../../host/past/story'
import type { WorldEvent } from '../../../sim/ground/index'

/** What kind of thing each event is; what is left out is the plain answer to a command. */
const kinds: Readonly<Partial<Record<WorldEvent['type'], HappeningKind>>> = {
  restarting: 'restart',
  'back-up': 'restart',
  'went-off': 'restart',
  'factory-reset': 'restart',
  upgraded: 'restart',
  'contact-made': 'contact',
  'contact-lost': 'contact',
  joined: 'contact',
  copied: 'copy',
  'alarm-raised': 'alarm',
  'alarm-lowered': 'alarm',
  'fault-added': 'fault',
  'fault-removed': 'fault',
  failed: 'fault',
  mistake: 'mistake',
  'procedure-started': 'run',
  'help-taken': 'run',
  'time-up': 'run',
  'procedure-stopped': 'run',
  'endpoint-registered': 'contact',
  'endpoint-lost': 'contact',
}

/** What somebody only looked at, or asked. */
const LOOKS: ReadonlySet<string> = new Set(['open-page', 'use-session', 'look-up', 'ask-dns'])

/** The kind of what happened. */
export function kindOf({ event, command }: Happening): HappeningKind {
  const kind = event && kinds[event.type]
  if (kind) return kind
  if (!command || LOOKS.has(command.type)) return command ? 'look' : 'command'
  return command.type === 'change-tms' && command.change.kind === 'look' ? 'look' : 'command'
}

/** The machine that it happened to; null where it happened around them. */
export function machineOf({ event, command }: Happening): string | null {
  if (event && 'expressway' in event) return event.expressway
  return command && 'expressway' in command ? command.expressway : null
}

/** Which of two kinds stands out where both share a place of the strip. */
const weight: Readonly<Record<HappeningKind, number>> = {
  look: 0,
  command: 1,
  run: 2,
  contact: 3,
  copy: 4,
  restart: 5,
  alarm: 6,
  fault: 7,
  mistake: 8,
}

/** The one of two kinds that stands out. */
export const outstanding = (one: HappeningKind | null, other: HappeningKind): HappeningKind =>
  one !== null && weight[one] >= weight[other] ? one : other
