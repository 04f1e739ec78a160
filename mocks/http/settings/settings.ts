import { http } from 'msw'
import { noSettingsPage, settingsPage, settingsPages } from '#contract/settings/catalogue'
import { settingsChangeSchema } from '#contract/wire/settings'
import type { WorldHost } from '../../host/world-host'
import { settingsPageAnswer } from '../../sim/answers/index'
import { eventOf, present } from '../../sim/ground/index'
import { answerRead } from '../looks'
import { onExpressway } from '../on-expressway'
import { answer, ifMatch, parsed, problem, refused } from '../respond'

/** The pages that are forms: read with an ETag, saved with If-Match. */
export const settingsHandlers = (host: WorldHost) => [
  http.get('*/api/:host/settings/:page', ({ params, request }) =>
    onExpressway(host, params, 'reader', (reached) => {
      const page = settingsPage(String(params['page']))
      if (!page) return unknownPage(String(params['page']))
      return answerRead(host, request, reached, (world, expressway) => {
        const values = settingsPageAnswer(world, expressway, page)
        return answer(values, { etag: values.revision })
      })
    }),
  ),

  http.put('*/api/:host/settings/:page', ({ params, request }) =>
    onExpressway(host, params, 'writer', async ({ expressway, by }) => {
      const page = settingsPage(String(params['page']))
      if (!page) return unknownPage(String(params['page']))
      const { values } = await parsed(settingsChangeSchema, request)
      const revision = ifMatch(request)
      const { world, events } = await host.dispatch({
        type: 'save-settings',
        expressway: expressway.id,
        page: page.id,
        values,
        revision,
        by,
      })
      const no = eventOf(events, 'refused')
      if (no) return refused(no.refusal)
      const { notes, clustering } = present(eventOf(events, 'settings-saved'), 'a save reports itself')
      const saved = settingsPageAnswer(world, present(world.expressways[expressway.id], 'it was there'), page)
      return answer({ ...saved, notes, ...(clustering ? { clustering } : {}) }, { etag: saved.revision })
    }),
  ),
]

function unknownPage(name: string): Response {
  const known = settingsPages.map((page) => page.id)
  return problem('not-found', noSettingsPage(name), { known })
}
