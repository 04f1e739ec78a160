import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { createServer, type Socket } from 'node:net'
import { isIpv6 } from '#contract/settings/formats'
import type { DnsView } from '#contract/wire/dns'
import type { WorldHost } from '../../host/world-host'
import type { World } from '../../sim/ground/index'
import { Door } from '../door'
import type { Limits } from '../limits'
import { dnsAnswer } from './dns-answer'

type DnsOptions = {
  readonly host: Pick<WorldHost, 'read'>
  /** Whose name servers they are. */
  readonly view: (world: World) => DnsView
  readonly port: number
  readonly listensOn: string
  readonly limits: Limits
}

/** A question is never longer. */
const QUESTION_BYTES_MAX = 4096

/** The name servers of a view, at one port by UDP and TCP. */
export class DnsService {
  private readonly door: Door
  private udp: UdpSocket | undefined
  private asked = 0

  constructor(private readonly options: DnsOptions) {
    const server = createServer((socket) => this.converse(socket))
    this.door = new Door(server, options.port, options.listensOn, options.limits.dnsConnectionsMax)
  }

  /** Rejects when one of the ports cannot be had. */
  async open(): Promise<void> {
    const { port, listensOn } = this.options
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
    udp.on('message', (message, from) => {
      void this.answer(message, true)
        .then((answer) => answer && udp.send(answer, from.port, from.address, () => undefined))
        .catch(() => undefined)
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

  /** One client by TCP: a length before each message. It ends with whoever sends too much, or nothing for too long. */
  private converse(socket: Socket): void {
    let buffered: Buffer = Buffer.alloc(0)
    socket.setTimeout(this.options.limits.dnsIdleMs, () => socket.destroy())
    socket.on('data', (bytes) => {
      buffered = Buffer.concat([buffered, bytes])
      for (;;) {
        if (buffered.length < 2) return
        const length = buffered.readUInt16BE(0)
        if (length > QUESTION_BYTES_MAX) return void socket.destroy()
        if (buffered.length < 2 + length) return
        const message = buffered.subarray(2, 2 + length)
        buffered = buffered.subarray(2 + length)
        void this.answer(message, false)
          .then((answer) => answer && socket.write(framed(answer)))
          .catch(() => socket.destroy())
      }
    })
  }
}

function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(message.length)
  return Buffer.concat([length, message])
}
