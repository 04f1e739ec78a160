import type { LogRecord } from './logged-command'

/** A bug of the core stopped the lab. The log of commands, with the one that met it last, reproduces it. */
export class HostCrashed extends Error {
  constructor(
    override readonly cause: unknown,
    readonly record: LogRecord | undefined,
  ) {
    super(cause instanceof Error ? cause.message : String(cause))
  }
}

/** Another build of the lab owns the stored world; this tab has to be reloaded. */
export class HostSuperseded extends Error {
  constructor() {
    super('Another version of the lab is open. Reload this tab.')
  }
}

/** Without Web Locks only one tab can have the world, and another one has it. */
export class AnotherTabOpen extends Error {
  constructor() {
    super(
      'The lab is open in another tab already. On a plain http address only one tab at a time can have it; on https, or on localhost, as many as you like.',
    )
  }
}

/** Something that was stored cannot be read: a matter of the storage, not of the lab. */
export class StoredUnreadable extends Error {
  constructor(override readonly cause: unknown) {
    super(
      `The storage of this browser does not give back all that was stored of this world (${cause instanceof Error ? cause.message : String(cause)}).`,
    )
  }
}
