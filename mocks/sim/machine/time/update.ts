import { expresswayOf, expresswaysOf, type Update } from '../../ground/stage'
import { ntpSource } from './read'

/** Lets every running clock find the first NTP server that answers. */
export const updateTime: Update = (stage, world) => {
  for (const expressway of expresswaysOf(world)) {
    const source = expressway.power.state === 'up' ? ntpSource(world, expressway) : null
    if (source === expressway.time.source) continue
    expresswayOf(stage.world, expressway.id).time = { source, since: world.now }
  }
}
