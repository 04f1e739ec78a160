import { http } from 'msw'
import { answer } from '../respond'

/** `GET api/openapi.json`: all that can be asked, which nobody fetches before somebody asks for it. */
export const descriptionHandlers = () => [
  http.get('*/api/openapi.json', async () => {
    const { openApiDocument } = await import('./document')
    return answer(openApiDocument())
  }),
]
