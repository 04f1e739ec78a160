/** An element of a peer document. Every one has a number among its like, 1 where it is the only one (interface facts, 2.3). */
export type Element = {
  readonly name: string
  readonly item: string
  readonly content: string | readonly Element[]
  /** Whether it stands on one line with all that is in it: readers part some by tags, and take blanks between them for text. */
  readonly isOneLine?: boolean
}

/** No declaration of an encoding: readers that take the document as text refuse one (interface facts, 2.3). */
const DECLARATION = '<?xml version="1.0"?>'
const NAMESPACE = 'http://www.tandberg.no/XML/CUIL/1.0'

/** A document with that root. */
export function documentText(root: string, version: string, content: readonly Element[]): string {
  const attributes = `xmlns="${NAMESPACE}" product="TANDBERG VCS" version="${escaped(version)}"`
  const lines = content.flatMap((element) => elementLines(element, '  '))
  return [DECLARATION, `<${root} ${attributes}>`, ...lines, `</${root}>`, ''].join('\n')
}

function elementLines(element: Element, indent: string): string[] {
  const { name, item, content } = element
  if (element.isOneLine) return [`${indent}${inOneLine(element)}`]
  const start = `${indent}<${name} item="${escaped(item)}"`
  if (content.length === 0) return [`${start}/>`]
  if (typeof content === 'string') return [`${start}>${escaped(content)}</${name}>`]
  return [
    `${start}>`,
    ...content.flatMap((child) => elementLines(child, `${indent}  `)),
    `${indent}</${name}>`,
  ]
}

function inOneLine({ name, item, content }: Element): string {
  const start = `<${name} item="${escaped(item)}"`
  if (content.length === 0) return `${start}/>`
  const inside = typeof content === 'string' ? escaped(content) : content.map(inOneLine).join('')
  return `${start}>${inside}</${name}>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** The text as it may stand in a document: what no document may hold, as control characters, becomes a blank. */
const escaped = (text: string) =>
  text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character).replaceAll(/\p{Cc}/gu, ' ')

/** What a text was before it was written into a document. */
export const textOf = (written: string): string =>
  Object.entries(entities).reduceRight(
    (text, [character, entity]) => text.replaceAll(entity, character),
    written,
  )
