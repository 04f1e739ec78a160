import type { Page } from '@playwright/test'
import { ask } from './ask'
import type { Lab } from './lab'
import type { ClusterSettings } from './pages/system/ClusteringPage'

type Values = Record<string, string | number>

/** As long as every restart but one that checks the disk, and the reboot of an upgrade. */
const RESTART = { minutes: 5 }

/** An Expressway driven over the HTTP of its console: for what a test begins with, and is not about. */
export class Appliance {
  constructor(
    private readonly page: Page,
    readonly host: string,
  ) {}

  async signIn(): Promise<void> {
    await this.ask('session', 'POST', { username: 'admin', password: 'expressway' })
  }

  /** Saves some fields of a settings page. */
  async save(page: string, values: Values): Promise<void> {
    await this.ask(`settings/${page}`, 'PUT', { values })
  }

  /** Saves the ten values of System > Clustering. */
  async saveClustering({ name, primary = 1, tls = 'Permissive', peers }: ClusterSettings): Promise<void> {
    const rows = [1, 2, 3, 4, 5, 6].map((row) => [`peer${row}Address`, peers[row - 1] ?? ''])
    await this.save('clustering', {
      clusterName: name,
      configurationPrimary: primary,
      tlsVerificationMode: tls,
      ...Object.fromEntries(rows),
    })
  }

  /** Adds an item to a list: a zone, an account. */
  async add(list: string, values: Values): Promise<void> {
    await this.ask(`lists/${list}`, 'POST', { values })
  }

  /** Adds an administrator account, as its form asks for it. */
  async addAccount(name: string, password: string, rest: Values = {}): Promise<void> {
    const asked = { confirmPassword: password, yourCurrentPassword: 'expressway' }
    await this.add('administrator-accounts', { name, password, ...asked, ...rest })
  }

  async act(action: string, body: object = {}): Promise<void> {
    await this.ask(`actions/${action}`, 'POST', body)
  }

  /** Restarts, lets the time pass, and signs in again. */
  async restart(lab: Lab): Promise<void> {
    await this.act('restart')
    await lab.advance(RESTART)
    await this.signIn()
  }

  /** Uploads an image of the lab's shelf and installs it; the reboot is still to come. */
  async install(lab: Lab, image: string): Promise<void> {
    await this.act('upload-image', await ask(this.page, `lab/shelf/${image}`))
    await this.act('continue-upgrade')
    await lab.advance(RESTART)
  }

  private ask<Answer>(path: string, method: string, body: unknown): Promise<Answer> {
    return ask(this.page, `${this.host}/${path}`, method, body)
  }
}
