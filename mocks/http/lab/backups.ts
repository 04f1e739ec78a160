import { http } from 'msw'
import { DAY_MS } from '#contract/spans'
import type { ShelfFile } from '#contract/wire/upgrade'
import type { WorldHost } from '../../host/world-host'
import { startWorld } from '../../scenarios/catalogue'
import { expresswayOf, present } from '../../sim/ground/index'
import { backupFileName, backupOf } from '../../sim/machine/index'
import { files } from '../maintenance/files'
import { answer } from '../respond'
import { namedIn } from './named'

/**
 * `GET api/lab/backups?host=…`: the backup that was taken of a system the day before its scenario began. Who comes to a
 * failed database cannot take one any more (TRB-18).
 */
export const backupHandlers = (host: WorldHost) => [
  http.get('*/api/lab/backups', async ({ request }) => {
    const { world } = await host.read()
    const { id } = namedIn(world, new URL(request.url).searchParams.get('host') ?? '')
    const start = present(startWorld(world.scenario, world.seed, world.profile), 'it was started')
    const [expressway, at] = [expresswayOf(start, id), start.now - DAY_MS]
    const { backupFile } = await files()
    const content = await backupFile(backupOf(expressway, at))
    const file: ShelfFile = { fileName: backupFileName(expressway, at), content }
    return answer(file)
  }),
]
