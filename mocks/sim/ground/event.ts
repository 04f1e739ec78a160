import type { SwitchState } from '#contract/lists/list'
import type { ProblemType } from '#contract/problem'
import type { FieldError } from '#contract/settings/validate'
import type { DnsRecord } from '#contract/wire/dns'
import type { EndpointCall, EndpointChange } from '#contract/wire/endpoints'
import type { RouteTrace } from '#contract/wire/lab'
import type { Help } from '#contract/wire/procedures'
import type { ClusteringStatus } from '#contract/wire/status'
import type { DnsAnswer } from '#contract/wire/tools'
import type { ReplyStatus } from './state/dns'
import type { EndpointId } from './state/endpoints'
import type { SnapshotFile } from './state/snapshots'
import type { TmsDeed } from './state/tms'
import type { ExpresswayId } from './world'

/** Why something may not happen: the appliance's words and the requirement rows that explain them. */
export type Refusal = {
  kind: ProblemType
  title: string
  detail: string
  errors: FieldError[]
  guide: string[]
}

/** A hint that did not stop the save. */
export type Note = { text: string; guide: string[] }

/** Everything that can be reported, one line each. */
export type WorldEvent =
  | { type: 'refused'; command: string; refusal: Refusal }
  /** It was tried, did not work, and left something behind: an alarm. */
  | { type: 'failed'; expressway: ExpresswayId; refusal: Refusal }
  | { type: 'signed-in'; expressway: ExpresswayId; sessionId: string }
  | { type: 'signed-out'; expressway: ExpresswayId }
  | {
      type: 'settings-saved'
      expressway: ExpresswayId
      page: string
      notes: Note[]
      /** The Clustering page only: the words beside the rows at the moment of the save. */
      clustering: ClusteringStatus | null
    }
  | { type: 'item-saved'; expressway: ExpresswayId; list: string; id: string; notes: Note[] }
  | {
      type: 'items-switched'
      expressway: ExpresswayId
      list: string
      changed: number
      state: SwitchState
    }
  | { type: 'items-deleted'; expressway: ExpresswayId; list: string; changed: number }
  | { type: 'done'; expressway: ExpresswayId; action: string; changed: number; message: string }
  | {
      type: 'restarting'
      expressway: ExpresswayId
      kind: string
      startedAt: number
      until: number
      /** The calls and registrations that it has dropped, where somebody restarted it. */
      dropped?: number
      /** The registrations among them. */
      registrations?: number
    }
  | { type: 'back-up'; expressway: ExpresswayId }
  | { type: 'went-off'; expressway: ExpresswayId }
  /** A factory reset has cleared it, and its Install Wizard waits. */
  | { type: 'factory-reset'; expressway: ExpresswayId }
  | { type: 'upgraded'; expressway: ExpresswayId; from: string; to: string }
  | { type: 'backup-created'; expressway: ExpresswayId; fileName: string; backup: unknown }
  | { type: 'snapshot-created'; expressway: ExpresswayId; fileName: string; files: SnapshotFile[] }
  | { type: 'diagnostic-log-collected'; expressway: ExpresswayId; fileName: string; files: SnapshotFile[] }
  | { type: 'contact-made'; expressway: ExpresswayId; peer: ExpresswayId }
  | { type: 'contact-lost'; expressway: ExpresswayId; peer: ExpresswayId; reason: string }
  | { type: 'joined'; expressway: ExpresswayId }
  | { type: 'copied'; expressway: ExpresswayId; from: ExpresswayId; things: number }
  | { type: 'alarm-raised'; expressway: ExpresswayId; alarm: string }
  | { type: 'alarm-lowered'; expressway: ExpresswayId; alarm: string }
  | { type: 'clock-synchronized'; expressway: ExpresswayId }
  | {
      type: 'call-placed'
      expressway: ExpresswayId
      accepted: boolean
      reason: string
      /** Where it went; null for a call that stays where it began. */
      route: RouteTrace | null
    }
  | { type: 'fault-added'; id: string; text: string }
  | { type: 'fault-removed'; id: string; text: string; notes: Note[] }
  /** DNS lookup showed records of these names. */
  | { type: 'looked-up'; expressway: ExpresswayId; names: string[]; answer: DnsAnswer }
  | { type: 'dns-record-set'; name: string; addresses: string[] }
  | { type: 'dns-changed'; removed: number; added: number }
  /** `server` is null where none answers; `isKept`: the asker has the answer from before. */
  | {
      type: 'dns-asked'
      server: string | null
      status: ReplyStatus
      answers: readonly DnsRecord[]
      isKept: boolean
      ageSeconds: number
    }
  /** `system`: the one in Cisco TMS that it was done with, by id; `isSound`: it had no ticket before. */
  | { type: 'tms-changed'; kind: TmsDeed['kind']; system: string | null; isSound: boolean }
  /** `call`: what came of it, where it made one. */
  | {
      type: 'endpoint-changed'
      endpoint: EndpointId
      kind: EndpointChange['kind']
      call: EndpointCall | null
    }
  | { type: 'endpoint-registered'; endpoint: EndpointId; expressway: ExpresswayId }
  | { type: 'endpoint-lost'; endpoint: EndpointId; expressway: ExpresswayId }
  | { type: 'revocation-list-published'; address: string }
  | { type: 'saml-metadata-imported'; cluster: string }
  | { type: 'mistake'; id: string; text: string }
  | { type: 'procedure-started'; procedure: string }
  | { type: 'help-taken'; step: string | null; help: Help }
  /** The time of the run is over. */
  | { type: 'time-up'; procedure: string }
  | { type: 'procedure-stopped' }

export type EventOf<T extends WorldEvent['type']> = Extract<WorldEvent, { type: T }>

/** The first event of that type, or nothing. */
export function eventOf<T extends WorldEvent['type']>(
  events: readonly WorldEvent[],
  type: T,
): EventOf<T> | undefined {
  return events.find((event): event is EventOf<T> => event.type === type)
}
