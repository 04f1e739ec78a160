import { provisioningServices } from '#contract/settings/system/tms-provisioning-extension-services'
import { eachMachine } from '../../ground/each-machine'
import { expresswayOf } from '../../ground/stage'
import type { Polling, ProvisioningService } from '../../ground/state/provisioning'
import type { Expressway } from '../../ground/world'
import { numberSetting, textSetting } from '../../machine/settings/read'
import { keyMissingFor } from './read'

/** Notes on every Expressway since when it polls each service; a subordinate begins when the settings reach it. */
export const updateProvisioning = eachMachine({
  restsOn: (_world, expressway) => [expressway],
  update: (stage, world, expressway) => {
    for (const { key } of provisioningServices) {
      const asked = askedFor(expressway, key)
      const noted = expressway.provisioning[key]
      if (noted?.intervalMs === asked?.intervalMs && noted?.serverAddress === asked?.serverAddress) continue
      const { provisioning } = expresswayOf(stage.world, expressway.id)
      if (asked) provisioning[key] = { since: world.now, ...asked }
      else delete provisioning[key]
    }
  },
})

/** What the settings ask for; nothing where the service is off, there is no server, or its key is missing here. */
function askedFor(expressway: Expressway, key: ProvisioningService): Omit<Polling, 'since'> | undefined {
  if (keyMissingFor(expressway, key) !== undefined) return undefined
  const field = (name: string) => `tms-provisioning-extension-services.${name}`
  const serverAddress = textSetting(expressway, field('serverAddress'))
  if (textSetting(expressway, field(`${key}Connect`)) !== 'Yes' || serverAddress === '') return undefined
  return { intervalMs: numberSetting(expressway, field(`${key}PollingInterval`)) * 1000, serverAddress }
}
