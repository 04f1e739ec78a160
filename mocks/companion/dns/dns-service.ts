import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { createServer, type Socket } from 'node:net'
import { isIpv6 } from '#contract/settings/formats'
import type { DnsView } from '#contract/wire/dns'
import type { WorldHost } from '../../host/world-host'
import type { World } from '../../sim/ground/index'
import { Door } from '../door'
import type { Limits } from '../limits'
import { written } from '../written'
import { dnsAnswer } from './dns-answer'

type DnsOptions = {
  readonly host: Pick<WorldHost, 'read'>
  /** Whose name servers they are. */
  readonly view: (world: World) => DnsView
  readonly port: number
  readonly listensOn: string
  readonly limits: Limits
}

/** Before each message by TCP stands its length. */
const LENGTH_BYTES = 2
/** A question is never longer. */
const QUESTION_BYTES_MAX = 4096

/** The name servers of a view, at one port by UDP and TCP. */
export class DnsService {
  private readonly door: Door
  private udp: UdpSocket | undefined
  private asked = 0

  constructor(private readonly options: DnsOptions) {
    const server = createServer((socket) => {
      void this.converse(socket).catch(() => socket.destroy())
    })
    this.door = new Door(server, options.port, options.listensOn, options.limits.dnsConnectionsMax)
  }

  /** Rejects when one of the ports cannot be had. */
  async open(): Promise<void> {
    const { port, listensOn, limits } = this.options
    await this.door.open()
    const udp = createSocket(isIpv6(listensOn) ? 'udp6' : 'udp4')
    this.udp = udp
    await new Promise<void>((resolve, reject) => {
      udp.once('error', reject)
      udp.bind(port, listensOn, () => {
        udp.off('error', reject)
        udp.on('error', () => undefined)
        resolve()
      })
    })
    let open = 0
    udp.on('message', (message, from) => {
      // By UDP a question may be lost, and is asked again.
      if (open >= limits.dnsQuestionsMax) return
      open += 1
      void this.answer(message, true)
        .then((answer) => answer && udp.send(answer, from.port, from.address, () => undefined))
        .catch(() => undefined)
        .finally(() => {
          open -= 1
        })
    })
  }

  async close(): Promise<void> {
    await this.door.close()
    await new Promise<void>((resolve) => (this.udp ? this.udp.close(() => resolve()) : resolve()))
    this.udp = undefined
  }

  private async answer(message: Buffer, isUdp: boolean): Promise<Buffer | undefined> {
    const { host, view } = this.options
    const { world } = await host.read()
    this.asked += 1
    return dnsAnswer(world, message, { view: view(world), isUdp, turn: this.asked - 1 })
  }

  /**
   * One client by TCP: a length before each message, one question after the other. It ends with whoever sends too much, or
   * nothing for too long.
   */
  private async converse(socket: Socket): Promise<void> {
    socket.setTimeout(this.options.limits.dnsIdleMs, () => socket.destroy())
    const pieces: AsyncIterable<Buffer> = socket
    let buffered: Buffer = Buffer.alloc(0)
    for await (const piece of pieces) {
      buffered = Buffer.concat([buffered, piece])
      while (buffered.length >= LENGTH_BYTES) {
        const end = LENGTH_BYTES + buffered.readUInt16BE(0)
        if (end > LENGTH_BYTES + QUESTION_BYTES_MAX) return void socket.destroy()
        if (buffered.length < end) break
        const answer = await this.answer(buffered.subarray(LENGTH_BYTES, end), false)
        buffered = buffered.subarray(end)
        if (answer) await written(socket, framed(answer))
      }
    }
  }
}

function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt16BE(message.length)
  return Buffer.concat([length, message])
}
