import type { RestartOptions } from '#contract/wire/status'
import { Box } from '../../ui/Box'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'

/** The saved changes that are not in force yet, each with what brings it there; nothing while all are. */
export function WaitingBox({ waiting }: Pick<RestartOptions, 'waiting'>) {
  if (waiting.length === 0) return null
  return (
    <Box title="Lab: changes not in force yet">
      <Definitions>
        {waiting.map(({ item, needs }) => (
          <DefinitionRow key={item} label={item}>
            Needs a {needs}
          </DefinitionRow>
        ))}
      </Definitions>
    </Box>
  )
}
