import type { Locator } from '@playwright/test'
import { ConsolePage } from '../ConsolePage'

/** What is typed on System > Clustering, the same on every peer. */
export type ClusterSettings = {
  name: string
  primary?: number
  tls?: 'Permissive' | 'Enforce'
  ipVersion?: 'IPv4' | 'IPv6'
  /** In order, from row 1. Rows after the last are blanked. */
  peers: readonly string[]
}

const ROWS = [1, 2, 3, 4, 5, 6]

/** System > Clustering. */
export class ClusteringPage extends ConsolePage {
  /** The field of a row; its status word is its description: `This system`, `Failed`. */
  peer(row: number): Locator {
    return this.field(`Peer ${row} address`)
  }

  /** Types every field of the page, without saving. */
  async fill({
    name,
    primary = 1,
    tls = 'Permissive',
    ipVersion = 'IPv4',
    peers,
  }: ClusterSettings): Promise<void> {
    await this.set('Cluster name', name)
    await this.set('Configuration primary', String(primary))
    await this.set('Cluster IP version', ipVersion)
    await this.set('TLS verification mode', tls)
    for (const row of ROWS) await this.peer(row).fill(peers[row - 1] ?? '')
  }

  /** What the fields hold now; blank rows are left out. */
  async read(): Promise<Required<ClusterSettings>> {
    const values = await Promise.all(ROWS.map((row) => this.peer(row).inputValue()))
    const tls = await this.field('TLS verification mode').inputValue()
    const ipVersion = await this.field('Cluster IP version').inputValue()
    return {
      name: await this.field('Cluster name').inputValue(),
      primary: Number(await this.field('Configuration primary').inputValue()),
      tls: tls === 'Enforce' ? tls : 'Permissive',
      ipVersion: ipVersion === 'IPv6' ? ipVersion : 'IPv4',
      peers: values.filter((value) => value !== ''),
    }
  }

  /** The state of the cluster database, below the form. */
  get database(): Locator {
    return this.page.getByRole('region', { name: 'Cluster database status' })
  }

  /** Asks the lab why the first failed row failed. */
  async askWhy(): Promise<void> {
    await this.page.getByRole('button', { name: /why/i }).first().click()
  }

  /** The cause, with which that answer begins; what holds says much the same. */
  get cause(): Locator {
    return this.dialog.getByRole('paragraph').first()
  }

  async type(row: number, address: string): Promise<void> {
    await this.peer(row).fill(address)
  }
}
