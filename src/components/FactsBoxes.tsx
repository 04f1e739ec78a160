import type { Facts } from '#contract/wire/traffic'
import { Box } from '../ui/Box'
import { DefinitionRow, Definitions } from '../ui/DefinitionRow'

/** Boxes of labels and values, as a status topic answers them. */
export function FactsBoxes({ sections }: Facts) {
  return sections.map(({ title, rows }) => (
    <Box key={title} title={title}>
      <Definitions>
        {rows.map(({ label, value }) => (
          <DefinitionRow key={label} label={label}>
            {value}
          </DefinitionRow>
        ))}
      </Definitions>
    </Box>
  ))
}
