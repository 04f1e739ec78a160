import type { MenuPath } from '../menu'
import { choice } from './build'
import type { SettingsPageDefinition } from './field'

const LEVELS = ['FATAL', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE'] as const

/** Levels at which a system writes more than it should for long. */
export const VERBOSE_LEVELS: readonly string[] = ['DEBUG', 'TRACE']

type Kind = {
  readonly id: string
  readonly title: string
  readonly path: MenuPath
  readonly cli: string
  readonly modules: readonly string[]
}

const keyOf = (module: string) => module.replaceAll(/\W(\w)/g, (_, letter: string) => letter.toUpperCase())

/** One field for each module that writes to a log: how much it writes. */
function levelsOf({ modules, cli, ...page }: Kind): SettingsPageDefinition {
  const fields = modules.map((module, position) =>
    choice(LEVELS, {
      key: keyOf(module),
      label: module,
      help: 'How much this module writes. DEBUG and TRACE raise an alarm, for they slow the system down. Default: INFO.',
      preset: 'INFO',
      scope: 'cluster',
      cli: `${cli} ${position + 1} Level`,
    }),
  )
  return { ...page, sections: [{ title: 'Modules', fields }] }
}

/** Maintenance > Diagnostics > Advanced > Network Log configuration. */
export const networkLogConfiguration = levelsOf({
  id: 'network-log-configuration',
  title: 'Network Log configuration',
  path: 'maintenance/diagnostics/advanced/network-log-configuration',
  cli: 'Logger Network',
  modules: [
    'network.dns',
    'network.h323',
    'network.http',
    'network.ldap',
    'network.search',
    'network.sip',
    'network.tcp',
    'network.turn',
  ],
})

/** Maintenance > Diagnostics > Advanced > Support Log configuration. */
export const supportLogConfiguration = levelsOf({
  id: 'support-log-configuration',
  title: 'Support Log configuration',
  path: 'maintenance/diagnostics/advanced/support-log-configuration',
  cli: 'Logger Developer',
  modules: [
    'developer.alarm',
    'developer.callmanager',
    'developer.clusterdb',
    'developer.licensing',
    'developer.management',
    'developer.registrations',
    'developer.replication',
    'developer.sip',
    'developer.traversal',
    'developer.web',
  ],
})
