import { expect } from '@playwright/test'
import { TablePage } from '../TablePage'

type Rule = { priority: number; address: string; prefixLength: number; service: string; action: string }

/** System > Protection > Firewall rules > Configuration. */
export class FirewallRulesPage extends TablePage {
  /** Fills in a new rule and creates it. */
  async create({ priority, address, prefixLength, service, action }: Rule): Promise<void> {
    await this.button('New').click()
    await this.set('Priority', String(priority))
    await this.set('IP address', address)
    await this.set('Prefix length', String(prefixLength))
    await this.set('Service', service)
    await this.set('Action', action)
    await this.button('Create firewall rule').click()
  }

  /** Puts the edited rules into force, and says yes to the question. */
  async activate(): Promise<void> {
    await this.button('Activate firewall rules').click()
    await this.confirm()
  }

  /** The same, and accepts them. */
  async activateAndAccept(): Promise<void> {
    await this.activate()
    await this.button('Accept changes').click()
    await expect(this.success).toContainText('New rules accepted')
  }

  async revert(): Promise<void> {
    await this.button('Revert all changes').click()
    await this.confirm()
  }

  async deleteAll(): Promise<void> {
    await this.selectAll()
    await this.button('Delete').click()
    await this.confirm()
  }
}
