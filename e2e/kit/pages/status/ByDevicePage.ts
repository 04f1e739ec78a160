import { TablePage } from '../TablePage'

/** Status > Registrations > By device: the devices registered here. */
export class ByDevicePage extends TablePage {
  async unregisterAll(): Promise<void> {
    await this.selectAll()
    await this.button('Unregister').click()
  }
}
