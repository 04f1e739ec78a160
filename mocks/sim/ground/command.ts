import type { SwitchState } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import type { CertificateChange, RevocationList, Signature } from '#contract/wire/certificates'
import type { DnsChange, NameQuestion } from '#contract/wire/dns'
import type { EndpointChange } from '#contract/wire/endpoints'
import type { ExerciseTerms } from '#contract/wire/exercise'
import type { FaultClaim } from '#contract/wire/faults'
import type { CallMedia } from '#contract/wire/lab'
import type { Help, Mode, Wish } from '#contract/wire/procedures'
import type { DnsQuestion } from '#contract/wire/tools'
import type { ImageManifest } from '#contract/wire/upgrade'
import type { EndpointId } from './state/endpoints'
import type { FactoryKeep } from './state/factory-reset'
import type { FaultKind, FaultSource } from './state/faults'
import type { LaterFault } from './state/procedure-run'
import type { TmsDeed } from './state/tms'
import type { SessionKind, TerminalKind } from './state/users'
import type { ExpresswayId } from './world'

type On<T extends string, D = object> = { type: T; expressway: ExpresswayId } & D

/**
 * Everything that can happen to a world, one line each. `by` is the user name for the logs.
 * A command that may not happen is answered with a `refused` event and changes nothing but the record of mistakes.
 */
export type Command =
  // Console
  /** `lasts`: the session of whoever prepared the world, which does not time out. */
  | On<'sign-in', { username: string; password: string; kind: SessionKind; lasts?: true }>
  | On<'sign-out', { sessionId: string }>
  | On<'use-session', { sessionId: string }>
  | On<'save-settings', { page: string; values: PageValues; revision: number | null; by: string }>
  /** `form`: sent by the form of the item, with what the form asks beside the fields and nobody stores. */
  | On<'save-item', { list: string; id: string | null; values: PageValues; form?: true; by: string }>
  | On<'switch-items', { list: string; ids: string[]; state: SwitchState; by: string }>
  | On<'delete-items', { list: string; ids: string[]; by: string }>
  | On<'acknowledge-alarms', { keys: string[]; by: string }>
  | On<'disconnect-calls', { ids: string[]; by: string }>
  /** `block`: and puts each on the Deny List. */
  | On<'unregister-devices', { ids: string[]; block?: boolean; by: string }>
  | On<'add-option-key', { key: string; by: string }>
  | On<'delete-option-keys', { ids: string[]; by: string }>
  | On<'restart', { kind: 'restart' | 'reboot' | 'shutdown'; by: string }>
  /** Restarts a service of the application, and not the system. */
  | On<'restart-service', { by: string }>
  | On<'reset-system', { by: string }>
  | On<'create-backup', { encrypted?: boolean; by: string }>
  | On<'restore-backup', { backup: unknown; by: string }>
  | On<
      'upload-image',
      { fileName: string; sizeBytes: number; hash: string; manifest: ImageManifest | null; by: string }
    >
  | On<'continue-upgrade', { by: string }>
  | On<'discard-image', { by: string }>
  | On<'flush-dns-cache', { by: string }>
  /** Changes nothing; that DNS was asked is a trace that procedures follow, as `open-page` is. */
  | On<'look-up', { question: DnsQuestion }>
  | On<'change-certificates', { change: CertificateChange; signatures?: Signature[] | undefined; by: string }>
  | On<'create-snapshot', { by: string }>
  | On<
      'change-diagnostic-log',
      {
        change: { step: 'start'; tcpdump: boolean } | { step: 'mark'; text: string } | { step: 'stop' }
        by: string
      }
    >
  | On<'download-diagnostic-log'>
  | On<'terminate-sessions', { ids: string[]; by: string }>
  | On<'unblock-addresses', { ids: string[]; by: string }>
  | On<'change-active-firewall-rules', { step: 'activate' | 'accept' | 'roll-back' | 'revert'; by: string }>
  | On<'select-services', { services: string[]; by: string }>
  // Command line
  /** The login `pwrec` on the serial console: a new password for the default administrator, of someone who has none. */
  | On<'recover-password', { password: string; confirmPassword: string }>
  | On<'reset-to-defaults', { level: 1 | 2 | 3; by: string }>
  | On<'add-default-links', { by: string }>
  | On<'force-config-update', { by: string }>
  /** `over`: the way to the command line on which it was typed. */
  | On<'factory-reset', { kept: readonly FactoryKeep[]; over: TerminalKind; by: string }>
  /** The script of root that destroys the cluster database of the machine (TRB-19). */
  | On<'purge-database', { by: string }>
  /** The answers of the Install Wizard, by question. */
  | On<'finish-install', { answers: Record<string, string> }>
  // The lab
  /** The lab's clock was put forward to this moment from that one: nobody could do anything between. */
  | { type: 'jump-clock'; from: number }
  /** With a source it is to be found by whoever practises, and is not told before the end. */
  | { type: 'add-fault'; fault: FaultKind; source?: FaultSource | undefined }
  | { type: 'remove-fault'; id: string }
  /** Somebody is sent to mend what is taken to be broken. They find it or not. */
  | { type: 'mend-fault'; claim: FaultClaim }
  /** The A and AAAA records of a name; none takes the name out of DNS. */
  | { type: 'set-dns-record'; name: string; addresses: string[] }
  /** Records of the zones, of any type: all of it happens or nothing. */
  | ({ type: 'change-dns' } & DnsChange)
  | { type: 'ask-dns'; question: NameQuestion }
  /** Something is done in Cisco TMS, or a page of it is looked at. */
  | { type: 'change-tms'; change: TmsDeed }
  /** Something is done at an endpoint. */
  | { type: 'change-endpoint'; endpoint: EndpointId; change: EndpointChange }
  /** Puts a revocation list where Expressways can download it. */
  | {
      type: 'publish-revocation-list'
      address: string
      list: RevocationList
      signatures?: Signature[] | undefined
    }
  /** What a file of metadata says is given to the identity provider. */
  | { type: 'import-saml-metadata'; cluster: string; serialNumbers: string[] }
  /** `zones` by name: the call leaves by one of them. Without any it stays on the Expressway. `media` is video unless told. */
  | On<'place-call', { destination: string; zones?: readonly string[]; media?: CallMedia }>
  | On<'open-page', { path: string }>
  /** Without `mode` it is learnt, without `limitMs` it takes as long as it takes. */
  | {
      type: 'start-procedure'
      procedure: string
      roles: Record<string, ExpresswayId>
      mode?: Mode | undefined
      limitMs?: number | undefined
      wanted?: readonly Wish[] | undefined
      /** The number of the step at which it was taken over: the lab has done those before. Absent: the first. */
      begunAtStep?: number | undefined
      /** The exercise that it is, and what that breaks later. */
      exercise?: ExerciseTerms | undefined
      later?: readonly LaterFault[] | undefined
    }
  /** Help with a step, or with none in particular: written down, so that it can be counted. */
  | { type: 'take-help'; step: string | null; help: Help }
  | { type: 'stop-procedure' }

/**
 * What the procedure says of its run to what waits for it: steps that were done, or that it is over. It follows from the
 * log by itself, so that nobody gives it and no log holds it.
 */
type Told = { type: 'tell-progress'; steps: readonly string[]; isOver: boolean }

/** Everything that the core decides. */
export type Decided = Command | Told

export type CommandOf<T extends Decided['type']> = Extract<Decided, { type: T }>
