import type { EthernetStatus } from '#contract/wire/status'
import type { Expressway } from '../../ground/world'
import { textInForce } from '../settings/read'
import { interfacesOf } from './read'

const recommended = new Set(['Auto', '1000full', '100full'])

/** True for a speed that media can use in both directions at once: what Auto agrees on, and what is no slower (CRE-16). */
export const isRecommendedSpeed = (speed: string): boolean => recommended.has(speed)

/** What each interface negotiated with its switch, which offers gigabit full duplex (CRE-16). */
export function ethernetStatus(expressway: Expressway): EthernetStatus {
  return {
    interfaces: interfacesOf(expressway).map((lan, index) => {
      const set = textInForce(expressway, `ethernet.lan${index + 1}Speed`)
      const speed = set === 'Auto' ? '1000full' : set
      return {
        name: lan.name,
        macAddress: expressway.macAddress,
        speed,
        valid: isRecommendedSpeed(speed),
      }
    }),
  }
}
