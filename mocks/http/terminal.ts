import { http, type PathParams } from 'msw'
import {
  passwordRecoverySchema,
  terminalCompleteSchema,
  terminalLineSchema,
  terminalSignInSchema,
} from '#contract/wire/terminal'
import type { CliSession, Context, Remembered } from '../cli/context'
import type { WorldHost } from '../host/world-host'
import { type Command, type Expressway, eventOf, type Outcome, type TerminalKind } from '../sim/ground/index'
import { sshRefusal, terminalSession } from '../sim/machine/index'
import { atSerialConsole, atSsh } from './on-expressway'
import { answer, parsed, problem, refused } from './respond'
import { isUseToNote } from './session-use'

/**
 * What waits for the next line, by session. Handlers are made anew for each request, so this is not theirs; the world has
 * no use for what is lost with the page.
 */
const remembered = new Map<string, Remembered>()

/** Few pages ask for the command line: it is fetched with the first that does, before the world is read. */
const commandLine = () => import('../cli/index')

type CommandLine = Awaited<ReturnType<typeof commandLine>>
type Take = (context: Context, cli: CommandLine) => Response | Promise<Response>

/** A way to the command line, and where the lab answers for it. */
type Line = { readonly kind: TerminalKind; readonly path: string; readonly reach: typeof atSsh }

const lines: readonly Line[] = [
  { kind: 'ssh', path: 'terminal', reach: atSsh },
  // Beside the machine: the network and its services do not matter (PSI-22).
  { kind: 'serial', path: 'serial-console', reach: atSerialConsole },
]

/** The command line of every Expressway: sign in, type a line, ask what Tab offers. */
export const terminalHandlers = (host: WorldHost) => [
  ...lines.flatMap((line) => handlersOf(host, line)),

  http.post('*/api/:host/serial-console/recover-password', async ({ params, request }) => {
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
  }),
]

function handlersOf(host: WorldHost, { kind, path, reach }: Line) {
  /** Lets `take` answer for someone who is signed in on the command line: 401 when the connection is gone. */
  const onTerminal = async (params: PathParams, sessionId: string, take: Take) => {
    const cli = await commandLine()
    return reach(host, params, ({ world, expressway }) => {
      const known = terminalSession(world, expressway, kind, sessionId)
      if (!known) return nobody(expressway, kind)
      const session: CliSession = {
        id: known.id,
        user: known.user,
        ...(remembered.get(known.id) ?? cli.NOTHING_REMEMBERED),
      }
      return take({ world, expressway, session, reads: cli.readsOf(world, expressway) }, cli)
    })
  }

  return [
    http.post(`*/api/:host/${path}/sign-in`, async ({ params, request }) => {
      const credentials = await parsed(terminalSignInSchema, request)
      const cli = await commandLine()
      return reach(host, params, async ({ expressway }) => {
        const outcome = await host.dispatch({
          type: 'sign-in',
          expressway: expressway.id,
          kind,
          ...credentials,
        })
        const no = eventOf(outcome.events, 'refused')
        if (no) return refused(no.refusal)
        return greeted(outcome, expressway, cli)
      })
    }),

    http.post(`*/api/:host/${path}/line`, async ({ params, request }) => {
      const { sessionId, line } = await parsed(terminalLineSchema, request)
      return onTerminal(params, sessionId, async (context, cli) => {
        const said = cli.answer(context, line)
        remembered.set(sessionId, cli.rememberedAfter(context, said))
        const { output, ended } = said.action
          ? said.action.report(await done(host, said.action.commands))
          : said
        await keepAlive(host, kind, context)
        return answer({ output, ended })
      })
    }),

    http.post(`*/api/:host/${path}/complete`, async ({ params, request }) => {
      const { sessionId, text } = await parsed(terminalCompleteSchema, request)
      return onTerminal(params, sessionId, (context, cli) =>
        answer({ candidates: cli.complete(context, text) }),
      )
    }),
  ]
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

function greeted({ world, events }: Outcome, before: Expressway, cli: CommandLine): Response {
  const sessionId = eventOf(events, 'signed-in')?.sessionId ?? ''
  // A world that was started afresh numbers its sessions as the one before did.
  remembered.delete(sessionId)
  const expressway = world.expressways[before.id] ?? before
  return answer({
    banner: cli.greeting({ expressway, reads: cli.readsOf(world, expressway) }),
    // The product shows none: `OK` says that it waits.
    prompt: '',
    sessionId,
  })
}

function nobody(expressway: Expressway, kind: TerminalKind): Response {
  const off = kind === 'ssh' ? sshRefusal(expressway) : undefined
  return off ? refused(off) : problem('signed-out', 'The connection was closed by the remote host.')
}
