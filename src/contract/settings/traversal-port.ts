import { number } from './build'
import type { FieldDefinition } from './field'

/** The field for a port at which traversal traffic arrives, from its key, label, default, help and command line. */
export const traversalPort = (
  key: string,
  label: string,
  preset: number,
  help: string,
  cli: string,
): FieldDefinition =>
  number(1024, 65_533, preset, {
    key,
    label,
    help: `${help} Range: 1024 to 65533. Default: ${preset}.`,
    scope: 'cluster',
    cli,
  })
