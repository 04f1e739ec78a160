import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePorts } from '../../mocks/testing/free-ports'

const root = join(import.meta.dirname, '../..')
const script = join(root, '.ci/machines.mjs')
/** The ports of the document, and those of this run. */
const WRITTEN = 8440
const first = await freePorts(55)

const folder = mkdtempSync(join(tmpdir(), 'sixpeer-machines-'))
mkdirSync(join(folder, '.machines'))
const state = join(folder, `.machines/${WRITTEN}.state`)

const words = (...more: readonly string[]) => [
  script,
  '--no-lab',
  '--clock',
  'paused',
  '--port',
  `${first}`,
  ...more,
]

/** Runs a process to its end. */
function ran(...more: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = execFile('node', words(...more), { cwd: folder }, (_error, out, err) =>
      resolve({ code: child.exitCode, output: out + err }),
    )
  })
}

/** Starts a companion on the state, and waits until it says that it is up. */
function started(): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn('node', words('--state', state), { cwd: folder })
    let output = ''
    const take = (bytes: Buffer) => {
      output += bytes.toString('utf8')
      if (output.includes('Ctrl+C ends it')) resolve(child)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('exit', () => reject(new Error(output)))
  })
}

const ended = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill(signal)
  })

const serialOf = async (): Promise<number> => {
  const response = await fetch(`http://127.0.0.1:${first}/api/lab/log`)
  const log: { entries: unknown[] } = await response.json()
  return log.entries.length
}

/** Something happens, and is answered. */
const changed = async () => {
  const response = await fetch(`http://127.0.0.1:${first}/api/lab/faults`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'power-off', expressway: 'expe4' }),
  })
  expect(response.ok).toBe(true)
}

let companion: ChildProcess | undefined

beforeAll(async () => {
  companion = await started()
}, 60_000)
afterAll(async () => {
  if (companion) await ended(companion, 'SIGINT')
  rmSync(folder, { recursive: true })
})

const clients = [
  ['ssh', 'ssh -V'],
  ['curl', 'curl --version'],
  ['wget', 'wget --version'],
  ['diff', 'diff --version'],
  ['dig', 'dig -v'],
  ['nslookup', 'nslookup -version'],
  ['openssl', 'openssl version'],
  ['python3', "/usr/bin/python3 -c 'import lxml'"],
  ['check_http', 'test -x /usr/lib/nagios/plugins/check_http'],
  ['check_ssh', 'test -x /usr/lib/nagios/plugins/check_ssh'],
  ['check_tcp', 'test -x /usr/lib/nagios/plugins/check_tcp'],
] as const

const missing = clients
  .filter(([, look]) => spawnSync('bash', ['-c', look]).status !== 0)
  .map(([name]) => name)

const lacks = (command: string) => missing.filter((name) => new RegExp(`\\b${name}\\b`).test(command))

/** A transcript that cannot be run here says why. */
const titleOf = (command: string) =>
  lacks(command).length > 0 ? `${command} (not run: ${lacks(command).join(', ')} is not installed)` : command

const document = readFileSync(join(root, 'docs/companion.md'), 'utf8')
const transcripts = [...document.matchAll(/```console\n\$ (.*)\n([\s\S]*?)```/g)].map(
  ([, command = '', shown = '']) => ({ command, shown, lacking: lacks(command), title: titleOf(command) }),
)

/** `ssh` trusts the host that it meets, and is told the password as by somebody who types it. */
function environment(): NodeJS.ProcessEnv {
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  put(
    'ssh',
    `PATH=\${PATH#*:} exec ssh -F none -o LogLevel=ERROR -o StrictHostKeyChecking=accept-new -o UserKnownHostsFile=${folder}/known "$@"`,
  )
  put('ask', 'echo expressway')
  return {
    PATH: `${folder}:${process.env['PATH']}`,
    SSH_ASKPASS: join(folder, 'ask'),
    SSH_ASKPASS_REQUIRE: 'force',
    HOME: folder,
    LC_ALL: 'C',
  }
}

/** What a command of the document shows, run against the ports of this run. */
function shownBy(command: string): Promise<string> {
  const here = command
    .replaceAll('844$n', `$((${first} + n))`)
    .replaceAll(/\b84(?=[4-9]\d\b)(\d\d)(?!\.state)/g, (port) => String(Number(port) - WRITTEN + first))
  return new Promise((resolve) => {
    const child = execFile('bash', ['-c', here], { cwd: folder, env: environment() }, (_error, out) =>
      resolve(out.replaceAll('\r', '')),
    )
    child.stdin?.end()
  })
}

/** What differs each time: numbers of messages, times of answers, ports of this run. */
const plain = (shown: string) =>
  shown
    .replaceAll(/\b\d{5}\b/g, (port) =>
      Number(port) >= first && Number(port) < first + 60 ? String(Number(port) - first + WRITTEN) : port,
    )
    .replaceAll(/id: \d+/g, 'id: N')
    .replaceAll(/\d+\.\d+ second/g, 'N second')
    .replaceAll(/time=[\d.]+s/g, 'time=N')
    .trimEnd()

describe('the transcripts of docs/companion.md', () => {
  test('are there for every client', () => {
    const shown = transcripts.map(({ command }) => command).join('\n')
    expect(clients.filter(([name]) => !new RegExp(`\\b${name}\\b`).test(shown))).toEqual([])
  })

  test.for(transcripts)('$title', async ({ command, shown, lacking }, { skip }) => {
    skip(lacking.length > 0, `${lacking.join(', ')} is not installed`)
    expect(plain(await shownBy(command))).toBe(plain(shown))
  })
})

describe('the process', () => {
  test('loses nothing that was answered when it is killed, and its file is free again', async () => {
    const before = await serialOf()
    await changed()
    if (companion) await ended(companion, 'SIGKILL')
    companion = await started()
    expect(await serialOf()).toBe(before + 1)
  })

  // What else the companion refuses is tested beside it; here, that it becomes a sentence and a status.
  test('is refused a port that is taken, with a sentence and a status', async () => {
    const other = join(folder, 'other.state')
    expect(await ran('--state', other)).toEqual({
      code: 1,
      output: `Port ${first} is in use. Choose another first port with --port; ${first} to ${first + 54} are used from ${first} on.\n`,
    })
  })

  test.each([
    [
      ['--port', 'eighty', '--state', 'x.state'],
      /--port is a whole number from 1 to 65481, and not eighty\./,
    ],
    [['--host', ''], /--host is an address of this computer, and not blank\./],
    [['--clock', 'late'], /--clock is running or paused\./],
    [['--sceanrio', 'x'], /Unknown option '--sceanrio'/],
  ])('is refused %j, with a sentence and a status', async (more, sentence) => {
    const { code, output } = await ran(...more)
    expect(output).toMatch(sentence)
    expect([code, output.includes('    at ')]).toEqual([1, false])
  })

  test('says what it is for', async () => {
    expect(await ran('--help')).toMatchObject({ code: 0, output: expect.stringContaining('--scenario NAME') })
  })

  test.each([
    ['127.0.0.2', `https://127.0.0.2:${first + 1}/`, `Open to whoever reaches 127.0.0.2: TCP ${first}, `],
    ['::1', `https://[::1]:${first + 1}/`, 'Ctrl+C ends it; the world stays.'],
  ])('says where it is, and what it opens to others: at %s', async (host, address, last) => {
    const left = join(root, `node_modules/sixpeer-core-${spawnSync('true').pid}-left`)
    mkdirSync(left)
    const child = spawn('node', words('--state', join(folder, `${first}.state`), '--fresh', '--host', host), {
      cwd: folder,
    })
    const output = await new Promise<string>((resolve) => {
      let text = ''
      child.stdout.on('data', (bytes: Buffer) => {
        text += bytes.toString('utf8')
        if (text.includes('Ctrl+C')) resolve(text)
      })
      child.once('exit', () => resolve(text))
    })
    await ended(child, 'SIGHUP')
    expect(output).toContain(address)
    expect(output).toContain(last)
    // What a killed process left of its modules goes at the next start; the process's own goes with it.
    const names = readdirSync(join(root, 'node_modules')).filter((name) => name.startsWith('sixpeer-core-'))
    expect(names.filter((name) => name.includes(`-${child.pid}-`) || name.endsWith('-left'))).toEqual([])
    expect(existsSync(join(folder, `${first}.state.lock`))).toBe(false)
  })
})
