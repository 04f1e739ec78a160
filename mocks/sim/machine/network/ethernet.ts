import type { EthernetStatus } from '#contract/wire/status'
import type { Expressway } from '../../ground/world'
import { textInForce } from '../settings/read'
import { interfacesOf } from './read'

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
        valid: ['1000full', '100full'].includes(speed),
      }
    }),
  }
}
