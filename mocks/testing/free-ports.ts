import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** Below the ports that the system hands out by itself: nobody is given one of these for a connection of theirs. */
const FROM = 12_000
const TO = 32_000

/** Whether the system lets a port be opened, by TCP and by UDP. */
async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const udp = createSocket('udp4')
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
    await new Promise<void>((resolve, reject) => {
      udp.once('error', reject)
      udp.bind(port, '127.0.0.1', resolve)
    })
    return true
  } catch {
    return false
  } finally {
    await new Promise((resolve) => server.close(resolve))
    await new Promise<void>((resolve) => udp.close(resolve))
  }
}

/** The first of so many ports in a row that the system says are free. */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = FROM + Math.floor(Math.random() * (TO - FROM - count))
    let free = 0
    while (free < count && (await isFree(first + free))) free += 1
    if (free === count) return first
  }
}
