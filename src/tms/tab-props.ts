import type { TmsSystemView, TmsView } from '#contract/wire/tms'

/** What each tab of a system draws. */
export type TabProps = { readonly view: TmsView; readonly system: TmsSystemView }
