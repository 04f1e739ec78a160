import type { Facts } from '#contract/wire/traffic'
import { Box } from '../ui/Box'
import { DefinitionRow, Definitions } from '../ui/DefinitionRow'
import { formatTime } from '../util/time'
import { useFrame } from './use-frame'

/** Boxes of labels and values, as a status topic answers them. */
export function FactsBoxes({ sections }: Facts) {
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  return sections.map(({ title, rows }) => (
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
