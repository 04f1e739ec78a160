import { ToolPage } from './ToolPage'

/** Maintenance > Tools > Network utilities > Ping. */
export class PingPage extends ToolPage {
  async ping(host: string): Promise<void> {
    await this.set('Host', host)
    await this.button('Ping').click()
  }
}
