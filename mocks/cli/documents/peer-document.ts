import type { Context } from '../context'
import { configurationContent, replicatedContent } from './configuration-document'
import { statusContent } from './status-document'
import { documentText, type Element } from './xml'

type Kind = { readonly root: string; readonly content: (context: Context) => Element[] }

/** The documents of a machine, by the path at which it has each. */
const kinds: Readonly<Record<string, Kind>> = {
  '/alternatesconfiguration.xml': { root: 'AlternatesConfiguration', content: replicatedContent },
  '/configuration.xml': { root: 'Configuration', content: configurationContent },
  '/status.xml': { root: 'Status', content: statusContent },
}

/**
 * The document at a path of a machine, `/status.xml` or `/getxml?location=/Status/Zones`, without asking who wants it;
 * nothing where none is. A location that leads nowhere is answered by a document that says so (interface facts, 2.1).
 */
export function peerDocument(context: Context, path: string): string | undefined {
  const { version } = context.expressway
  const { pathname, searchParams } = new URL(path, 'https://machine.invalid')
  const whole = kinds[pathname]
  if (whole) return documentText(whole.root, version, whole.content(context))
  if (pathname !== '/getxml') return undefined
  const location = searchParams.get('location') ?? ''
  const [root = '', ...below] = location.split('/').filter((part) => part !== '')
  const kind = Object.values(kinds).find((known) => known.root === root)
  const content = kind && within(kind.content(context), below)
  if (kind && content) return documentText(kind.root, version, content)
  const Reason = { name: 'Reason', item: '1', content: `No match on Location: ${location}` }
  return documentText('XPathError', version, [Reason])
}

/** The elements with those names, one below the other, with what stands above them; nothing where none has them. */
function within(content: readonly Element[], names: readonly string[]): readonly Element[] | undefined {
  const [name, ...below] = names
  if (name === undefined) return content
  const [, word = name, item] = /^(\w+)\[(?:@item=')?(\d+)'?\]$/.exec(name) ?? []
  const found = content
    .filter((element) => element.name === word && (item === undefined || element.item === item))
    .flatMap((element) => {
      if (below.length === 0) return [element]
      const deeper = typeof element.content === 'string' ? undefined : within(element.content, below)
      return deeper ? [{ ...element, content: deeper }] : []
    })
  return found.length > 0 ? found : undefined
}
