import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https'
import type { OpenHost } from '../host/host-options'
import type { World } from '../sim/ground/index'
import { Door } from './door'
import { type Answer, carried } from './http/carried'
import { ConsoleSessions } from './http/console-sessions'
import { machineSite } from './http/machine-site'
import type { Identities } from './identities'
import type { Limits } from './limits'
import { PLACES_MAX, type Ports } from './ports'
import { SshService } from './ssh/ssh-service'
import { atSsh, atWeb, machineAtPlace, now } from './standing'

/** What the doors of machines stand on. */
export type DoorsOptions = {
  readonly host: OpenHost
  readonly answer: Answer
  readonly identities: Identities
  readonly ports: Ports
  readonly listensOn: string
  /** By which names the computer is reached. */
  readonly names: readonly string[]
  readonly limits: Limits
  /** Told what goes wrong. */
  readonly say: (sentence: string) => void
}

/** The ports of the machine at one place of the world. */
type Place = { readonly web: Door; readonly https: HttpsServer; readonly ssh: SshService; identity: string }

/** The ports of all machines: open while what is behind them would be found, closed while it would not. */
export class MachineDoors {
  private readonly places = new Map<number, Place>()
  private readonly stops: (() => void)[] = []

  constructor(private readonly options: DoorsOptions) {}

  /** Opens and closes what has come and gone. Gives what kept ports from being opened: the others are, all the same. */
  async follow(world: World): Promise<unknown[]> {
    const failures: unknown[] = []
    const noted = (opened: Promise<void>) => opened.catch((error: unknown) => void failures.push(error))
    for (let place = 1; place <= PLACES_MAX; place += 1) {
      const at = machineAtPlace(world, place)
      if (!at) {
        await this.shut(place)
        continue
      }
      const { web, ssh } = await this.at(place, at.expressway.id, at.name)
      await noted(atWeb(world, place) ? web.open() : web.close())
      await noted(atSsh(world, place) ? ssh.door.open() : ssh.door.close())
      ssh.follow(world)
    }
    return failures
  }

  async close(): Promise<void> {
    for (const stop of this.stops) stop()
    for (const place of this.places.keys()) await this.shut(place)
  }

  private async shut(place: number): Promise<void> {
    const doors = this.places.get(place)
    await doors?.web.close()
    await doors?.ssh.door.close()
  }

  /** The doors of a place, under the identity of the machine that stands there in this world. */
  private async at(place: number, machine: string, name: string): Promise<Place> {
    const { identities, names } = this.options
    const known = this.places.get(place)
    if (known?.identity === machine) return known
    // A machine that goes by its id has no name that a client would type.
    const own = name.includes('.') ? [name, ...names] : names
    const { tls, ssh: hostKey } = await identities.of(machine, own)
    const made = known ?? this.made(place)
    made.https.setSecureContext({ key: tls.key, cert: tls.certificate })
    made.ssh.identify(hostKey)
    made.identity = machine
    this.places.set(place, made)
    return made
  }

  private made(place: number): Place {
    const { host, answer, ports, listensOn, limits, say } = this.options
    const sessions = new ConsoleSessions()
    this.stops.push(
      host.onChange(({ type }) => {
        if (type === 'replaced') sessions.clear()
      }),
    )
    const site = machineSite({
      host,
      at: () => now(host, atWeb, place),
      sessions,
    })
    const https = createHttpsServer(
      {
        handshakeTimeout: limits.handshakeMs,
        headersTimeout: limits.headMs,
        requestTimeout: limits.requestMs,
        connectionsCheckingInterval: limits.lookedAtEveryMs,
      },
      carried(site, say),
    )
    // Half a handshake, or none of TLS: the connection ends, and that is all.
    https.on('tlsClientError', (_error, socket) => socket.destroy())
    const web = new Door(https, ports.https(place), listensOn, limits.webConnectionsMax)
    const ssh = new SshService({
      answer,
      at: () => now(host, atSsh, place),
      port: ports.ssh(place),
      listensOn,
      limits,
      signOut: (expressway, sessionId) =>
        host.dispatch({ type: 'sign-out', expressway, sessionId }).then(() => undefined),
    })
    return { web, https, ssh, identity: '' }
  }
}
