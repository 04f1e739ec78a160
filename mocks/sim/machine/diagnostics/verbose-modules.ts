import { fieldIdOf } from '#contract/settings/catalogue'
import { VERBOSE_LEVELS } from '#contract/settings/log-levels'
import { definition as networkLogConfiguration } from '#contract/settings/maintenance/diagnostics/advanced/network-log-configuration'
import { definition as supportLogConfiguration } from '#contract/settings/maintenance/diagnostics/advanced/support-log-configuration'
import { fieldsOf } from '#contract/settings/validate'
import type { Expressway } from '../../ground/world'
import { textSetting } from '../settings/read'

const modules = [networkLogConfiguration, supportLogConfiguration].flatMap((page) =>
  fieldsOf(page).map(({ key, label }) => ({ id: fieldIdOf(page.id, key), label })),
)

/** The modules that write more than they should for long, by name. */
export function verboseModules(expressway: Expressway): string[] {
  return modules
    .filter(({ id }) => VERBOSE_LEVELS.includes(textSetting(expressway, id)))
    .map(({ label }) => label)
}
