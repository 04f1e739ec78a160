import { join } from 'node:path'
import { withFolder, withServed } from '../lib/bench.mjs'
import { ensureBuilt } from '../lib/build.mjs'
import { root } from '../lib/root.mjs'
import { buildFloor, buildReactAdmin } from './peers.mjs'

/** Builds the lab and those that it is measured against, serves all of them alike, and gives their addresses. */
export function inFolders(measure) {
  return withFolder(async (folder) => {
    await ensureBuilt()
    const floor = join(folder, 'floor')
    const reactAdmin = join(folder, 'react-admin')
    await buildFloor(floor)
    await buildReactAdmin(reactAdmin)
    return withServed(join(root, 'dist'), (lab) =>
      withServed(floor, (floorUrl) =>
        withServed(reactAdmin, (reactAdminUrl) =>
          measure({ lab, floor: floorUrl, 'react-admin': reactAdminUrl }),
        ),
      ),
    )
  })
}
