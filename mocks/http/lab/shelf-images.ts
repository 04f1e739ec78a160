import { IMAGE_PRODUCT, type ImageManifest } from '#contract/wire/upgrade'
import { imageFile } from '../maintenance/image-file'

const image = (version: string, product: string = IMAGE_PRODUCT): ImageManifest => ({
  kind: 'software-image',
  product,
  version,
})

/** A file that the lab has at hand. */
export type ShelfImage = { readonly name: string; readonly text: string; readonly bytes: () => Uint8Array }

/** What stands on the shelf: the image that the procedure needs, and three that a system must refuse. */
export const shelfImages: readonly ShelfImage[] = [
  {
    name: 's42700x8_9.tar.gz',
    text: 'Expressway X8.9',
    bytes: () => imageFile(image('X8.9')),
  },
  {
    name: 's42700x8_8_1.tar.gz',
    text: 'Expressway X8.8.1, an older release',
    bytes: () => imageFile(image('X8.8.1')),
  },
  {
    name: 's52000ce8_3.tar.gz',
    text: 'Software of a video endpoint',
    bytes: () => imageFile(image('CE8.3', 'TelePresence endpoint')),
  },
  {
    name: 's42700x8_9_part.tar.gz',
    text: 'Expressway X8.9, broken off while it was downloaded',
    bytes: () => {
      const whole = imageFile(image('X8.9'))
      return whole.subarray(0, Math.floor(whole.length / 2))
    },
  },
]
