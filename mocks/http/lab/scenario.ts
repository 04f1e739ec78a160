import { http } from 'msw'
import { scenarioChoiceSchema } from '#contract/wire/lab'
import type { WorldHost } from '../../host/world-host'
import { scenarios } from '../../scenarios/catalogue'
import { answer, parsed, refused } from '../respond'
import { summary } from './world'

/** `GET api/lab/scenarios`, `POST api/lab/scenario` */
export const scenarioHandlers = (host: WorldHost) => [
  http.get('*/api/lab/scenarios', () =>
    answer({ scenarios: scenarios.map(({ id, title, text }) => ({ id, title, text })) }),
  ),
  http.post('*/api/lab/scenario', async ({ request }) => {
    const no = await host.startScenario(await parsed(scenarioChoiceSchema, request))
    return no ? refused(no.refusal, no.known) : summary(host)
  }),
]
