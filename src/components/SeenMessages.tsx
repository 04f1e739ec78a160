import { useEffect, useRef } from 'react'
import { type Outcome, OutcomeMessages } from './Outcome'

/** The messages stand at the top of the page; the button that was pressed may be a screen below them. */
export function SeenMessages({ outcome }: { readonly outcome: Outcome | null }) {
  const messages = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!outcome) return
    const { current } = messages
    current?.scrollIntoView({ block: 'nearest' })
    // With the yellow bar between the name of the page and them: what was saved may need a restart.
    current?.closest('main')?.querySelector('h1')?.scrollIntoView({ block: 'nearest' })
  }, [outcome])
  return (
    <div ref={messages}>
      <OutcomeMessages outcome={outcome} />
    </div>
  )
}
