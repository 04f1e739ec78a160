import type { TmsSystemView } from '#contract/wire/tms'
import { colours } from './look'

/** The line by which one sees at once whether a system is in good state (ADD-26). */
export function SystemStatus({ system: { tickets } }: { readonly system: TmsSystemView }) {
  return tickets.length === 0 ? (
    <span style={colours.good}>✓ System has no open or acknowledged tickets</span>
  ) : (
    <span style={colours.bad}>{tickets.map(({ title }) => title).join('; ')}</span>
  )
}
