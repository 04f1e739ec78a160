import { HttpResponse, http } from 'msw'
import { isNestedTooDeep } from '#contract/nesting'
import { files } from '../../http/maintenance/files'
import { answer } from '../../http/respond'
import { textUpTo } from '../../http/text-up-to'
import { eventOf, type Outcome } from '../../sim/ground/index'
import { ORIGIN } from '../http/carried'
import { type Asked, type Machine, onMachine } from '../http/on-machine'
import { limits } from '../limits'
import { type Body, isBody } from './fields'
import { provisioningResources } from './provisioning-resources'
import { type Resource, SUCCESS } from './resource'

/** Both paths are in use (interface facts, 3.1). */
const bases = ['/api/provisioning/', '/api/v1/provisioning/']

/** The provisioning interface of a machine. */
export const provisioningHandlers = (machine: Machine) =>
  bases.map((base) =>
    http.all(`${ORIGIN}${base}*`, ({ request }) =>
      onMachine(machine, request, request.method === 'GET' ? 'reader' : 'writer', async (asked) => {
        const path = new URL(request.url).pathname.slice(base.length).replace(/\/$/, '')
        const resource = provisioningResources.find(
          (one) => path === one.path || path.startsWith(`${one.path}/`),
        )
        if (!resource) return message(404, `There is no ${path} here.`)
        if (request.method === 'GET' && resource.GET)
          return answer(filtered(resource.GET(asked), path.slice(resource.path.length)))
        const write = writeOf(resource, request.method)
        if (!write) return message(405, `${request.method} is not answered at ${path}.`)
        const body = await bodyOf(request)
        if (!body) return message(400, 'The body is no JSON object.')
        const wanted = write(asked, body)
        if ('no' in wanted) return message(400, wanted.no)
        return done(asked, wanted, request.method === 'POST' ? resource.created : undefined)
      }),
    ),
  )

/** Only what has a value: `…/name/myzone` (interface facts, 3.1). */
function filtered(value: unknown, path: string): unknown {
  const [key, wanted] = path.split('/').filter((part) => part !== '')
  if (key === undefined || wanted === undefined || !Array.isArray(value)) return value
  return value.filter(
    (row: unknown) =>
      isBody(row) &&
      Object.entries(row).some(
        ([name, is]) => name.toLowerCase() === key.toLowerCase() && String(is) === decoded(wanted),
      ),
  )
}

/** Nobody has a name that cannot be decoded. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function writeOf(resource: Resource, method: string) {
  if (method === 'PUT') return resource.PUT
  if (method === 'POST') return resource.POST
  return method === 'DELETE' ? resource.DELETE : undefined
}

/** The object that was sent; an empty body is one without anything in it. */
async function bodyOf(request: Request): Promise<Body | undefined> {
  const text = await textUpTo(request, limits.bodyBytesMax)
  if (text === undefined) return undefined
  if (text.trim() === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    return isBody(body) && !isNestedTooDeep(body) ? body : undefined
  } catch {
    return undefined
  }
}

type Wanted = Exclude<ReturnType<NonNullable<Resource['PUT']>>, { readonly no: string }>

async function done({ host }: Asked, { commands, message: words }: Wanted, status = 200): Promise<Response> {
  for (const command of commands) {
    const outcome = await host.dispatch(command)
    const no = eventOf(outcome.events, 'refused') ?? eventOf(outcome.events, 'failed')
    if (no) return message(400, [no.refusal.detail, ...no.refusal.errors.map((one) => one.message)].join(' '))
    const file = await collected(outcome)
    if (file) return file
  }
  return message(status, words ?? SUCCESS)
}

/** The archive that a command brought, if it did. */
async function collected({ events }: Outcome): Promise<Response | undefined> {
  const made = eventOf(events, 'diagnostic-log-collected')
  if (!made) return undefined
  const content = (await files()).snapshotArchive(made.files)
  return new HttpResponse(Buffer.from(content, 'base64'), {
    headers: {
      'content-type': 'application/gzip',
      'content-disposition': `attachment; filename="${made.fileName}"`,
    },
  })
}

const message = (status: number, text: string) => HttpResponse.json({ Message: text }, { status })
