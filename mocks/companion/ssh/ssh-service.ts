import { createServer, type Socket } from 'node:net'
import ssh2, { type AuthContext, type Connection, type Server } from 'ssh2'
import type { World } from '../../sim/ground/index'
import { terminalSession } from '../../sim/machine/index'
import { Door } from '../door'
import type { Answer } from '../http/carried'
import type { Limits } from '../limits'
import type { Standing } from '../standing'
import { CommandLine, type Greeted } from './command-line'
import { serveSession } from './serve-session'

type SshOptions = {
  readonly answer: Answer
  /** The machine, brought up to now; nothing where SSH finds nobody. */
  readonly at: () => Promise<Standing | undefined>
  readonly port: number
  readonly listensOn: string
  readonly limits: Limits
  readonly signOut: (expressway: string, sessionId: string) => Promise<void>
}

/** Somebody who has signed in, and how to be rid of them. */
type Guest = {
  readonly expressway: string
  readonly sessionId: string
  readonly line: CommandLine
  readonly greeted: Greeted
  readonly end: () => void
  /** Once their connection is no more. */
  readonly gone: AbortSignal
}

/** The SSH service of one machine: the command line of the lab, for clients of the field. */
export class SshService {
  readonly door: Door
  private server: Server | undefined
  private readonly guests = new Set<Guest>()
  /** The clients that have still to sign in, by address and port. */
  private readonly waiting = new Map<string, NodeJS.Timeout>()

  constructor(private readonly options: SshOptions) {
    const listening = createServer((socket) => this.take(socket))
    this.door = new Door(listening, options.port, options.listensOn, options.limits.sshConnectionsMax)
  }

  /** Shows this host key from now on. */
  identify(hostKey: string): void {
    // Clients that ask for the name of the product get one that is none of a real SSH server.
    this.server = new ssh2.Server({ hostKeys: [hostKey], ident: 'sixpeer' }, (connection, { ip, port }) =>
      this.serve(connection, `${ip} ${port}`),
    )
  }

  /** Ends the connections whose sessions the machine has ended; who says goodbye hears the last word first. */
  follow(world: World): void {
    for (const guest of this.guests) {
      const expressway = world.expressways[guest.expressway]
      if (guest.line.isSpeaking) continue
      if (!expressway || !terminalSession(world, expressway, 'ssh', guest.sessionId)) guest.end()
    }
  }

  private take(socket: Socket): void {
    const key = `${socket.remoteAddress} ${socket.remotePort}`
    // Whoever has not signed in until then keeps a place from others.
    const timer = setTimeout(() => socket.destroy(), this.options.limits.signInMs)
    this.waiting.set(key, timer)
    socket.once('close', () => this.waits(key))
    this.server?.injectSocket(socket)
  }

  /** Waits no longer for that client to sign in. */
  private waits(key: string): void {
    clearTimeout(this.waiting.get(key))
    this.waiting.delete(key)
  }

  private serve(connection: Connection, key: string): void {
    const { limits } = this.options
    let tries = 0
    let guest: Guest | undefined
    const gone = new AbortController()
    const signIn = async (context: AuthContext) => {
      const found = await this.signIn(context, connection, gone.signal)
      // A session of somebody who has gone meanwhile is ended as any other.
      if (found && gone.signal.aborted) return this.signOut(found)
      tries += context.method === 'password' && !found ? 1 : 0
      if (tries >= limits.signInTries) return void connection.end()
      if (!found) return context.reject(['password'])
      guest = found
      this.guests.add(found)
      this.waits(key)
      context.accept()
    }
    connection.on('error', () => connection.end())
    connection.on('authentication', (context) => {
      void signIn(context).catch(() => connection.end())
    })
    let sessions = 0
    connection.on('session', (accept, reject) => {
      if (!guest || sessions >= limits.sshSessionsMax) return reject()
      sessions += 1
      serveSession(accept(), guest, limits).once('close', () => {
        sessions -= 1
      })
    })
    connection.on('close', () => {
      gone.abort()
      if (!guest) return
      this.guests.delete(guest)
      this.signOut(guest)
    })
  }

  private signOut({ expressway, sessionId }: Guest): void {
    void this.options.signOut(expressway, sessionId).catch(() => undefined)
  }

  private async signIn(
    context: AuthContext,
    connection: Connection,
    gone: AbortSignal,
  ): Promise<Guest | undefined> {
    if (context.method !== 'password') return undefined
    const at = await this.options.at()
    if (!at) throw new Error('The machine has gone.')
    const line = new CommandLine(this.options.answer, at.name)
    const greeted = await line.signIn(context.username, context.password)
    if (!greeted) return undefined
    return {
      expressway: at.expressway.id,
      sessionId: greeted.sessionId,
      line,
      greeted,
      end: () => connection.end(),
      gone,
    }
  }
}
