import { searchRules } from '#contract/lists/search-rules'
import { ListPage } from '../../components/ListPage'
import { fieldColumn, nameColumn } from '../../components/lists/list-columns'

const columns = [
  fieldColumn('priority', 'Priority'),
  { ...nameColumn(searchRules), heading: 'Rule name' },
  fieldColumn('protocol', 'Protocol'),
  fieldColumn('mode', 'Mode'),
  fieldColumn('target', 'Target'),
  fieldColumn('state', 'State'),
]

/** Configuration > Dial plan > Search rules. */
export function SearchRulesPage() {
  return <ListPage definition={searchRules} columns={columns} />
}
