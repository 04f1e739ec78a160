import { expresswayOf, expresswaysOf, type World } from '../../sim/ground/index'
import { addressOf, fqdnOf, membersOf, numberSetting, peerRows, textSetting } from '../../sim/machine/index'
import { isReachable } from '../language/cast'
import type { Roles } from '../language/procedure'
import { zonesTowards } from '../language/zones'
import type { Baseline } from './progress'

/** What is true of the primary's cluster when the procedure starts. */
export function baselineOf(world: World, roles: Roles): Baseline {
  const id = roles['primary']
  const remote = roles['remotePeer']
  const everyone = expresswaysOf(world)
  const around = {
    addresses: Object.fromEntries(
      everyone.map((expressway) => [expressway.id, { ip: addressOf(expressway), fqdn: fqdnOf(expressway) }]),
    ),
    unreachable: everyone.filter((expressway) => !isReachable(world, expressway)).map((one) => one.id),
    remoteMembers: remote ? membersOf(world, expresswayOf(world, remote)).map((member) => member.id) : [],
    mistakes: world.mistakes.length,
  }
  if (id === undefined) {
    return { members: [], rows: [], clusterName: '', configurationPrimary: 1, zonesToCluster: 0, ...around }
  }
  const primary = expresswayOf(world, id)
  const members = membersOf(world, primary)
  const others = everyone.filter((expressway) => !members.some((member) => member.id === expressway.id))
  return {
    members: members.map((member) => member.id),
    rows: [...peerRows(primary)],
    clusterName: textSetting(primary, 'clustering.clusterName'),
    configurationPrimary: numberSetting(primary, 'clustering.configurationPrimary'),
    zonesToCluster: zonesTowards({ world }, others, members).length,
    ...around,
  }
}
