import { onDemand } from '../ui/on-demand'
import type { WhatIfProps } from './what-if/WhatIfButton'

const parts = onDemand(() => import('./what-if/WhatIfButton'))

/** The button that asks what would come of a change. It is fetched after the page is drawn. */
export function WhatIf(props: WhatIfProps) {
  const part = parts.useWhen(true)
  return part && <part.WhatIfButton {...props} />
}
