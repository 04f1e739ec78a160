import { TraceForm } from './TraceForm'

/** Maintenance > Tools > Network utilities > Traceroute. */
export function TraceroutePage() {
  return <TraceForm title="Traceroute" tool="traceroute" />
}
