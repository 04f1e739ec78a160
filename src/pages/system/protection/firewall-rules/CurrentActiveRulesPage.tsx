import { useQuery } from '@tanstack/react-query'
import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import { REFRESH_MS, statusQuery } from '../../../../api/console'
import { Page } from '../../../../components/Page'
import { RelatedTasks } from '../../../../components/RelatedTasks'
import { useHost } from '../../../../components/use-host'
import { Loaded } from '../../../../ui/Loaded'
import { ActiveRulesTable } from './ActiveRulesTable'

const tasks: readonly MenuLink[] = [{ label: 'Configure the firewall rules', path: pages.firewallRules }]

/** System > Protection > Firewall rules > Current active rules: in the order in which this peer looks at them. */
export function CurrentActiveRulesPage() {
  const rules = useQuery({ ...statusQuery(useHost(), 'active-firewall-rules'), refetchInterval: REFRESH_MS })
  return (
    <Page title="Current active rules">
      <Loaded query={rules}>{({ rows }) => <ActiveRulesTable rows={rows} />}</Loaded>
      <RelatedTasks tasks={tasks} />
    </Page>
  )
}
