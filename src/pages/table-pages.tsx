import type { ComponentType } from 'react'
import { EmptyListPage } from './EmptyListPage'
import { emptyLists } from './empty-lists'
import { FactsPage } from './FactsPage'
import { factsPages } from './facts-pages'

/** The page at a path of the menu that is a row of a table: boxes of facts, or a list that stays empty in the lab. */
export function tablePage(path: string): ComponentType | undefined {
  const facts = factsPages.find((page) => page.path === path)
  if (facts) return () => <FactsPage definition={facts} />
  const empty = emptyLists.find((page) => page.path === path)
  if (empty) return () => <EmptyListPage definition={empty} />
  return undefined
}
