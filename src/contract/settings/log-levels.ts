import { choice } from './build'
import type { SettingsPageDefinition } from './field'

const LEVELS = ['FATAL', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE'] as const

/** Levels at which a system writes more than it should for long. */
export const VERBOSE_LEVELS: readonly string[] = ['DEBUG', 'TRACE']

type Kind = {
  readonly id: string
  readonly title: string
  readonly cli: string
  readonly modules: readonly string[]
}

const keyOf = (module: string) => module.replaceAll(/\W(\w)/g, (_, letter: string) => letter.toUpperCase())

/** A page with one field for each module that writes to a log: how much it writes. */
export function levelsOf({ modules, cli, ...page }: Kind): SettingsPageDefinition {
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
