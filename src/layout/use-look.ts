import { placeSchema } from '#contract/wire/place'
import { statusQuery } from '../api/console'
import { useConsolePath } from '../components/use-console-path'
import { type PagesOf, useOpenedPage } from '../components/use-opened-page'

const pagesOfConsole: PagesOf = {
  places: placeSchema,
  frameOf: (host) => statusQuery(host, 'frame').queryKey,
}

/** Whether the page that is open in this console has been read; its first read is the look at it. */
export const useLook = (host: string): boolean => useOpenedPage(host, useConsolePath(), pagesOfConsole)
