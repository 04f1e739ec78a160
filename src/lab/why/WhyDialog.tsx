import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { Refused } from '../../api/client'
import { whyQuery } from '../../api/lab'
import { useWhyStore, type WhyQuestion } from '../../stores/why'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'
import { useLabTheme } from '../use-lab-theme'
import { OnRequest } from './OnRequest'
import { WhyAnswer } from './WhyAnswer'

/** The panel beside the page that asked, which stays in use: one reads here what one then does there. */
export function WhyDialog({ question }: { question: WhyQuestion }) {
  const close = useWhyStore((store) => store.close)
  const theme = useLabTheme()
  const titleId = useId()
  const { panel, leave } = useFocus(question, close)
  return (
    <div
      ref={panel}
      id="lab-why"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      data-theme={theme}
      className="lab shrink-0 overflow-y-auto border-(--lab-line) bg-(--lab-page) p-3 outline-none max-lg:max-h-[45dvh] max-lg:border-t lg:max-h-[60dvh] lg:w-88 lg:border-b lg:border-l lg:only:max-h-none lg:only:flex-1"
    >
      <div className="flex items-start gap-3">
        <h2 id={titleId} className="flex-1 text-base font-semibold">
          <Asked question={question} />
        </h2>
        <LabButton onClick={leave}>Close</LabButton>
      </div>
      <div aria-live="polite">
        <OnRequest>
          <Reason question={question} />
        </OnRequest>
      </div>
    </div>
  )
}

/** The question in words, once it is answered. */
function Asked({ question }: { question: WhyQuestion }) {
  const { data } = useQuery({ ...whyQuery(question), enabled: false })
  return data?.question ?? 'Why?'
}

function Reason({ question }: { question: WhyQuestion }) {
  const why = useQuery(whyQuery(question))
  if (why.error) return <Failure error={why.error} />
  return why.data ? <WhyAnswer why={why.data} /> : <p aria-busy="true">Looking for the cause…</p>
}

/** What was asked about may be over: that is good news, and no failure. */
function Failure({ error }: { error: Error }) {
  if (error instanceof Refused && error.problem.status === 404) {
    return <p className="pt-2 text-(--lab-good)">It is over: the cause is gone.</p>
  }
  return <RefusalNote error={error} />
}

/** The panel has the focus while it is new; who leaves it comes back to where the question was asked. */
function useFocus(question: WhyQuestion, close: () => void) {
  const panel = useRef<HTMLDivElement>(null)
  const asked = useRef<Element | null>(null)
  useEffect(() => {
    const { activeElement } = document
    if (!panel.current?.contains(activeElement)) asked.current = activeElement
    panel.current?.focus()
  }, [question])
  const leave = () => {
    const { current } = asked
    close()
    if (current instanceof HTMLElement && current.isConnected) current.focus()
  }
  useEffect(() => {
    const { current: shown } = panel
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') leave()
    }
    shown?.addEventListener('keydown', onKey)
    return () => shown?.removeEventListener('keydown', onKey)
  })
  return { panel, leave }
}
