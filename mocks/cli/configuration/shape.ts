import { listDefinitions } from '#contract/lists/catalogue'
import { catalogueFields } from '#contract/settings/catalogue'
import type { FieldDefinition } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import { notation, valuespaceOf } from '../valuespace'
import { wrapped } from '../wrapped'

/** A path with its indexes as ranges, `Alternates Peer [1..6] Address`: what help is about. */
export type ConfigurationShape = { readonly path: readonly string[]; readonly field: FieldDefinition }

type FieldPath = { readonly root: readonly string[]; readonly field: FieldDefinition }

const fieldPaths: readonly FieldPath[] = [
  ...catalogueFields.map(({ field }) => ({ root: [], field })),
  ...listDefinitions.flatMap((list) =>
    list.cli === undefined
      ? []
      : fieldsOf(list).map((field) => ({
          root: [...(list.cli ?? '').split(' '), `[1..${list.itemsMax}]`],
          field,
        })),
  ),
]

/** Every shape of path, each once, in alphabetical order of the first word. */
export const configurationShapes: readonly ConfigurationShape[] = shapes()

function shapes(): ConfigurationShape[] {
  const byWords = new Map<string, { path: string[]; field: FieldDefinition }>()
  for (const { root, field } of fieldPaths) {
    if (field.cli === undefined) continue
    const path = [
      ...root,
      ...field.cli.split(' ').map((word) => (/^\d+$/.test(word) ? `[1..${word}]` : word)),
    ]
    const key = path.filter((word) => !word.startsWith('[')).join(' ')
    // Fields that differ only in their index follow each other, so the last one has the highest.
    const known = byWords.get(key)
    if (known) known.path = path
    else byWords.set(key, { path, field })
  }
  const first = ({ path }: ConfigurationShape) => path[0] ?? ''
  return [...byWords.values()].toSorted((one, other) => first(one).localeCompare(first(other), 'en'))
}

/** Path, valuespace, meaning and default of one setting. */
export function helpLines({ path, field }: ConfigurationShape): string[] {
  const standard = field.default === '' ? 'none' : String(field.default)
  return [
    `*h xConfiguration ${path.join(' ')}: ${notation(valuespaceOf(field))}`,
    ...wrapped(meaning(field)).map((line) => `     ${line}`),
    `     Default: ${standard}`,
  ]
}

// A help that also says the range or the default would say it twice here.
function meaning(field: FieldDefinition): string {
  const sentences = field.help.split(/(?<=\.)\s+/)
  return sentences.filter((sentence) => !/^(Range|Default):/.test(sentence)).join(' ')
}
