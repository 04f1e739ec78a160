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

  async deleteAll(): Promise<void> {
    await this.selectAll()
    await this.button('Delete').click()
    await this.confirm()
  }
}
