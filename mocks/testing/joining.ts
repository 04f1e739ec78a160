import { CLUSTER_NAME } from '../scenarios/build'
import { Story } from './story'

/** What the Clustering page of a newcomer has beside its rows. */
export const restOfNewcomer = { clusterName: CLUSTER_NAME, configurationPrimary: 1 }

/** The rows of a cluster of three that a fourth one joins. */
export const four = ['expe1', 'expe2', 'expe3', 'expe4']

/** ADD.17 and ADD.19 in a cluster of three: expe4 is on the lists of all members, and not on its own. */
export function listed(profile: 'strict' | 'realistic' = 'strict'): Story {
  const story = Story.of('cluster-of-three', profile)
  for (const member of ['expe1', 'expe2', 'expe3']) story.saveRows(member, four)
  return story
}

/** The same, up to the end of the restart of expe4. */
export function joined(): Story {
  const story = listed()
  story.saveRows('expe4', four, restOfNewcomer)
  story.restartAndWait('expe4')
  return story
}
