import type { SettingValue } from '#contract/settings/field'
import { HOUR_MS } from '#contract/spans'
import type { Profile } from '#contract/wire/lab'
import type { ExpresswayId, FaultKind, ToFind, World } from '../../sim/ground/index'
import type { Made, Plan } from '../build'
import { buildWithPast, type Deed } from '../past'
import { type Site, variantFor } from '../sites'

/** One of the members, in whatever variant: its number, and what it is called there. */
export type Member = {
  readonly number: number
  readonly id: ExpresswayId
  readonly fqdn: string
  readonly address: string
}

/** The members of a case, and where they stand. The case is told of these, so that it is the same for every learner. */
export type Stand = {
  readonly site: Site
  readonly clusterName: string
  readonly primary: Member
  /** The one that is concerned. */
  readonly peer: Member
  /** The one that is not, as long as there is one cause. */
  readonly third: Member
  /** All three, in the order of the rows. */
  readonly members: readonly [Member, Member, Member]
}

/** A world in which something is to be found. */
export type RepairWorld = {
  /** The same as that of the repair, which is written in `mocks/procedures/repairs`. It says nothing of the cause. */
  readonly id: string
  /** Whether names are what the case is about: then every learner has those that certificates were made for. */
  readonly keepsDomain?: true
  /** How each machine differs from others; absent: not at all. */
  readonly made?: (stand: Stand, member: Member) => Omit<Made, 'number'>
  /** What else differs. */
  readonly plan?: (stand: Stand) => Partial<Omit<Plan, 'id' | 'site' | 'machines' | 'members' | 'toFind'>>
  /** What has happened; absent: an hour has passed. */
  readonly past?: (stand: Stand) => readonly Deed[]
  readonly renewed?: ToFind['renewed']
}

/** What the members are called at that site. */
function standAt(site: Site, numbers: readonly [number, number, number]): Stand {
  const member = (number: number): Member => ({
    number,
    id: `expe${number}`,
    fqdn: `expe${number}.${site.domain}`,
    address: `${site.network}.${10 + number}`,
  })
  const [first, second, last] = numbers
  const members = [member(first), member(second), member(last)] as const
  const [primary, peer, third] = members
  return { site, clusterName: `cluster1.${site.domain}`, primary, peer, third, members }
}

/** Builds the world under that name: the id of it, with the learner for whom it is made behind. */
export function buildRepair(row: RepairWorld, name: string, seed: number, profile: Profile): World {
  const { site, members } = variantFor(name, row.keepsDomain === true)
  const stand = standAt(site, members)
  const plan: Plan = {
    id: name,
    site,
    machines: stand.members.map((member) => ({ number: member.number, ...row.made?.(stand, member) })),
    members,
    toFind: {
      cast: { primary: stand.primary.id, peer: stand.peer.id, third: stand.third.id },
      ...(row.renewed && { renewed: row.renewed }),
    },
    ...row.plan?.(stand),
  }
  return buildWithPast(plan, row.past?.(stand) ?? anHour, seed, profile)
}

/** Long enough for alarms to be up, and for nothing else to be news. */
export const anHour: readonly Deed[] = [{ advanceMs: HOUR_MS }]

/** Broken for an hour. */
export const brokenForAnHour = (...faults: readonly FaultKind[]): readonly Deed[] => [
  ...faults.map((fault): Deed => ({ type: 'add-fault', fault })),
  ...anHour,
]

/** Settings that the peer alone has. */
export const onPeer =
  (settings: (stand: Stand) => Record<string, SettingValue>): NonNullable<RepairWorld['made']> =>
  (stand, { id }) =>
    id === stand.peer.id ? { settings: settings(stand) } : {}
