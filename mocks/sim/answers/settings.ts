import { listDefinition } from '#contract/lists/catalogue'
import type { ListRow } from '#contract/lists/list'
import { definition as firewallRules } from '#contract/lists/system/protection/firewall-rules/configuration'
import type { FieldDefinition, PageValues, SettingsPageDefinition } from '#contract/settings/field'
import { fieldsOf, isSecret } from '#contract/settings/validate'
import type { ListAnswer, SettingsPageAnswer } from '#contract/wire/settings'
import { present } from '../ground/assert'
import type { Expressway, World } from '../ground/world'
import { ruleRows } from '../machine/firewall/read'
import { standingIdentityNotes } from '../machine/identity/twins'
import { revisionOf, valuesOf } from '../machine/settings/read'
import { isReadOnlyHere, primaryOf } from '../machine/sharing/read'
import { standingNotes } from './page-notes'

/** A settings page as it is served: values, revision, and on a subordinate what is read-only and who is primary. */
export function settingsPageAnswer(
  world: World,
  expressway: Expressway,
  page: SettingsPageDefinition,
): SettingsPageAnswer {
  const clusterWide = fieldsOf(page).filter((field) => field.scope === 'cluster')
  const primary = clusterWide.length > 0 ? primaryOf(world, expressway) : undefined
  return {
    page: page.id,
    revision: revisionOf(expressway, page.id),
    values: { ...valuesOf(expressway, page), ...secretsOf(fieldsOf(page)) },
    readOnly: isReadOnlyHere(world, expressway) ? clusterWide.map((field) => field.key) : [],
    notes: [...standingIdentityNotes(world, expressway, page.id), ...standingNotes(expressway, page.id)],
    ...(primary ? { primary } : {}),
  }
}

/** Secrets as they are served: blank. A blank secret that comes back keeps what there is. */
function secretsOf(fields: readonly FieldDefinition[]): PageValues {
  return Object.fromEntries(fields.filter(isSecret).map((field) => [field.key, '']))
}

/** Lists whose changes wait to be activated, and so show more than what is saved. */
const rowsWithState: Record<string, (expressway: Expressway) => ListRow[]> = {
  [firewallRules.id]: ruleRows,
}

const rowsOf = (expressway: Expressway, id: string): readonly ListRow[] =>
  rowsWithState[id]?.(expressway) ?? expressway.lists[id] ?? []

/** A list as it is served. Passwords do not leave the machine. */
export function listAnswer(world: World, expressway: Expressway, id: string): ListAnswer {
  const list = present(listDefinition(id), `there is no list ${id}`)
  const secrets = fieldsOf(list).filter(isSecret)
  const primary = list.scope === 'cluster' ? primaryOf(world, expressway) : undefined
  return {
    list: id,
    revision: revisionOf(expressway, id),
    items: rowsOf(expressway, id).map((item) => ({
      id: item.id,
      ...(item.state ? { state: item.state } : {}),
      values: Object.fromEntries(
        Object.entries(item.values).filter(([key]) => !secrets.some((field) => field.key === key)),
      ),
    })),
    readOnly: list.scope === 'cluster' && isReadOnlyHere(world, expressway),
    ...(primary ? { primary } : {}),
  }
}
