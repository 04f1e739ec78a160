import { http } from 'msw'
import type { KeptWorlds } from '#contract/wire/storage'
import type { SetAside } from '../../host/storage'
import type { WorldHost } from '../../host/world-host'
import { answer, problem } from '../respond'

/** What is set aside is read as far as that goes; few have any, and fetch how. */
const reader = () => import('./kept-file')

/** `GET api/lab/storage`, and of each world that was set aside `GET|DELETE api/lab/storage/{id}`. */
export const storageHandlers = (host: WorldHost) => [
  http.get('*/api/lab/storage', async () => {
    const { trouble, aside } = await host.kept()
    return answer({ trouble, aside: await shown(aside) } satisfies KeptWorlds)
  }),
  http.get('*/api/lab/storage/:id', async ({ params }) => {
    const { aside } = await host.kept()
    const found = aside.find(({ head }) => head.epoch === params['id'])
    return found ? answer((await reader()).keptFile(found)) : unknown(aside)
  }),
  http.delete('*/api/lab/storage/:id', async ({ params }) => {
    const { aside } = await host.kept()
    const found = aside.find(({ head }) => head.epoch === params['id'])
    if (!found) return unknown(aside)
    await host.forgetAside(found.head.epoch)
    return answer({})
  }),
]

async function shown(aside: readonly SetAside[]): Promise<KeptWorlds['aside']> {
  if (aside.length === 0) return []
  const { keptFile } = await reader()
  return aside.map((kept) => {
    const { scenario, seed, entries } = keptFile(kept)
    return { id: kept.head.epoch, scenario, seed, commands: entries.length, why: kept.why }
  })
}

const unknown = (aside: readonly SetAside[]) =>
  problem('not-found', 'No world of that name was set aside.', { known: aside.map(({ head }) => head.epoch) })
