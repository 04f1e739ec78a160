// `npm run machines -- --scenario cluster-of-three --port 8440`: the companion. The machines of a world on ports of this
// computer, for ssh, curl, dig and other people's clients; and the lab itself, over the same world.
import { mkdirSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { base, ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'

const USAGE = `The machines of a world, on ports of this computer.

  npm run machines -- [options]

  --scenario NAME   the world to begin with (cluster-of-three)
  --port N          the first port (8440): the lab. N+1, N+2 ... are the machines' HTTPS ports, N+21, N+22 ... their
                    SSH ports, N+53 is DNS as the machines see it, N+54 as the public does
  --state FILE      what keeps the world (.machines/N.state); another file, another world
  --fresh           begins anew, whatever the file keeps
  --seed N          the seed of a world that begins
  --profile NAME    strict or realistic, of a world that begins
  --clock NAME      running or paused, of a world that begins (running)
  --host ADDRESS    listens on another address than this computer's own (127.0.0.1)
  --no-lab          leaves the lab's pages out: its interface alone
  --help            says this

Ctrl+C ends it. The world stays in the file, and goes on from there.`

/** The last port, counted from the first: mocks/companion/ports.ts. */
const LAST = 54

const options = {
  scenario: { type: 'string' },
  port: { type: 'string', default: '8440' },
  state: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  seed: { type: 'string' },
  profile: { type: 'string' },
  clock: { type: 'string', default: 'running' },
  host: { type: 'string', default: '127.0.0.1' },
  'no-lab': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
}

async function machines() {
  const { values } = parseArgs({ options })
  if (values.help) return console.log(USAGE)
  const asked = checked(values)

  await ensureInstalled()
  if (!values['no-lab']) await ensureBuilt()
  mkdirSync(dirname(asked.state), { recursive: true })
  const { bundled } = await import('./lib/core.mjs')
  // Node finds what is installed from a folder that lies where that is.
  const { loaded, remove } = await bundled(root, { companion: 'mocks/companion/companion.ts' }, [], {
    external: ['ssh2', 'dns-packet'],
    beside: join(root, 'node_modules'),
    isSwept: true,
  })
  try {
    const files = values['no-lab'] ? undefined : await labFiles()
    const companion = await loaded.openCompanion({
      ...asked,
      files,
      base,
      say: (text) => console.error(text),
    })
    const end = () =>
      void companion
        .close()
        .then(remove)
        .catch((error) => {
          console.error(error.message)
          process.exitCode = 1
        })
        .then(() => process.exit())
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end)
    await tell(companion, asked, values)
  } catch (error) {
    await remove()
    throw error
  }
}

/** The options as the companion takes them, or why it cannot. */
function checked({ scenario, port, state, fresh, seed, profile, clock, host }) {
  const first = whole('--port', port, 1, 65_535 - LAST)
  if (host.trim() === '') throw new Error('--host is an address of this computer, and not blank.')
  if (!['running', 'paused'].includes(clock)) throw new Error('--clock is running or paused.')
  if (profile !== undefined && !['strict', 'realistic'].includes(profile))
    throw new Error('--profile is strict or realistic.')
  return {
    scenario,
    port: first,
    state: resolve(state ?? join('.machines', `${first}.state`)),
    fresh,
    seed: seed === undefined ? undefined : whole('--seed', seed, 0, 4_294_967_295),
    profile,
    clock,
    listensOn: host,
  }
}

function whole(name, text, min, max) {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= min && number <= max) return number
  throw new Error(`${name} is a whole number from ${min} to ${max}, and not ${text}.`)
}

/** The lab as it is built, told that its machines are elsewhere. */
async function labFiles() {
  const { filesOf } = await import('./serve.mjs')
  return filesOf({ marked: (html) => html.replace('<html ', '<html data-machines="companion" ') })
}

async function tell(companion, { state, listensOn, port }, values) {
  const at = listensOn === '127.0.0.1' ? 'localhost' : listensOn
  const inUrl = isIPv6(at) ? `[${at}]` : at
  const addresses = await companion.addresses()
  console.log(`${companion.scenario} is kept in ${state}.`)
  console.log(`  Lab    http://${inUrl}:${port}${values['no-lab'] ? `${base}api/lab/world` : base}`)
  for (const { name, https, ssh, isUp } of addresses)
    console.log(
      `  ${name}  https://${inUrl}:${https}/  ssh -p ${ssh} admin@${at}${isUp ? '' : '  (does not answer now)'}`,
    )
  console.log(
    `  DNS    dig @${listensOn} -p ${companion.ports.dns}  (public names: -p ${companion.ports.publicDns})`,
  )
  console.log(`The certificates are signed by the authority in ${companion.authority}.`)
  if (listensOn !== '127.0.0.1' && listensOn !== '::1' && listensOn !== 'localhost')
    console.log(
      `Open to whoever reaches ${listensOn}: TCP ${port}, ${addresses.map(({ https, ssh }) => `${https}, ${ssh}`).join(', ')}, and TCP and UDP ${companion.ports.dns}, ${companion.ports.publicDns}. Passwords of the lab are known to everybody, and its control asks for none.`,
    )
  console.log('Ctrl+C ends it; the world stays.')
}

await machines().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
