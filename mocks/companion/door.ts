import type { Server, Socket } from 'node:net'

/** A port that opens and closes with what answers behind it. */
export class Door {
  private readonly sockets = new Set<Socket>()
  private wanted = false
  private isOpen = false

  /** `connectionsMax`: whoever comes beyond that is turned away at once. */
  constructor(
    private readonly server: Server,
    private readonly port: number,
    private readonly host: string,
    connectionsMax: number,
  ) {
    server.maxConnections = connectionsMax
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket)
      socket.once('close', () => this.sockets.delete(socket))
      // A client that goes away in the middle of something is no event.
      socket.on('error', () => socket.destroy())
    })
    // What goes wrong at the opening is told by `open`.
    server.on('error', () => undefined)
  }

  /** Listens, if it does not. Rejects when the port cannot be had. */
  async open(): Promise<void> {
    this.wanted = true
    if (this.isOpen) return
    this.isOpen = true
    try {
      await new Promise<void>((resolve, reject) => {
        this.server.once('error', reject)
        this.server.listen(this.port, this.host, () => {
          this.server.off('error', reject)
          resolve()
        })
      })
    } catch (error) {
      this.isOpen = false
      throw error
    }
    if (!this.wanted) await this.close()
  }

  /** Listens no more and drops whoever is connected: what a client sees of a machine that lost its power. */
  async close(): Promise<void> {
    this.wanted = false
    this.drop()
    if (!this.isOpen) return
    this.isOpen = false
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  /** Drops whoever is connected. */
  drop(): void {
    for (const socket of this.sockets) socket.destroy()
  }
}
