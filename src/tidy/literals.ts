const QUOTED = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`
/** What is put into a template. It holds one brace, or one template, and no other within. */
const HOLE = String.raw`\$\{(?:[^{}\x60]|\x60(?:[^\x60\\]|\\.)*\x60|\{[^{}]*\})*\}`
const TEMPLATE = String.raw`\x60(?:[^\x60\\$]|\\.|\$(?!\{)|${HOLE})*\x60`
/** What is added to a text and is none: a name, a property, a call. */
const NAMED = String.raw`[A-Za-z_]\w*(?:\??\.\w+)*(?:\([^()'"\x60]*\))?`
const PART = `(?:${QUOTED}|${TEMPLATE}|${NAMED})`
const IN_ELEMENT = String.raw`>\s*([A-Z][^<>{}=]*?)\s*<`

const hole = new RegExp(HOLE, 'g')
const part = new RegExp(PART, 'g')
const said = new RegExp(String.raw`${PART}(?:\s*\+\s*${PART})+|${QUOTED}|${TEMPLATE}|${IN_ELEMENT}`, 'g')
const constant = new RegExp(String.raw`\bconst (\w+) =\s*(${QUOTED}|${TEMPLATE})\s*$`, 'gm')

type Constants = ReadonlyMap<string, string>

/**
 * Every text of the code as somebody reads it: what stands in quotes or in an element, with what is added to it by `+`
 * and what is put into it, where that is a text too. What else is put in is `${}`: who says a sentence names what it is
 * about as they like. A text that has a name in the file counts with its words, and as something named.
 */
export function textsOf(code: string): ReadonlySet<string> {
  const named: Constants = new Map(
    [...code.matchAll(constant)].map(([, name = '', text = '']) => [name, text]),
  )
  const texts = [...textsIn(code, named), ...textsIn(code, new Map())]
  return new Set(texts.map((text) => text.replaceAll(/\s+/g, ' ')))
}

function textsIn(code: string, constants: Constants): readonly string[] {
  return [...code.matchAll(said)].flatMap(([sum, inElement]) => {
    if (inElement !== undefined) return [inElement]
    const within = [...sum.matchAll(hole)].flatMap(([put]) => textsIn(put.slice(2, -1), constants))
    return [read(sum, constants), ...within]
  })
}

/** The parts of a sum as one text. */
function read(sum: string, constants: Constants): string {
  return [...sum.matchAll(part)].map(([one]) => readPart(one, constants)).join('')
}

function readPart(one: string, constants: Constants): string {
  const text = constants.get(one) ?? one
  if (!/^['"`]/.test(text)) return '${}'
  const content = text.slice(1, -1)
  return text.startsWith('`')
    ? content.replaceAll(hole, (put) => readHole(put.slice(2, -1).trim(), constants))
    : content
}

/** A text that is put in whole is part of the sentence. */
const readHole = (put: string, constants: Constants) =>
  new RegExp(String.raw`^${PART}(?:\s*\+\s*${PART})*$`).test(put) ? read(put, constants) : '${}'
