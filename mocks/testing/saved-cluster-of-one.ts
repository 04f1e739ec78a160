import { CLUSTER_NAME } from '../scenarios/build'
import { Story } from './story'

/** The saves of CRE.18 and CRE.19 on expe1 of a pair, without the restart. */
export function savedClusterOfOne(profile: 'strict' | 'realistic' = 'strict'): Story {
  const story = Story.of('standalone-pair', profile)
  story.save('expe1', 'clustering', { clusterName: CLUSTER_NAME })
  story.saveRows('expe1', ['expe1'], {
    configurationPrimary: 1,
    clusterIpVersion: 'IPv4',
    tlsVerificationMode: 'Permissive',
  })
  return story
}
