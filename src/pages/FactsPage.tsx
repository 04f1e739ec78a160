import { Page } from '../components/Page'
import { RelatedTasks } from '../components/RelatedTasks'
import { useFrame } from '../components/use-frame'
import { useStatus } from '../components/use-status'
import { Box } from '../ui/Box'
import { DefinitionRow, Definitions } from '../ui/DefinitionRow'
import { Loaded } from '../ui/Loaded'
import { formatTime } from '../util/time'
import type { FactsDefinition } from './facts-pages'

/** A status page that is boxes of labels and values. */
export function FactsPage({ definition }: { readonly definition: FactsDefinition }) {
  const facts = useStatus(definition.topic)
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  return (
    <Page title={definition.title} path={definition.path}>
      <Loaded query={facts}>
        {({ sections }) =>
          sections.map(({ title, rows }) => (
            <Box key={title} title={title}>
              <Definitions>
                {rows.map(({ label, value }) => (
                  <DefinitionRow key={label} label={label}>
                    {typeof value === 'string' ? value : formatTime(value.at, timeZone)}
                  </DefinitionRow>
                ))}
              </Definitions>
            </Box>
          ))
        }
      </Loaded>
      {definition.tasks && <RelatedTasks tasks={definition.tasks} />}
    </Page>
  )
}
