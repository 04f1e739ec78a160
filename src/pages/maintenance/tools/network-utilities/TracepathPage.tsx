import { TraceForm } from './TraceForm'

/** Maintenance > Tools > Network utilities > Tracepath. */
export function TracepathPage() {
  return <TraceForm title="Tracepath" tool="tracepath" />
}
