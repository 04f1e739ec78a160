import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import * as v from 'valibot'
import { bodyOf } from './platform'

const CMI5 = 'https://w3id.org/xapi/cmi5/'
const VERBS = 'http://adlnet.gov/expapi/verbs/'
const ONCE_IN_A_VISIT = ['initialized', 'completed', 'passed', 'failed', 'terminated']

const scoreSchema = v.strictObject({
  scaled: v.number(),
  raw: v.number(),
  min: v.literal(0),
  max: v.literal(100),
})

/** As much of a statement as every one of cmi5 has, and nothing that xAPI does not know. */
const statementSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  timestamp: v.pipe(v.string(), v.isoTimestamp()),
  actor: v.object({
    objectType: v.literal('Agent'),
    account: v.object({ homePage: v.string(), name: v.string() }),
  }),
  verb: v.object({ id: v.pipe(v.string(), v.startsWith(VERBS)), display: v.record(v.string(), v.string()) }),
  object: v.strictObject({ objectType: v.literal('Activity'), id: v.string() }),
  result: v.optional(
    v.strictObject({
      score: v.optional(scoreSchema),
      success: v.optional(v.boolean()),
      completion: v.optional(v.boolean()),
      duration: v.optional(v.pipe(v.string(), v.regex(/^PT[\d.HMS]+$/))),
      extensions: v.optional(v.record(v.string(), v.unknown())),
    }),
  ),
  context: v.object({
    registration: v.pipe(v.string(), v.uuid()),
    contextActivities: v.object({ category: v.array(v.object({ id: v.string() })) }),
    extensions: v.record(v.string(), v.unknown()),
  }),
})
type Statement = v.InferOutput<typeof statementSchema>

const REGISTRATION = '6b1b2d5e-2f2a-4c8e-9a1e-0f3c7a5d9b10'
const ACTOR = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'ann' } }

/** A store of learning records on a port of its own, which takes what cmi5 allows of one learner and one exercise. */
export class RecordStore {
  readonly statements: Statement[] = []
  /** What it refused, with the reason. */
  readonly refused: string[] = []
  private readonly documents = new Map<string, string>()
  private token = ''
  private visits = 0

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => void this.answer(request, response))
  }

  static async open(): Promise<RecordStore> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new RecordStore(server)
  }

  get origin(): string {
    const address = this.server.address()
    if (typeof address !== 'object' || address === null) throw new Error('The store has ended.')
    return `http://localhost:${address.port}`
  }

  /** The verbs of the visit that is under way, in their order. */
  get verbs(): string[] {
    return this.ofThisVisit().map(verbOf)
  }

  /** Begins a visit: gives what the address of the exercise ends with. */
  launch(): string {
    this.visits += 1
    this.token = ''
    const data = {
      contextTemplate: { extensions: { [`${CMI5}context/extensions/sessionid`]: this.visit() } },
      launchMode: 'Normal',
      masteryScore: 0.8,
      moveOn: 'CompletedAndPassed',
    }
    this.documents.set('LMS.LaunchData', JSON.stringify(data))
    return `?${new URLSearchParams({
      endpoint: `${this.origin}/xapi`,
      fetch: `${this.origin}/token`,
      actor: JSON.stringify(ACTOR),
      registration: REGISTRATION,
      activityId: 'https://lms.example/activities/7',
    })}`
  }

  close(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private visit = () => `visit ${this.visits}`

  private ofThisVisit = () =>
    this.statements.filter(
      ({ context }) => context.extensions[`${CMI5}context/extensions/sessionid`] === this.visit(),
    )

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader(
      'access-control-allow-headers',
      'authorization, content-type, x-experience-api-version',
    )
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT')
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    const { pathname, searchParams } = new URL(request.url ?? '/', this.origin)
    const answer = (status: number, text = '') => void response.writeHead(status).end(text)
    if (pathname === '/token') return this.giveToken(request, answer)
    if (request.headers.authorization !== `Basic ${this.token}` || this.token === '') return answer(401)
    if (request.headers['x-experience-api-version'] !== '1.0.3') return answer(400)
    if (pathname === '/xapi/agents/profile') return answer(404)
    if (pathname === '/xapi/activities/state') {
      const name = searchParams.get('stateId') ?? ''
      if (searchParams.get('registration') !== REGISTRATION) return answer(400)
      if (request.method === 'PUT') this.documents.set(name, await bodyOf(request))
      const found = this.documents.get(name)
      return request.method === 'PUT' ? answer(204) : answer(found === undefined ? 404 : 200, found)
    }
    if (pathname !== '/xapi/statements') return answer(404)
    const no = this.take(JSON.parse(await bodyOf(request)))
    if (no !== null) this.refused.push(no)
    answer(no === null ? 200 : 400)
  }

  /** Once in a visit, and only to a POST. */
  private giveToken(request: IncomingMessage, answer: (status: number, text: string) => void): void {
    const isFirst = request.method === 'POST' && this.token === ''
    if (!isFirst) return answer(401, JSON.stringify({ 'error-code': '1', 'error-text': 'Already in use' }))
    this.token = `token-${this.visits}`
    answer(200, JSON.stringify({ 'auth-token': this.token }))
  }

  /** Takes statements that cmi5 allows here; gives why it does not. */
  private take(body: unknown): string | null {
    const read = v.safeParse(v.array(statementSchema), body)
    if (!read.success)
      return read.issues.map((issue) => [issue.message, v.getDotPath(issue)].join(' ')).join()
    for (const statement of read.output) {
      const [verb, said] = [verbOf(statement), this.verbs]
      const categories = statement.context.contextActivities.category.map(({ id }) => id)
      const isDefined = categories.includes(`${CMI5}context/categories/cmi5`)
      const isJudged = verb === 'passed' || verb === 'failed'
      if (said.length === 0 && verb !== 'initialized') return `${verb} before initialized`
      if (said.includes('terminated')) return `${verb} after terminated`
      if (ONCE_IN_A_VISIT.includes(verb) && said.includes(verb)) return `${verb} twice`
      if (isJudged && (said.includes('passed') || said.includes('failed'))) return `${verb} after a verdict`
      if (isDefined !== ONCE_IN_A_VISIT.includes(verb)) return `${verb} in the wrong category`
      if (statement.result?.score !== undefined && !isJudged) return `${verb} with a score`
      if (verb === 'passed' && !((statement.result?.score?.scaled ?? 0) >= 0.8))
        return 'passed below the pass mark'
      if (this.statements.some(({ id }) => id === statement.id)) return 'an id twice'
      this.statements.push(statement)
    }
    return null
  }
}

const verbOf = ({ verb }: Statement) => verb.id.slice(VERBS.length)
