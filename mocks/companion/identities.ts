import { existsSync, readFileSync } from 'node:fs'
import ssh2 from 'ssh2'
import * as v from 'valibot'
import { DAY_MS } from '#contract/spans'
import { putFile } from '../host/put-file'
import { RefusedStart } from './refused-start'
import { type TlsIdentity, tlsIdentity } from './tls-identity'

const identitySchema = v.object({
  tls: v.object({ key: v.string(), certificate: v.string(), names: v.array(v.string()), until: v.number() }),
  ssh: v.string(),
})
const identitiesSchema = v.record(v.string(), identitySchema)

/** By what clients know a machine: its certificate, and the key of its SSH host. */
export type Identity = v.InferOutput<typeof identitySchema>

/** A certificate that ends sooner is made anew at the next start. */
const RENEWED_BEFORE_MS = 30 * DAY_MS

/** The identities of machines, made once and kept in a file beside the state: clients remember host keys. */
export class Identities {
  private readonly known: Record<string, Identity>

  constructor(private readonly path: string) {
    this.known = existsSync(path) ? keptIn(path) : {}
  }

  /** The identity of a machine that is reached by these names. */
  async of(machine: string, names: readonly string[]): Promise<Identity> {
    const known = Object.hasOwn(this.known, machine) ? this.known[machine] : undefined
    if (known && isGood(known.tls, names)) return known
    const ssh = known?.ssh ?? hostKey(machine)
    const made = { tls: await tlsIdentity(names), ssh }
    this.known[machine] = made
    putFile(this.path, JSON.stringify(this.known), 0o600)
    return made
  }
}

/** The identities that a file keeps. They are not made anew behind anybody's back: clients take that for an attack. */
function keptIn(path: string): Record<string, Identity> {
  try {
    return v.parse(identitiesSchema, JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new RefusedStart(
      `The keys of the machines in ${path} cannot be read. Delete the file, and they get new ones.`,
    )
  }
}

/**
 * A key for the SSH host of a machine. Not of the kind Ed25519: the library takes zero bytes off the front of such a
 * public key, and one of some five hundred of its keys is then refused by itself.
 */
const hostKey = (machine: string) =>
  ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256, comment: machine }).private

const isGood = (tls: TlsIdentity, names: readonly string[]) =>
  tls.until - Date.now() > RENEWED_BEFORE_MS && names.every((name) => tls.names.includes(name))
