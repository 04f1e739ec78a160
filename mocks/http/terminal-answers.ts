import type { PathParams } from 'msw'
import {
  passwordRecoverySchema,
  type TerminalGreeting,
  terminalCompleteSchema,
  terminalLineSchema,
  terminalSignInSchema,
} from '#contract/wire/terminal'
import type { CliSession, Context, Remembered } from '../cli/context'
import * as cli from '../cli/index'
import type { WorldHost } from '../host/world-host'
import {
  type Command,
  type Expressway,
  eventOf,
  type Outcome,
  ROOT,
  type TerminalKind,
} from '../sim/ground/index'
import { sshRefusal, terminalSession } from '../sim/machine/index'
import { atSerialConsole, atSsh } from './on-expressway'
import { answer, parsed, problem, refused } from './respond'
import { isUseToNote } from './session-use'

/**
 * What waits for the next line, by session. Handlers are made anew for each request, so this is not theirs; the world has
 * no use for what is lost with the page.
 */
const remembered = new Map<string, Remembered>()

type Take = (context: Context) => Response | Promise<Response>

/** A request to a command line, and the way to it. */
type Asked = { readonly kind: TerminalKind; readonly params: PathParams; readonly request: Request }

const reaches: { readonly [K in TerminalKind]: typeof atSsh } = { ssh: atSsh, serial: atSerialConsole }

/** What each request to a command line is answered with. */
export const terminalAnswers = {
  'sign-in': async (host: WorldHost, { kind, params, request }: Asked) => {
    const credentials = await parsed(terminalSignInSchema, request)
    return reaches[kind](host, params, async ({ expressway }) => {
      const outcome = await host.dispatch({
        type: 'sign-in',
        expressway: expressway.id,
        kind,
        ...credentials,
      })
      const no = eventOf(outcome.events, 'refused')
      return no ? refused(no.refusal) : greeted(outcome, expressway, credentials.username)
    })
  },

  line: async (host: WorldHost, asked: Asked) => {
    const { sessionId, line } = await parsed(terminalLineSchema, asked.request)
    return onTerminal(host, asked, sessionId, async (context) => {
      const said = cli.answer(context, line)
      remembered.set(sessionId, cli.rememberedAfter(context, said))
      const { output, ended } = said.action
        ? said.action.report(await done(host, said.action.commands))
        : said
      await keepAlive(host, asked.kind, context)
      return answer({ output, ended })
    })
  },

  complete: async (host: WorldHost, asked: Asked) => {
    const { sessionId, text } = await parsed(terminalCompleteSchema, asked.request)
    return onTerminal(host, asked, sessionId, (context) =>
      // The Install Wizard asks whoever comes to its line: nobody signs in.
      sessionId === ''
        ? answer({ candidates: [], greeting: wizardGreeting(context) })
        : answer({ candidates: cli.complete(context, text) }),
    )
  },

  'recover-password': async (host: WorldHost, { params, request }: Asked) => {
    const passwords = await parsed(passwordRecoverySchema, request)
    return atSerialConsole(host, params, async ({ expressway }) => {
      const { events } = await host.dispatch({
        type: 'recover-password',
        expressway: expressway.id,
        ...passwords,
      })
      const no = eventOf(events, 'refused')
      return no ? refused(no.refusal) : answer(eventOf(events, 'done'))
    })
  },
}

/** Lets `take` answer for someone who is signed in on the command line: 401 when the connection is gone. */
function onTerminal(
  host: WorldHost,
  { kind, params }: Asked,
  sessionId: string,
  take: Take,
): Promise<Response> {
  return reaches[kind](host, params, ({ world, expressway }) => {
    const known = terminalSession(world, expressway, kind, sessionId) ?? wizardSession(expressway, kind)
    if (!known) return nobody(expressway, kind)
    const session: CliSession = {
      id: known.id,
      user: known.user,
      kind,
      ...(remembered.get(known.id) ?? cli.NOTHING_REMEMBERED),
    }
    return take({ world, expressway, session, reads: cli.readsOf(world, expressway) })
  })
}

/** Beside a machine whose Install Wizard waits everybody is in it. */
function wizardSession({ id, power }: Expressway, kind: TerminalKind) {
  return kind === 'serial' && power.state === 'installing' ? { id: `wizard of ${id}`, user: '' } : undefined
}

/** The wizard begins anew with whoever comes. */
function wizardGreeting(context: Context): TerminalGreeting {
  const asked = cli.installWizard(context)
  remembered.set(context.session.id, cli.rememberedAfter(context, asked))
  return { banner: asked.output, prompt: '', sessionId: context.session.id }
}

async function done(host: WorldHost, commands: readonly Command[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const command of commands) outcomes.push(await host.dispatch(command))
  return outcomes
}

async function keepAlive(
  host: WorldHost,
  kind: TerminalKind,
  { world, expressway, session }: Context,
): Promise<void> {
  const known = terminalSession(world, expressway, kind, session.id)
  if (!known || !isUseToNote(world, expressway, known)) return
  await host.dispatch({ type: 'use-session', expressway: expressway.id, sessionId: session.id })
}

function greeted({ world, events }: Outcome, before: Expressway, user: string): Response {
  const sessionId = eventOf(events, 'signed-in')?.sessionId ?? ''
  // A world that was started afresh numbers its sessions as the one before did.
  remembered.delete(sessionId)
  const expressway = world.expressways[before.id] ?? before
  return answer({
    banner:
      user === ROOT ? cli.rootGreeting : cli.greeting({ expressway, reads: cli.readsOf(world, expressway) }),
    // The product shows none: `OK` says that it waits.
    prompt: '',
    sessionId,
  })
}

function nobody(expressway: Expressway, kind: TerminalKind): Response {
  const off = kind === 'ssh' ? sshRefusal(expressway) : undefined
  return off ? refused(off) : problem('signed-out', 'The connection was closed by the remote host.')
}
