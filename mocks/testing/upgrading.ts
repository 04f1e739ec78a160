import type { ImageManifest } from '#contract/wire/upgrade'
import { INSTALL_MS } from '../sim/ground/index'
import { callsOf } from '../sim/traffic/index'
import type { Story } from './story'

/** The image that the worlds to be upgraded have at hand. */
export const x89: ImageManifest = { kind: 'software-image', product: 'Expressway', version: 'X8.9' }
const by = 'admin'

/** Brings the image to a machine. */
export const upload = (
  story: Story,
  expressway: string,
  manifest: ImageManifest | null = x89,
  sizeBytes = 300,
) =>
  story.give({ type: 'upload-image', expressway, fileName: 'x.tar.gz', sizeBytes, hash: 'ab', manifest, by })

/** Begins to install what was brought. */
export const proceed = (story: Story, expressway: string) =>
  story.give({ type: 'continue-upgrade', expressway, by })

/** Reboots into what was installed. */
export const reboot = (story: Story, expressway: string) =>
  story.give({ type: 'restart', expressway, kind: 'reboot', by })

/** Uploads and installs; the reboot is still to come. */
export function install(story: Story, expressway: string): void {
  upload(story, expressway)
  proceed(story, expressway)
  story.wait(INSTALL_MS)
}

/** Takes no new calls and ends those that are up. */
function drain(story: Story, expressway: string): void {
  story.save(expressway, 'maintenance-mode', { mode: 'On' })
  const ids = callsOf(story.world, story.on(expressway)).map((call) => call.id)
  story.give({ type: 'disconnect-calls', expressway, ids, by })
}

/** The whole upgrade of one peer, disk check included. */
export function upgrade(story: Story, expressway: string): void {
  install(story, expressway)
  drain(story, expressway)
  reboot(story, expressway)
  story.wait((story.on(expressway).power.until ?? story.world.now) - story.world.now)
}
