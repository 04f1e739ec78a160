import { fingerprintOf } from './hex'
import { Name } from './library'

/** One part of a subject or issuer: what it is called, and the text as somebody typed it. */
export type NamePart = readonly [type: string, text: string]

/**
 * A name of these parts in their order. The texts are taken as they are: quotes, commas, backslashes and a leading `#`
 * have a meaning only in a name that is written on one line, which nobody has typed here.
 */
export function nameOf(parts: readonly NamePart[]): Name {
  return new Name(
    parts.map(([type, text]) => ({
      [type]: [isPrintable(text) ? { printableString: text } : { utf8String: text }],
    })),
  )
}

/** The parts of a name, each as the text that it holds. */
export function partsOf(name: Name): NamePart[] {
  return name
    .toJSON()
    .flatMap((part) =>
      Object.entries(part).flatMap(([type, texts]) => texts.map((text): NamePart => [type, text])),
    )
}

/** True for what the plainest kind of text may hold; all else is UTF-8. */
const isPrintable = (text: string) => /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text)

/**
 * A fingerprint of a name, equal for names that authorities take for the same one: kinds of text, capitals and the
 * number of blanks do not count, the order of the parts does.
 */
export function nameIdOf(name: Name): Promise<string> {
  const parts = name.toJSON().map((part) =>
    Object.entries(part)
      .flatMap(([type, texts]) => texts.map((text) => [type, plainest(text)]))
      .sort(([type = '', text = ''], [otherType = '', otherText = '']) =>
        `${type}=${text}` < `${otherType}=${otherText}` ? -1 : 1,
      ),
  )
  return fingerprintOf(new TextEncoder().encode(JSON.stringify(parts)))
}

const plainest = (text: string) =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
