import { ConsolePage } from '../ConsolePage'

/** Maintenance > Maintenance mode. */
export class MaintenanceModePage extends ConsolePage {
  /** Chooses and saves; turning it on asks for a confirmation. */
  async choose(mode: 'On' | 'Off'): Promise<void> {
    await this.set('Maintenance mode', mode)
    await this.save()
  }
}
