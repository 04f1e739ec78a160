import { eachMachine } from '../../ground/each-machine'
import { expresswayOf, expresswaysOf } from '../../ground/stage'
import { outsideOf } from '../../machine/peers/outside'
import { cycleOf, lastRoundOf } from './read'

/** Notes when a machine begins to take part in a cycle of copies, and its last round when it ends to: that one took place. */
export const updateRounds = eachMachine({
  restsOn: (world) => [outsideOf(world), ...expresswaysOf(world).map(({ replication }) => replication)],
  update: (stage, world, expressway) => {
    const { rounds, failedAt } = expressway.replication
    const from = cycleOf(world, expressway)
    const before = rounds?.from ?? null
    if (from === before) return
    // A round that fails at this very moment has not taken place.
    const until = failedAt === world.now ? world.now - 1 : world.now
    const ended = before === null ? null : lastRoundOf(before, until)
    const known = [rounds?.last ?? null, ended].filter((at) => at !== null)
    const last = known.length > 0 ? Math.max(...known) : null
    expresswayOf(stage.world, expressway.id).replication.rounds = { from, last }
  },
})
