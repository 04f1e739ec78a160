import type { PageRules } from '../settings/page-rules'
import { textSetting } from '../settings/read'
import { expresswaysOf } from '../stage'
import { nameOf } from './read'

/** Settings by which a system is told apart: another system with the same value is worth a hint, not a refusal. */
const unique = [
  { page: 'administration', key: 'systemName', guide: ['PRE-13', 'PSI-12'] },
  { page: 'dns', key: 'systemHostName', guide: ['CRE-28', 'ADD-54'] },
] as const

export const nameRules: PageRules = {
  carriedOut: (stage, { expressway, page, after }) =>
    unique
      .filter((rule) => rule.page === page.id)
      .flatMap(({ page: id, key, guide }) => {
        const value = String(after[key] ?? '').toLowerCase()
        const twin = expresswaysOf(stage.world).find(
          (other) =>
            other.id !== expressway.id &&
            value !== '' &&
            textSetting(other, `${id}.${key}`).toLowerCase() === value,
        )
        return twin
          ? [{ text: `${nameOf(twin)} has the same name. It must differ on every peer.`, guide: [...guide] }]
          : []
      }),
}
