/** One ruling of `docs/rulings.md`: what the guide leaves open, and what the lab makes of it. */
export type Ruling = {
  /** Its number, such as R-07; the code cites it, and it is the anchor on the page. */
  readonly id: string
  readonly title: string
  /** The pages of the guide, such as "9, 13"; empty where the question is about the whole of it. */
  readonly pages: string
  readonly question: string
  readonly answer: string
  readonly shows: string
}

/** A line of a ruling: its label, the pages of the guide if it has any, and the text, which may go over several lines. */
const LINE = /^- \*\*(.+?)\*\*(?: \(p\. ([^)]+)\))?: ([^]+)$/

/** Reads the rulings from the Markdown, in its order. A line that is missing is empty, and the check of the tree says so. */
export function parseRulings(markdown: string): readonly Ruling[] {
  const [, ...parts] = markdown.replaceAll('\r\n', '\n').split(/^## /m)
  return parts.map((part) => {
    const [heading = '', ...body] = part.split('\n')
    const [id = '', ...title] = heading.split(' ')
    const lines = linesOf(body.join('\n'))
    const { text: question = '', pages = '' } = lines.get('Question') ?? {}
    const answer = lines.get('The lab')?.text ?? ''
    const shows = lines.get('Where it shows')?.text ?? ''
    return { id, title: title.join(' '), pages, question, answer, shows }
  })
}

function linesOf(body: string): ReadonlyMap<string, { readonly text: string; readonly pages: string }> {
  const lines = body.split(/\n(?=- \*\*)/).flatMap((line) => {
    const [, label, pages = '', text = ''] = LINE.exec(line.trim()) ?? []
    return label === undefined ? [] : [[label, { pages, text: text.replaceAll(/\s+/g, ' ') }] as const]
  })
  return new Map(lines)
}

/** Those that have every word in what they say, wherever it stands and however it is written; all of them without a word. */
export function withWords<T extends object>(all: readonly T[], typed: string): readonly T[] {
  const words = typed.toLowerCase().split(/\s+/)
  return all.filter((one) => {
    const text = Object.values(one).join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
