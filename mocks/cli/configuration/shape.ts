import { listDefinitions } from '#contract/lists/catalogue'
import type { ListDefinition } from '#contract/lists/list'
import { catalogueFields } from '#contract/settings/catalogue'
import type { FieldDefinition } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import { choiceWord } from '../choice-word'
import { notation, valuespaceOf } from '../valuespace'
import { wrapped } from '../wrapped'
import { fixedFieldsOf } from './fixed-fields'
import { KIND, kindWordsOf } from './kind-paths'

/** A path with its indexes as ranges, `Alternates Peer [1..6] Address`: what help is about. */
export type ConfigurationShape = { readonly path: readonly string[]; readonly field: FieldDefinition }

type FieldPath = { readonly words: string | undefined; readonly field: FieldDefinition }

const fieldPaths: readonly FieldPath[] = [
  ...catalogueFields.map(({ field }) => ({ words: field.cli, field })),
  ...listDefinitions.flatMap(listPaths),
]

function listPaths(list: ListDefinition): FieldPath[] {
  if (list.cli === undefined) return []
  const root = `${list.cli} [1..${list.itemsMax}]`
  const own = fieldsOf(list).flatMap((field): FieldPath[] => {
    if (field.cli === undefined) return []
    const path = field.cli
    if (!path.startsWith(KIND)) return [{ words: `${root} ${path}`, field }]
    return kindWordsOf(list, field).map((word) => ({
      words: `${root} ${path.replace(KIND, word)}`,
      field,
    }))
  })
  const fixed = fixedFieldsOf(list.id).map(({ path, field }) => ({
    words: `${root} ${path.join(' ')}`,
    field,
  }))
  return [...own, ...fixed]
}

/** Every shape of path, each once, in alphabetical order of the first word. */
export const configurationShapes: readonly ConfigurationShape[] = shapes()

function shapes(): ConfigurationShape[] {
  const byWords = new Map<string, { path: string[]; field: FieldDefinition }>()
  for (const { words, field } of fieldPaths) {
    if (words === undefined) continue
    const path = words.split(' ').map((word) => (/^\d+$/.test(word) ? `[1..${word}]` : word))
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
  const standard = field.kind === 'choice' ? choiceWord(field.default) : String(field.default) || 'none'
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
