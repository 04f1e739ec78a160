import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { FileStorage } from '../host/file-storage'
import { freshAsChosen } from '../host/fresh'
import { openHost } from '../host/host'
import type { OpenHost } from '../host/host-options'
import { memoryTabs } from '../host/memory-tabs'
import { uniqueText } from '../host/unique'
import { wakeAtDueEvents } from '../host/wake'
import { answerer } from '../http/server'
import { scenarioIds } from '../scenarios/catalogue'
import { authorities } from '../scenarios/certificates/authorities'
import { usualView } from '../sim/machine/index'
import { DnsService } from './dns/dns-service'
import { Door } from './door'
import { type Files, labSite } from './http/lab-site'
import { Identities } from './identities'
import { type Limits, limits } from './limits'
import { codeOf, lock } from './lock'
import { MachineDoors } from './machine-doors'
import { type Ports, portsFrom } from './ports'
import { RefusedStart } from './refused-start'
import { atSsh, atWeb, machineAtPlace } from './standing'

export type CompanionOptions = {
  /** The world to begin with, where none is kept; another than the kept one is refused. */
  readonly scenario: string | undefined
  readonly seed?: number | undefined
  readonly profile?: 'strict' | 'realistic' | undefined
  readonly clock: 'running' | 'paused'
  /** Forgets the world that is kept. */
  readonly fresh: boolean
  /** The first port. */
  readonly port: number
  /** The interface to listen on. */
  readonly listensOn: string
  /** The file that keeps the world. */
  readonly state: string
  readonly files?: Files | undefined
  readonly base?: string
  readonly limits?: Partial<Limits>
  /** Told what goes wrong later: a port that cannot be opened again. */
  readonly say: (sentence: string) => void
}

/** Where somebody finds a machine. */
export type Address = {
  readonly name: string
  readonly https: number
  readonly ssh: number
  readonly isUp: boolean
}

export type Companion = {
  readonly ports: Ports
  /** The certificate of the authority that signs those of the machines. */
  readonly authority: string
  readonly scenario: string
  addresses(): Promise<Address[]>
  close(): Promise<void>
}

/** How often it is noted that the world is open; after an end without a word its clock goes on from there. */
const SEEN_EVERY_MS = 2_000

/** What begins when nobody says otherwise. */
const USUAL_SCENARIO = 'cluster-of-three'

/** Opens the machines of a world on ports of this computer. Rejects with `RefusedStart` where that cannot be. */
export async function openCompanion(options: CompanionOptions): Promise<Companion> {
  const unlock = lock(options.state)
  const closing: (() => Promise<void> | void)[] = [unlock]
  const close = async () => {
    for (const one of closing.splice(0).toReversed()) await one()
  }
  try {
    return await opened(options, closing, close)
  } catch (error) {
    await close()
    throw ['EADDRINUSE', 'EACCES'].includes(codeOf(error)) ? notOpened(error, options.port) : error
  }
}

async function opened(
  options: CompanionOptions,
  closing: (() => Promise<void> | void)[],
  close: () => Promise<void>,
): Promise<Companion> {
  const { port, listensOn, state, say, files, base = '/' } = options
  const bounds: Limits = { ...limits, ...options.limits }
  const host = await hostOn(options, closing)
  const answer = answerer(host)
  const names = [...new Set(['localhost', '127.0.0.1', '::1', listensOn])]
  const ports = portsFrom(port)
  const authority = `${state}.ca.pem`
  writeFileSync(authority, authorities.lab.certificate.pem)

  const lab = createServer(
    {
      headersTimeout: bounds.headMs,
      requestTimeout: bounds.requestMs,
      connectionsCheckingInterval: bounds.lookedAtEveryMs,
    },
    labSite({ host, answer, say, files, base, names: isEverywhere(listensOn) ? undefined : names }),
  )
  const labDoor = new Door(lab, ports.lab, listensOn, bounds.webConnectionsMax)
  const servers = { host, listensOn, limits: bounds }
  const dns = new DnsService({ ...servers, port: ports.dns, view: ({ network }) => usualView(network) })
  const publicDns = new DnsService({ ...servers, port: ports.publicDns, view: () => 'public' })
  const certified = names.filter((name) => !isEverywhere(name))
  const doors = new MachineDoors({
    host,
    answer,
    identities: new Identities(`${state}.keys`),
    ports,
    listensOn,
    names: certified,
    limits: bounds,
    say,
  })
  closing.push(
    () => labDoor.close(),
    () => dns.close(),
    () => publicDns.close(),
    () => doors.close(),
  )
  await labDoor.open()
  await dns.open()
  await publicDns.open()
  const [failure] = await doors.follow((await host.read()).world)
  if (failure) throw failure
  closing.push(follow(host, doors, say))
  return {
    ports,
    authority,
    scenario: (await host.read()).world.scenario,
    addresses: () => addressesIn(host, ports),
    close,
  }
}

/** Has the doors follow the world; gives what ends that. */
function follow(host: OpenHost, doors: MachineDoors, say: (sentence: string) => void): () => void {
  let last: Promise<void> = Promise.resolve()
  let isOver = false
  let told: readonly string[] = []
  const again = async () => {
    if (isOver) return
    const failures = await doors.follow((await host.read()).world)
    const now = failures.map(sentenceOf)
    // It is tried again with every change of the world, and said once.
    for (const sentence of now) if (!told.includes(sentence)) say(sentence)
    told = now
  }
  const next = () => {
    last = last.then(again).catch((error: unknown) => say(sentenceOf(error)))
  }
  const stops = [host.onChange(next), wakeAtDueEvents(host, next)]
  return () => {
    isOver = true
    for (const stop of stops) stop()
    return last
  }
}

async function hostOn(
  { scenario, seed, profile, clock, fresh, state }: CompanionOptions,
  closing: (() => void)[],
): Promise<OpenHost> {
  const storage = await FileStorage.open(state).catch((error: unknown) => {
    throw new RefusedStart(error instanceof Error ? error.message : String(error))
  })
  closing.push(() => storage.close())
  const kept = (await storage.past(0, 0))?.head.scenario
  const choice = {
    id: scenario ?? USUAL_SCENARIO,
    clock,
    ...(seed !== undefined && { seed }),
    ...(profile && { profile }),
  }
  const begun = await freshAsChosen(choice)
  if ('refusal' in begun) throw new RefusedStart(`${begun.refusal.detail} Known: ${scenarioIds.join(', ')}.`)
  if (kept !== undefined && scenario !== undefined && kept !== scenario && !fresh)
    throw new RefusedStart(
      `${state} keeps a world of ${kept}. Say --fresh to begin ${scenario} in its place, or choose another file with --state.`,
    )
  const host = await openHost({
    storage,
    tabs: memoryTabs()(),
    wall: () => Date.now(),
    steady: () => performance.now(),
    build: 'companion',
    unique: uniqueText,
    begin: choice,
    anew: fresh ? begun : undefined,
  })
  const timer = setInterval(() => void host.seen().catch(() => undefined), SEEN_EVERY_MS)
  closing.push(
    () => clearInterval(timer),
    () => host.seen().catch(() => undefined),
  )
  return host
}

async function addressesIn(host: OpenHost, ports: Ports): Promise<Address[]> {
  const { world } = await host.read()
  const found: Address[] = []
  for (let place = 1; ; place += 1) {
    const at = machineAtPlace(world, place)
    if (!at) return found
    const isUp = atWeb(world, place) !== undefined || atSsh(world, place) !== undefined
    found.push({ name: at.name, https: ports.https(place), ssh: ports.ssh(place), isUp })
  }
}

const isEverywhere = (address: string) => address === '0.0.0.0' || address === '::'

/** Why a port could not be opened, or whatever else has failed. */
function sentenceOf(error: unknown): string {
  const port = error instanceof Error && 'port' in error ? `Port ${String(error.port)}` : 'One of the ports'
  if (codeOf(error) === 'EACCES') return `${port} may not be opened by you.`
  if (codeOf(error) === 'EADDRINUSE') return `${port} is in use.`
  return error instanceof Error ? error.message : String(error)
}

function notOpened(error: unknown, first: number): RefusedStart {
  return new RefusedStart(
    `${sentenceOf(error)} Choose another first port with --port; ${first} to ${portsFrom(first).publicDns} are used from ${first} on.`,
  )
}
