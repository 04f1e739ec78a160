/** An address that gets no answer from a service of this system for a while. */
export type Ban = { id: string; address: string; service: string; since: number; until: number }

/** What automated protection remembers on one Expressway; it is never copied (PSI-26). */
export type ProtectionState = {
  /** Times of failed web sign-ins from the lab's browser, oldest first. */
  failures: number[]
  bans: Ban[]
}

/** The address of the one browser of the lab, as the Expressways see it. */
export const BROWSER_ADDRESS = '10.0.0.100'
export const WEB_SERVICE = 'Web administration'
