import { http } from 'msw'
import type { KeptWorlds } from '#contract/wire/storage'
import { logFile } from '../../host/log-file'
import type { SetAside } from '../../host/storage'
import type { WorldHost } from '../../host/world-host'
import { answer, problem } from '../respond'

/** `GET api/lab/storage`, and of each world that was set aside `GET|DELETE api/lab/storage/{id}`. */
export const storageHandlers = (host: WorldHost) => [
  http.get('*/api/lab/storage', async () => {
    const { trouble, aside } = await host.kept()
    return answer({ trouble, aside: aside.map(shown) } satisfies KeptWorlds)
  }),
  http.get('*/api/lab/storage/:id', async ({ params }) => {
    const { aside } = await host.kept()
    const found = aside.find(({ head }) => head.epoch === params['id'])
    return found ? answer(logFile(found.head, found.records, found.head.clock.anchor)) : unknown(aside)
  }),
  http.delete('*/api/lab/storage/:id', async ({ params }) => {
    const { aside } = await host.kept()
    const found = aside.find(({ head }) => head.epoch === params['id'])
    if (!found) return unknown(aside)
    await host.forgetAside(found.head.epoch)
    return answer({})
  }),
]

const shown = ({ head, records, why }: SetAside): KeptWorlds['aside'][number] => ({
  id: head.epoch,
  scenario: head.scenario,
  seed: head.seed,
  commands: records.length,
  why,
})

const unknown = (aside: readonly SetAside[]) =>
  problem('not-found', 'No world of that name was set aside.', { known: aside.map(({ head }) => head.epoch) })
