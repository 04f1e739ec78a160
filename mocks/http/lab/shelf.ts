import { http } from 'msw'
import type { Shelf, ShelfFile } from '#contract/wire/upgrade'
import { toBase64 } from '../maintenance/base64'
import { files } from '../maintenance/files'
import { sha256 } from '../maintenance/sha-256'
import { answer, problem } from '../respond'

/** `GET api/lab/shelf`, `GET api/lab/shelf/{name}`: the files that an upgrade can be tried with. */
export const shelfHandlers = () => [
  http.get('*/api/lab/shelf', async () => {
    const { shelfImages } = await files()
    const images: Shelf['images'] = shelfImages.map(({ name, text, bytes }) => {
      const content = bytes()
      return { name, text, sizeBytes: content.length, hash: sha256(content) }
    })
    return answer({ images })
  }),
  http.get('*/api/lab/shelf/:name', async ({ params }) => {
    const { shelfImages } = await files()
    const found = shelfImages.find(({ name }) => name === params['name'])
    if (!found) {
      const known = shelfImages.map(({ name }) => name)
      return problem('not-found', `There is no ${String(params['name'])} on the shelf.`, { known })
    }
    const file: ShelfFile = { fileName: found.name, content: toBase64(found.bytes()) }
    return answer(file)
  }),
]
