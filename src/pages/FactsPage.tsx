import { FactsBoxes } from '../components/FactsBoxes'
import { Page } from '../components/Page'
import { RelatedTasks } from '../components/RelatedTasks'
import { useStatus } from '../components/use-status'
import { Loaded } from '../ui/Loaded'
import type { FactsDefinition } from './facts-pages'

/** A status page that is boxes of labels and values. */
export function FactsPage({ definition }: { readonly definition: FactsDefinition }) {
  const facts = useStatus(definition.topic)
  return (
    <Page title={definition.title}>
      <Loaded query={facts}>{(answer) => <FactsBoxes {...answer} />}</Loaded>
      {definition.tasks && <RelatedTasks tasks={definition.tasks} />}
    </Page>
  )
}
