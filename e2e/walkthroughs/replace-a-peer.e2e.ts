import { tags, test } from '../fixtures'
import { expectFinished, join, leave, readCluster, saveEverywhere } from './parts'

/** Which way the old peer goes depends on whether it answers. */
const cases = [
  { title: 'that is dead', scenario: 'dead-peer', live: false, tag: tags('@REP-01 @REP-02 @REP-04') },
  { title: 'that works', scenario: 'cluster-of-three', live: true, tag: tags('@REP-01 @REP-03 @REP-04') },
]

for (const { title, scenario, live, tag } of cases) {
  test(`replace a peer ${title}`, { tag }, async ({ lab, expressway }) => {
    // Two procedures in one: a busy machine may need more than the usual limit.
    test.slow()
    const [primary, subordinate, old, added] = ['expe1', 'expe2', 'expe3', 'expe4'].map(expressway)
    if (!primary || !subordinate || !old || !added) throw new Error('Three in the cluster, one beside it.')
    const members = { lab, primary, subordinates: [subordinate], bystanders: live ? [old] : [] }
    await lab.load(scenario, { open: '/expe1.example.com/overview' })
    await lab.startProcedure('replace-peer', { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' })

    const cluster = await test.step('REP.01 The peer is not the primary', () => readCluster(primary))
    const rest = cluster.peers.slice(0, 2)

    if (live) await test.step('REP.03 It leaves as a live peer', () => leave(lab, old, cluster))
    await test.step(live ? 'REP.03 Nobody lists it' : 'REP.02 It is removed as a dead peer', () =>
      saveEverywhere(members, { ...cluster, peers: rest }),
    )

    await test.step('REP.04 The replacement is added', () =>
      join(members, added, { ...cluster, peers: [...rest, added.host] }))
    await expectFinished(lab)
  })
}
