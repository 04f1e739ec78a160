import type { CommandOf, FactoryKeep } from '../sim/ground/index'
import { MINUTE_MS, Story } from './story'

export const RESET_MS = 20 * MINUTE_MS
export const REBOOT_MS = 5 * MINUTE_MS

/** What the Install Wizard is told. */
export const answers = {
  lan1Ipv4Address: '10.0.0.13',
  lan1Ipv4SubnetMask: '255.255.255.0',
  ipv4Gateway: '10.0.0.1',
  rootPassword: 'new root',
  adminPassword: 'new admin',
}

/** Confirms the factory reset of expe3, which keeps these. */
export const reset = (
  story: Story,
  kept: FactoryKeep[] = [],
  rest: Partial<CommandOf<'factory-reset'>> = {},
) => story.give({ type: 'factory-reset', expressway: 'expe3', kept, over: 'serial', by: 'root', ...rest })

/** Answers the Install Wizard. */
export const finish = (story: Story, changed: Partial<typeof answers> = {}) =>
  story.give({ type: 'finish-install', expressway: 'expe3', answers: { ...answers, ...changed } })

/** An isolated peer that was removed as dead, with something of its own in every place that a reset asks about. */
export function used(): Story {
  const story = Story.of('recovered-peer')
  story.alter('expe3', (expressway) => {
    expressway.settings['advanced-security.fipsMode'] = 'On'
    expressway.settings['h323.timeToLive'] = 77
    expressway.lists['zones']?.push({ id: 'zone-9', values: { name: 'Branch', type: 'Neighbor' } })
    expressway.backups.push({ fileName: 'backup.tar.gz', at: 0, version: 'X8.9' })
    expressway.rootPassword = 'old root'
  })
  return story
}

/** The same after a reset with these answers of YES, before its Install Wizard. */
export function atWizard(kept: FactoryKeep[] = []): Story {
  const story = used()
  reset(story, kept)
  story.wait(RESET_MS)
  return story
}
