import type { ListItem } from '#contract/lists/list'

/** What the firewall of one Expressway does. The rules that one edits are the list `firewall-rules`. */
export type FirewallState = {
  /** The rules that were accepted last; copied from the primary like everything cluster-wide. */
  accepted: ListItem[]
  /**
   * Rules that are tried here until somebody accepts them; never copied, and gone with a restart. `until` is null where
   * the time is over and the accepted rules could not be brought back.
   */
  trial: { rules: ListItem[]; until: number | null } | null
  /** When rules that nobody accepted were last taken back; null once anything else was done with the rules. */
  rolledBackAt: number | null
  failure: FirewallFailure | null
}

/** What did not work the last time: the reason of alarms 40030, 40034, 40031 and 40032, in this order. */
export type FirewallFailure = 'activate' | 'equal-priority' | 'restore' | 'initialize'

/** A firewall without any rule. */
export function noRules(): FirewallState {
  return { accepted: [], trial: null, rolledBackAt: null, failure: null }
}
