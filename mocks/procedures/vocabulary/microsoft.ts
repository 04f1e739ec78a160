import type { Expressway } from '../../sim/ground/index'
import { textSetting } from '../../sim/machine/index'
import type { Context, Need } from '../procedure'
import { named, need } from './cast'
import { markedSince, markOf } from './marks'

const PAGE = 'microsoft-interoperability'

const isEnabled = (expressway: Expressway) => textSetting(expressway, `${PAGE}.mode`) === 'Enabled'

/** True where Microsoft interoperability is in use, or was until it was turned off here (RML-11, DIS-13). */
export function usesMicrosoft(context: Context, expressway: Expressway): boolean {
  return isEnabled(expressway) || markedSince(context.progress, markOf.save(expressway.id, PAGE))
}

/** Microsoft interoperability is Disabled. */
export function microsoftDisabled(context: Context, expressway: Expressway): Need {
  return need(
    !isEnabled(expressway),
    `Set Microsoft Interoperability on ${named(context, expressway)} to Disabled and save.`,
  )
}
