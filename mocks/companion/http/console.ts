import { HttpResponse, http } from 'msw'
import { type Access, topics } from '#contract/wire/topics'
import { files } from '../../http/maintenance/files'
import { textUpTo } from '../../http/text-up-to'
import { overviewOf } from '../../sim/answers/index'
import { type Expressway, eventOf, type World } from '../../sim/ground/index'
import { accessRefusal, nameOf } from '../../sim/machine/index'
import type { Standing } from '../standing'
import { ORIGIN } from './carried'
import { isSecret, SESSION_COOKIES } from './console-sessions'
import { gone, type Machine, said } from './on-machine'
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
    signedIn(machine, request, topics.overview.access, ({ world, expressway }) =>
      page(overviewPage(world, expressway)),
    ),
  ),
  http.get(`${ORIGIN}/backuprestore`, ({ request }) =>
    signedIn(machine, request, topics.backups.access, (_, form) => page(backupPage(form))),
  ),
  http.post(`${ORIGIN}/backuprestore`, ({ request }) =>
    signedIn(machine, request, 'writer', async ({ expressway }, form, by) => {
      const sent = await formOf(request)
      const [password, again] = [sent.get('backup_password') ?? '', sent.get('backup_password_confirm') ?? '']
      if (!isSecret(sent.get('sessionid'), form))
        return page(backupPage(form, 'Failed: The form is of another session.'))
      if (password !== again) return page(backupPage(form, 'Failed: The passwords are not the same.'))
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

/**
 * The same for somebody who is signed in and has that access; anybody else is sent to the login. `form` is what a form of
 * theirs has to post back.
 */
const signedIn = (
  machine: Machine,
  request: Request,
  access: Access,
  answer: (standing: Standing, form: string, by: string) => Response | Promise<Response>,
) =>
  answered(machine, (standing) => {
    const found = machine.sessions.of(standing.world, standing.expressway, request)
    if (!found) return moved('/login')
    const no = accessRefusal(found.session, access)
    return no === undefined ? answer(standing, found.form, found.session.user) : said(403, no)
  })

async function signIn({ host, sessions }: Machine, at: Standing, request: Request): Promise<Response> {
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
  const value = sessions.begin(at.expressway, session.sessionId)
  for (const name of SESSION_COOKIES) {
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
