import { HttpResponse, http } from 'msw'
import { files } from '../../http/maintenance/files'
import { textUpTo } from '../../http/text-up-to'
import { overviewOf } from '../../sim/answers/index'
import { type Expressway, eventOf, type World } from '../../sim/ground/index'
import { nameOf } from '../../sim/machine/index'
import type { Standing } from '../standing'
import { ORIGIN } from './carried'
import { cookieOf, gone, type Machine, SESSION_COOKIES, said, signedInAs } from './on-machine'
import { type Page, page } from './page'

/** A form has a few fields. */
const FORM_LENGTH_MAX = 10_000

/**
 * As much of the console as clients of the field read without a browser: form login, the overview, the backup
 * (interface facts, 3.3). People have the console of the lab.
 */
export const consoleHandlers = (machine: Machine) => [
  http.get(`${ORIGIN}/`, () => moved('/overview')),
  ...['/login', '/login/'].flatMap((path) => [
    http.get(`${ORIGIN}${path}`, () => answered(machine, (at) => page(loginPage(at)))),
    http.post(`${ORIGIN}${path}`, ({ request }) => answered(machine, (at) => signIn(machine, at, request))),
  ]),
  http.get(`${ORIGIN}/overview`, ({ request }) =>
    signedIn(machine, request, ({ world, expressway }) => page(overviewPage(world, expressway))),
  ),
  http.get(`${ORIGIN}/backuprestore`, ({ request }) =>
    signedIn(machine, request, (_, session) => page(backupPage(session))),
  ),
  http.post(`${ORIGIN}/backuprestore`, ({ request }) =>
    signedIn(machine, request, async ({ expressway }, session, by) => {
      const form = await formOf(request)
      const [password, again] = [form.get('backup_password') ?? '', form.get('backup_password_confirm') ?? '']
      if (form.get('sessionid') !== session)
        return page(backupPage(session, 'Failed: The form is of another session.'))
      if (password !== again) return page(backupPage(session, 'Failed: The passwords are not the same.'))
      return backup(machine, expressway, by, password)
    }),
  ),
]

async function answered(
  { at }: Machine,
  answer: (standing: Standing) => Response | Promise<Response>,
): Promise<Response> {
  const standing = await at()
  return standing ? answer(standing) : gone()
}

/** The same for somebody who is signed in; anybody else is sent to the login. */
const signedIn = (
  machine: Machine,
  request: Request,
  answer: (standing: Standing, session: string, by: string) => Response | Promise<Response>,
) =>
  answered(machine, (standing) => {
    const by = signedInAs(standing, request)
    const web = standing.expressway.sessions.find(({ kind }) => kind === 'web')
    if (by === null || !web) return moved('/login')
    return answer(standing, cookieOf(standing.expressway, web.id), by)
  })

async function signIn({ host }: Machine, at: Standing, request: Request): Promise<Response> {
  const form = await formOf(request)
  const { events } = await host.dispatch({
    type: 'sign-in',
    expressway: at.expressway.id,
    username: form.get('username') ?? '',
    password: form.get('password') ?? '',
    kind: 'web',
  })
  const session = eventOf(events, 'signed-in')
  if (!session) return page(loginPage(at, eventOf(events, 'refused')?.refusal.detail))
  const response = moved('/overview')
  for (const name of SESSION_COOKIES) {
    const value = cookieOf(at.expressway, session.sessionId)
    response.headers.append('set-cookie', `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Strict`)
  }
  return response
}

async function backup(
  { host }: Machine,
  expressway: Expressway,
  by: string,
  password: string,
): Promise<Response> {
  const { events } = await host.dispatch({
    type: 'create-backup',
    expressway: expressway.id,
    encrypted: password !== '',
    by,
  })
  const made = eventOf(events, 'backup-created')
  if (!made) return said(400, eventOf(events, 'refused')?.refusal.detail ?? 'No backup was made.')
  const content = await (await files()).backupFile(made.backup, password)
  return new HttpResponse(Buffer.from(content, 'base64'), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${made.fileName}"`,
    },
  })
}

const formOf = async (request: Request) =>
  new URLSearchParams((await textUpTo(request, FORM_LENGTH_MAX)) ?? '')

const moved = (location: string) => new HttpResponse(null, { status: 302, headers: { location } })

const loginPage = ({ expressway }: Standing, trouble?: string): Page => ({
  title: 'Login',
  heading: nameOf(expressway),
  ...(trouble !== undefined && { message: trouble }),
  form: {
    action: '/login',
    session: '',
    fields: [
      { name: 'username', type: 'text' },
      { name: 'password', type: 'password' },
    ],
    button: 'Login',
  },
})

/** Clients look for the row whose first cell is *Up time*. */
function overviewPage(world: World, expressway: Expressway): Page {
  const overview = overviewOf(world, expressway)
  return {
    title: 'Overview',
    heading: 'Overview',
    rows: [
      ['System name', overview.systemName],
      ['Up time', `${Math.floor(overview.upTimeMs / 1000)} seconds`],
      ['Software version', overview.softwareVersion],
      ['IPv4 address', overview.ipv4Address],
      ['Options', overview.options.join(', ')],
    ],
  }
}

const backupPage = (session: string, message?: string): Page => ({
  title: 'Backup and restore',
  heading: 'Backup and restore',
  ...(message !== undefined && { message }),
  form: {
    action: '/backuprestore',
    session,
    fields: [
      { name: 'backup_password', type: 'password' },
      { name: 'backup_password_confirm', type: 'password' },
    ],
    button: 'Create system backup file',
  },
})
