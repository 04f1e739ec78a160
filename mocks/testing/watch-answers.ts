import { watchAnswers } from '../http/watched'

// Every answer that a unit test gets is compared with the description of the API, which comes with the first of them.
watchAnswers(async (request, response, lab) => {
  const { undescribed } = await import('./described')
  const wrong = await undescribed(request, response, lab)
  if (wrong.length === 0) return
  const { pathname } = new URL(request.url)
  throw new Error(`The description is not true of ${request.method} ${pathname}: ${wrong.join('; ')}`)
})
