import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Viewed } from '#contract/wire/timeline'
import { viewedQuery } from '../../api/timeline'
import { LabButton } from '../LabButton'
import { useLabTheme } from '../use-lab-theme'
import { worldTime } from '../world-time'
import { AgainDialog } from './AgainDialog'
import { usePast } from './use-past'

/** Says on every page that this tab looks at the past, at which moment of it, and how to leave it. */
export function PastBand({ moment }: { readonly moment: string }) {
  const theme = useLabTheme()
  const { data: viewed, error } = useQuery(viewedQuery(moment))
  const { backToNow } = usePast()
  const [isAsked, setAsked] = useState(false)
  return (
    <section
      aria-label="The past"
      data-theme={theme}
      className="lab flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-y-2 border-(--lab-warn) bg-(--lab-hint) px-4 py-1"
    >
      <p role="status" className="min-w-0 flex-1 basis-72">
        {error ? `The past cannot be shown: ${error.message}` : <Words viewed={viewed} />}
      </p>
      <LabButton look="strong" onClick={backToNow}>
        Back to now
      </LabButton>
      {viewed && <LabButton onClick={() => setAsked(true)}>Try again from here</LabButton>}
      {viewed && isAsked && <AgainDialog moment={viewed} onClose={() => setAsked(false)} />}
    </section>
  )
}

function Words({ viewed }: { readonly viewed: Viewed | undefined }) {
  if (!viewed) return 'This tab looks at the past.'
  const { at, serial, commands, text } = viewed
  return (
    <>
      <strong>{`The past: ${worldTime(at)}`}</strong>
      {`, after ${serial} of ${commands} commands${text === '' ? '' : ` (${text})`}. Nothing can be changed here.`}
    </>
  )
}
