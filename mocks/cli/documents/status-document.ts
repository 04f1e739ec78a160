import type { Context } from '../context'
import { isOfDatabase, statusElements } from '../status/answer-status'
import type { StatusTree, StatusValue } from '../status/tree'
import type { Element } from './xml'

/** What `xStatus` shows, as elements: one table for both. */
export function statusContent(context: Context): Element[] {
  return statusElements.map(({ name, read }) => ({
    name,
    item: '1',
    content: contentOf(read(context)),
    isOneLine: isOfDatabase(name),
  }))
}

function contentOf(value: StatusValue): Element['content'] {
  if (typeof value === 'object') return childrenOf(value)
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value)
}

/** `Peer 2` of the tree is the element `Peer` with the number 2. */
function childrenOf(tree: StatusTree): Element[] {
  return Object.entries(tree).map(([words, value]) => {
    const [name = words, item = '1'] = words.split(' ')
    return { name, item, content: contentOf(value) }
  })
}
