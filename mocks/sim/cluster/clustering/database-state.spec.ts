import { describe, expect, test } from 'vitest'
import { MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'

const mend = (story: Story) => story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })

describe('the cluster database status', () => {
  test('[R-42] [PRI-08] is a matter of the peers that answer: a dead one, the primary too, keeps its row Failed and its alarm', () => {
    for (const dead of ['expe1', 'expe3']) {
      const story = Story.of('cluster-of-three')
      story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: dead } })
      for (const id of ['expe1', 'expe2', 'expe3'].filter((other) => other !== dead)) {
        expect(story.database(id), `${id} without ${dead}`).toBe('Active')
        expect(story.words(id)).toContain('Failed')
        expect(story.alarms(id)).toContain('communication-failure')
      }
      mend(story)
      for (let step = 0; step < 60 && story.words('expe2').includes('Failed'); step += 1) {
        story.wait(10 * SECOND_MS)
      }
      expect(story.database('expe2'), `${dead} has just come back`).toBe('Initialising')
      story.wait(10 * MINUTE_MS)
      for (const id of ['expe1', 'expe2', 'expe3']) expect(story.database(id), id).toBe('Active')
    }
  })

  test('[ADD-65] [R-42] is Inactive where none of several answers, and where one that answers states something else', () => {
    const alone = Story.of('cluster-of-three')
    alone.give({ type: 'add-fault', fault: { kind: 'network-cut', expressway: 'expe2' } })
    expect(alone.database('expe2')).toBe('Inactive')
    expect(alone.database('expe1')).toBe('Active')
    const renamed = Story.of('cluster-of-three', 'realistic')
    renamed.save('expe2', 'clustering', { clusterName: 'other.example.com' })
    for (const id of ['expe1', 'expe2', 'expe3']) expect(renamed.database(id), id).toBe('Inactive')
  })

  test('[ADD-65] [R-42] a peer that has not taken its first copy keeps it Initialising, however long it is there', () => {
    const story = Story.of('cluster-of-three')
    story.alter('expe2', (expressway) => {
      expressway.replication.firstCopyTaken = false
      expressway.replication.failedAt = story.world.now
    })
    story.give({ type: 'add-fault', fault: { kind: 'replication-fails', expressway: 'expe2' } })
    story.wait(20 * MINUTE_MS)
    for (const id of ['expe1', 'expe2', 'expe3']) expect(story.database(id), id).toBe('Initialising')
  })

  test.each(['expe1', 'expe2', 'expe3'])(
    '[UPG-04] while %s runs another version it is Active nowhere, not where two of three agree either',
    (other) => {
      const story = Story.of('cluster-of-three')
      const runs = (version: string) => {
        story.alter(other, (expressway) => {
          expressway.version = version
        })
        story.restartAndWait(other)
      }
      const current = story.on(other).version
      runs('X8.8.3')
      for (let minutes = 0; minutes < 30; minutes += 3) {
        for (const id of ['expe1', 'expe2', 'expe3']) expect(story.database(id), id).not.toBe('Active')
        story.wait(3 * MINUTE_MS)
      }
      runs(current)
      story.wait(10 * MINUTE_MS)
      for (const id of ['expe1', 'expe2', 'expe3']) expect(story.database(id), id).toBe('Active')
    },
  )

  test('[R-42] [TRB-16] a failed database shows in the state of its own peer, and in no other', () => {
    const story = Story.of('cluster-of-three')
    story.give({ type: 'add-fault', fault: { kind: 'database-failure', expressway: 'expe2' } })
    story.wait(SECOND_MS)
    expect(['expe1', 'expe2', 'expe3'].map((id) => story.database(id))).toEqual([
      'Active',
      'Inactive',
      'Active',
    ])
  })
})
