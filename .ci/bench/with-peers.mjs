import { join } from 'node:path'
import { withFolder, withLab, withServed } from '../lib/bench.mjs'
import { buildFloor, buildReactAdmin } from './peers.mjs'

/** Builds the lab and those that it is measured against, serves all of them alike, and gives their addresses. */
export function withPeers(measure) {
  return withFolder(async (folder) => {
    const floor = join(folder, 'floor')
    const reactAdmin = join(folder, 'react-admin')
    await buildFloor(floor)
    await buildReactAdmin(reactAdmin)
    return withLab((lab) =>
      withServed(floor, (floorUrl) =>
        withServed(reactAdmin, (reactAdminUrl) =>
          measure({ lab, floor: floorUrl, 'react-admin': reactAdminUrl }),
        ),
      ),
    )
  })
}
