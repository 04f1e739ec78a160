import type { FieldId } from '#contract/settings/catalogue'

/** A thing that replicates: a field, or `list:{id}`. */
export type ReplicatedId = FieldId

/** What a peer has taken from the primary. */
export type ReplicationState = {
  /** When the last copy from the primary was taken; on the primary, when it last gave one. */
  lastCopyAt: number | null
  /**
   * The cycle of copies that this machine takes part in, by the moment that it counts from, and the last round that took
   * place in a cycle before. Absent in a world that was stored before rounds were noted.
   */
  rounds?: { from: number | null; last: number | null }
  /** The first copy after a join replaces the newcomer's replicated settings (ADD-14); until then false. */
  firstCopyTaken: boolean
  /** Replicated things changed here since the last copy, with the time: on the primary waiting to go out. */
  changedAt: Record<ReplicatedId, number>
  /** Set when only ForceConfigUpdate mends the peer (PSI-03, ADD-07); says why. */
  conflict: string | null
  /** When a copy last failed and none has succeeded since; null otherwise (TRB-04). */
  failedAt: number | null
  /** When ForceConfigUpdate deleted what is shared here; null once the primary's has come (TRB-09). */
  forcedAt: number | null
}

/** A saved change is on every peer after this long (bound 60 s, ADD-10). */
export const CHANGE_MS = 30_000
/** The interval of full copies (ADD-58, R-10). */
export const COPY_MS = 120_000

/** A member that has copied nothing yet. */
export function noCopies(): ReplicationState {
  return {
    lastCopyAt: null,
    firstCopyTaken: false,
    changedAt: {},
    conflict: null,
    failedAt: null,
    forcedAt: null,
  }
}
