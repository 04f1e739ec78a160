import { onDemand } from '../ui/on-demand'

const note = /* @__PURE__ */ onDemand(() => import('../lms/LmsNote'))

/** How an exercise stands with the learning platform that has opened it: only packages have it. */
export function PackageNote() {
  const parts = note.useWhen(true)
  return parts ? <parts.LmsNote /> : null
}
