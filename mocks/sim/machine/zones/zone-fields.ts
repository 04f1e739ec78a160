import { definition as zones } from '#contract/lists/configuration/zones/zones'
import type { ListItem } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import { fieldsOf, isVisible } from '#contract/settings/validate'
import type { Expressway } from '../../ground/world'

const addressFields = fieldsOf(zones).filter(({ key }) => /^peer\dAddress$/.test(key))

/** The addresses that a zone holds, blank ones left out; a type without these fields holds none (NEI-11). */
export function zoneAddresses(values: PageValues): string[] {
  return addressFields
    .filter((field) => isVisible(field, values))
    .map(({ key }) => String(values[key] ?? ''))
    .filter((address) => address !== '')
}

/** True where the certificate at the other end is checked: SIP, by TLS, with the check turned on (NEI-16). */
export function verifiesCertificates(values: PageValues): boolean {
  return values['sipMode'] === 'On' && values['sipTransport'] === 'TLS' && values['tlsVerifyMode'] === 'On'
}

/** The zones of an Expressway, in the order of its list. */
export function zonesOf(expressway: Expressway): readonly ListItem[] {
  return expressway.lists['zones'] ?? []
}

/** What a zone is called. */
export const zoneName = (values: PageValues) => String(values['name'])
