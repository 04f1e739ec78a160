import type { WorldHost } from '../host/world-host'
import type { Command } from '../sim/ground/index'

/** A save that does nothing but to give a machine another host name. */
export const saveHostName = (expressway: string, systemHostName: string): Command => ({
  type: 'save-settings',
  expressway,
  page: 'dns',
  values: { systemHostName },
  revision: null,
  by: 'admin',
})

/** All that a host tells of its world, to be compared byte for byte. */
export const toldBy = async (host: WorldHost): Promise<string> =>
  JSON.stringify([await host.read(), await host.events(0)])
