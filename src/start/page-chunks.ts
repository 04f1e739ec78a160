import { loadPageAt } from '../built-pages'
import { pathOf } from './kept-answers'

/** Begins to fetch the script of the page at a location, beside the app, which asks for it again at its route. */
export function fetchPageAt(open: string): void {
  // Whoever needs the script meets the failure.
  void loadPageAt(pathOf(open))?.catch(() => undefined)
}
