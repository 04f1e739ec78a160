import { definition as externalManager } from '#contract/settings/system/external-manager'
import { eachMachine } from '../../ground/each-machine'
import { logEvent } from '../../ground/logs/log'
import { remembered } from '../../ground/remembered'
import { expresswayOf, type Stage } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { textSetting, valuesOf } from '../../machine/settings/read'
import { managerFailure } from './conditions'

/** Notes on every Expressway since when its external manager can be used, and writes down when that changes. */
export const updateManagers = eachMachine({
  restsOn: ({ network, faults }, expressway) => [expressway, network, faults],
  update: (stage, world, expressway) => {
    const settings = settingsText(expressway)
    const works = isUsed(expressway) && managerFailure(world, expressway) === undefined
    const { manager } = expressway
    const goesOn = works && manager.workingSince !== null && manager.settings === settings
    if (goesOn || (!works && manager.workingSince === null)) return
    noteChange(stage, world, expressway.id, works, settings)
  },
})

const settingsText = remembered((expressway: Expressway) =>
  JSON.stringify(valuesOf(expressway, externalManager)),
)

const isUsed = (expressway: Expressway) =>
  expressway.power.state === 'up' && textSetting(expressway, 'external-manager.address') !== ''

function noteChange(stage: Stage, { now }: World, id: string, works: boolean, settings: string): void {
  const expressway = expresswayOf(stage.world, id)
  expressway.manager = { workingSince: works ? now : null, settings }
  if (expressway.power.state !== 'up') return
  logEvent(stage, expressway, {
    event: works ? 'External manager reached' : 'External manager lost',
    detail: textSetting(expressway, 'external-manager.address'),
    tone: works ? 'good' : 'bad',
  })
}
