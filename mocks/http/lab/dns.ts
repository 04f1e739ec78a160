import { http } from 'msw'
import { dnsChangeSchema, nameQuestionSchema, presetChoiceSchema } from '#contract/wire/dns'
import { dnsRecordSchema } from '#contract/wire/lab'
import type { WorldHost } from '../../host/world-host'
import { type Command, eventOf } from '../../sim/ground/index'
import { answer, Halted, parsed, problem, refused } from '../respond'
import { tellsWhy } from './run-now'
import { summary } from './world'

/** What is told of zones. It is fetched with the first question for them. */
const zones = () => import('../../dns/index')

/** `POST api/lab/dns`, and the zones: `GET api/lab/dns`, `POST api/lab/dns/records`, `…/preset`, `…/ask` */
export const dnsHandlers = (host: WorldHost) => [
  http.get('*/api/lab/dns', () => zonesNow(host)),
  http.post('*/api/lab/dns', async ({ request }) => {
    await given(host, { type: 'set-dns-record', ...(await parsed(dnsRecordSchema, request)) })
    return summary(host)
  }),
  http.post('*/api/lab/dns/records', async ({ request }) => {
    await given(host, { type: 'change-dns', ...(await parsed(dnsChangeSchema, request)) })
    return zonesNow(host)
  }),
  http.post('*/api/lab/dns/preset', async ({ request }) => {
    const { id } = await parsed(presetChoiceSchema, request)
    const change = (await zones()).presetChange((await host.read()).world, id)
    if (!change) return problem('not-found', 'There is no such example.')
    await given(host, { type: 'change-dns', ...change })
    return zonesNow(host)
  }),
  http.post('*/api/lab/dns/ask', async ({ request }) => {
    const question = await parsed(nameQuestionSchema, request)
    const reply = eventOf(await given(host, { type: 'ask-dns', question }), 'dns-asked')
    const { sectionsOf } = await zones()
    return reply
      ? answer(sectionsOf((await host.read()).world, question, reply))
      : problem('not-found', 'Nobody was asked.')
  }),
]

async function zonesNow(host: WorldHost): Promise<Response> {
  const { zonesAnswer } = await zones()
  const reading = await host.read()
  return answer(zonesAnswer(reading.world, await tellsWhy(reading)))
}

/** What came of a command. Halts where it was refused. */
async function given(host: WorldHost, command: Command) {
  const { events } = await host.dispatch(command)
  const no = eventOf(events, 'refused')
  if (no) throw new Halted(refused(no.refusal))
  return events
}
