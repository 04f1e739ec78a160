import { TablePage } from '../TablePage'

type Route = { address: string; prefixLength: number; gateway: string }

/** System > Network interfaces > Static routes. */
export class StaticRoutesPage extends TablePage {
  /** Fills in a new route and creates it. */
  async create({ address, prefixLength, gateway }: Route): Promise<void> {
    await this.button('New').click()
    await this.set('IP address', address)
    await this.set('Prefix length', String(prefixLength))
    await this.set('Gateway', gateway)
    await this.button('Create route').click()
  }
}
