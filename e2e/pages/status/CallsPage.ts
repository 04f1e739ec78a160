import { TablePage } from '../TablePage'

/** Status > Calls: the calls that this Expressway carries. */
export class CallsPage extends TablePage {
  async disconnectAll(): Promise<void> {
    await this.selectAll()
    await this.button('Disconnect').click()
  }
}
