import * as v from 'valibot'

/** `GET status/active-firewall-rules`: in the order in which they are looked at; the first that fits decides. */
export const activeFirewallRulesSchema = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      /** Null for what is built in. */
      priority: v.nullable(v.number()),
      source: v.string(),
      service: v.string(),
      transport: v.string(),
      ports: v.string(),
      action: v.picklist(['Allow', 'Drop', 'Reject']),
      description: v.string(),
    }),
  ),
})
export type ActiveFirewallRules = v.InferOutput<typeof activeFirewallRulesSchema>

/** `GET status/firewall-rules`: what becomes of edited rules. Times in milliseconds since 1970, world time. */
export const firewallStatusSchema = v.object({
  /** True while an edit waits to be activated. */
  pending: v.boolean(),
  /** New rules that act until `until` unless somebody accepts them. */
  trial: v.nullable(v.object({ until: v.number() })),
  /** When new rules were taken back that nobody had accepted. */
  rolledBackAt: v.nullable(v.number()),
})
export type FirewallStatus = v.InferOutput<typeof firewallStatusSchema>

/** `GET status/blocked-addresses`: the bans of automated protection, here and on the peers in contact. */
export const blockedAddressesSchema = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      address: v.string(),
      service: v.string(),
      since: v.number(),
      until: v.number(),
      peer: v.string(),
    }),
  ),
})
export type BlockedAddresses = v.InferOutput<typeof blockedAddressesSchema>

/** `GET status/administrator-sessions`: who is signed in on this system. */
export const administratorSessionsSchema = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      user: v.string(),
      access: v.picklist(['Read-write', 'Read-only', 'Auditor']),
      type: v.picklist(['Web', 'SSH', 'Serial']),
      address: v.string(),
      /** From which the connection comes; null beside the machine. */
      port: v.nullable(v.number()),
      since: v.number(),
      lastActiveAt: v.number(),
    }),
  ),
})
export type AdministratorSessions = v.InferOutput<typeof administratorSessionsSchema>

/** `GET status/advanced-security`: what is in force, and whether a system reset is due before the rest is. */
export const advancedSecuritySchema = v.object({
  accountSecurity: v.string(),
  fips: v.string(),
  resetRequired: v.boolean(),
})
export type AdvancedSecurity = v.InferOutput<typeof advancedSecuritySchema>
