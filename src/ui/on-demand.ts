import { useEffect, useState } from 'react'

/** A part of the app that is fetched when it is first wanted. */
export type OnDemand<Part> = {
  /** Begins to fetch it, so that it is there when it is wanted. */
  readonly prepare: () => Promise<Part>
  /** The part, once it was wanted and has come: at once, if it is there already. Then it stays. */
  readonly useWhen: (wanted: boolean) => Part | undefined
}

/**
 * Makes a part of the app out of its import. Unlike a boundary that suspends, it draws in the very render that wants
 * what is already there.
 */
export function onDemand<Part>(load: () => Promise<Part>): OnDemand<Part> {
  let there: { readonly part: Part } | undefined
  const prepare = async () => {
    there ??= { part: await load() }
    return there.part
  }
  const useWhen = (wanted: boolean) => {
    const [wasWanted, setWasWanted] = useState(wanted)
    if (wanted && !wasWanted) setWasWanted(true)
    const [came, setCame] = useState<{ readonly part: Part } | { readonly failure: unknown }>()
    useEffect(() => {
      if (!wasWanted) return
      prepare().then(
        (part) => setCame({ part }),
        (failure: unknown) => setCame({ failure }),
      )
    }, [wasWanted])
    // As with a page that cannot be fetched, the route says so.
    if (came && 'failure' in came) throw came.failure
    return wanted || wasWanted ? (there?.part ?? came?.part) : undefined
  }
  return { prepare, useWhen }
}
