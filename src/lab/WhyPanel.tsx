import { useWhyStore } from '../stores/why'
import { onDemand } from '../ui/on-demand'

const dialog = onDemand(() => import('./why/WhyDialog'))

/** Answers why an alarm stands or a peer row reads Failed; fetched with the first question. */
export function WhyPanel() {
  const question = useWhyStore((store) => store.question)
  const parts = dialog.useWhen(question !== null)
  return question && parts && <parts.WhyDialog question={question} />
}
