import { expresswayNamed, pingFromWorkstation, sshReachability } from '../sim/around/index'
import { sshRefusal } from '../sim/machine/index'
import { type Answer, type Context, failed, type Said } from './context'
import { givenTo } from './options'
import { addressOfHost } from './questions'
import { networkWords } from './wget'

/** Who works at the workstation: by this name `ssh` signs in where no other is given. */
const USER = 'admin'

const PINGS = 4
const PINGS_MAX = 20

/** `ping HOST`: it stops by itself, as `-c` has it. */
export function ping({ world }: Context, words: readonly string[]): Said {
  const { options, operands, unknown } = givenTo(words, { '-c': true, '-n': false, '-4': false, '-6': false })
  const [host] = operands
  if (unknown !== undefined) return failed(2, `ping: invalid option -- '${unknown.replace(/^-+/, '')}'`)
  if (host === undefined) return failed(1, 'ping: usage error: Destination address required')
  const typed = options.get('-c') ?? String(PINGS)
  const count = Number(typed)
  if (!/^\d+$/.test(typed) || count < 1 || count > PINGS_MAX)
    return failed(1, `ping: invalid argument: '${typed}': out of range: 1 <= value <= ${PINGS_MAX}`)
  const address = addressOfHost(world, host)
  if (address === null) return failed(2, `ping: ${host}: Name or service not known`)
  const milliseconds = pingFromWorkstation(world, address)
  const received = milliseconds === null ? 0 : count
  const time = (milliseconds ?? 0).toFixed(3)
  return {
    out: [
      `PING ${host} (${address}) 56(84) bytes of data.`,
      ...Array.from(
        { length: received },
        (_, index) =>
          `64 bytes from ${address}: icmp_seq=${index + 1} ttl=64 time=${milliseconds?.toFixed(1)} ms`,
      ),
      '',
      `--- ${host} ping statistics ---`,
      `${count} packets transmitted, ${received} received, ${received === 0 ? 100 : 0}% packet loss, time ${(count - 1) * 1000}ms`,
      ...(received === 0 ? [] : [`rtt min/avg/max/mdev = ${time}/${time}/${time}/0.000 ms`]),
    ],
    exit: received === 0 ? 1 : 0,
  }
}

/** `ssh [USER@]HOST`: the terminal goes on with the command line of that machine, where one answers. */
export function ssh({ world }: Context, words: readonly string[]): Answer {
  const { options, operands, unknown } = givenTo(words, { '-l': true, '-p': true, '-o': true })
  const [target, ...command] = operands
  if (unknown !== undefined) return failed(255, `ssh: unknown option -- ${unknown.replace(/^-+/, '')}`)
  if (target === undefined) return failed(255, 'usage: ssh [-l login_name] [-p port] destination')
  if (command.length > 0)
    return failed(255, 'ssh: the machines take lines at their own prompt, and no command here.')
  const at = target.lastIndexOf('@')
  const host = target.slice(at + 1)
  const user = at > 0 ? target.slice(0, at) : (options.get('-l') ?? USER)
  const port = options.get('-p') ?? '22'
  const address = addressOfHost(world, host)
  if (address === null)
    return failed(255, `ssh: Could not resolve hostname ${host}: Name or service not known`)
  const found = sshReachability(world, address)
  const error = 'browserError' in found ? found.browserError : undefined
  const isRefused = port !== '22' || ('expressway' in found && sshRefusal(found.expressway) !== undefined)
  if ('expressway' in found && !isRefused) {
    // Behind an address that DNS has had before may stand another machine.
    const isNamed = expresswayNamed(world, host)?.id === found.expressway.id
    return { out: [], exit: 0, ssh: { host: isNamed ? host : address, user } }
  }
  return failed(
    255,
    `ssh: connect to host ${host} port ${port}: ${networkWords(error ?? 'ERR_CONNECTION_REFUSED')}`,
  )
}
