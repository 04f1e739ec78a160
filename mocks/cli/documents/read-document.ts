import { textOf } from './xml'

const START = /^ *<(\w+) item="([^"]*)"/
const LEAF = /^ *<\w+ item="[^"]*"(?:\/>|>(.*)<\/\w+>)$/
const VERSION = / version="([^"]*)"/

/** Where the version of the machine stands, which the document says with its root. */
const VERSION_PLACE = 'version'

/** A document as whoever compares it reads it: the value of each element that has no other in it, by where it stands. */
export function valuesIn(document: string): Map<string, string> {
  const values = new Map<string, string>()
  const open: string[] = []
  for (const line of document.split('\n')) {
    const [, name, item = ''] = START.exec(line) ?? []
    if (name === undefined) {
      if (line.trimStart().startsWith('</')) open.pop()
      const [, version] = open.length === 0 && line.includes('xmlns') ? (VERSION.exec(line) ?? []) : []
      if (version !== undefined) values.set(VERSION_PLACE, textOf(version))
      continue
    }
    const place = item === '1' ? name : `${name}[${textOf(item)}]`
    const leaf = LEAF.exec(line)
    if (leaf) values.set([...open, place].join('/'), textOf(leaf[1] ?? ''))
    else open.push(place)
  }
  return values
}
