import { eachMachine } from '../../ground/each-machine'
import { expresswayOf } from '../../ground/stage'
import { ntpSource } from './read'

/** Lets every running clock find the first NTP server that answers. */
export const updateTime = eachMachine({
  restsOn: ({ network, faults }, expressway) => [expressway, network, faults],
  update: (stage, world, expressway) => {
    const source = expressway.power.state === 'up' ? ntpSource(world, expressway) : null
    if (source === expressway.time.source) return
    expresswayOf(stage.world, expressway.id).time = { source, since: world.now }
  },
})
