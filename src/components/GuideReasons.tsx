import { HelpPopover } from '../ui/HelpPopover'
import { onDemand } from '../ui/on-demand'
import { LabMark } from './LabMark'

const sentences = onDemand(() => import('./guide/GuideSentences'))

type GuideReasonsProps = {
  readonly ids: readonly string[]
  /** Whether what stands before it says already that it is the lab's. */
  readonly isMarked?: boolean
}

/** A why-link of the lab to what the guide says, behind a refusal or a hint. Nothing when there is nothing. */
export function GuideReasons({ ids, isMarked = false }: GuideReasonsProps) {
  if (ids.length === 0) return null
  return (
    <>
      {!isMarked && <LabMark />}
      <HelpPopover
        name={{ 'aria-label': 'Why' }}
        buttonProps={{ className: 'console-link cursor-pointer' }}
        button="why?"
      >
        <Sentences ids={ids} />
      </HelpPopover>
    </>
  )
}

/** The table of the guide is large: it comes when somebody asks. */
function Sentences({ ids }: { readonly ids: readonly string[] }) {
  const parts = sentences.useWhen(true)
  return parts && <parts.GuideSentences ids={ids} />
}
