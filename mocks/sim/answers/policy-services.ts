import { definition as callPolicy } from '#contract/settings/configuration/call-policy/configuration'
import { definition as registrationConfiguration } from '#contract/settings/configuration/registration/configuration'
import type { PageValues } from '#contract/settings/field'
import type { PolicyServices } from '#contract/wire/traffic'
import type { Expressway, World } from '../ground/world'
import { silenceAt } from '../machine/network-utilities/read'
import { valuesOf } from '../machine/settings/read'

type Row = PolicyServices['rows'][number]

/** Status > Policy services: those that search rules, registrations and calls ask. The lab has no policy server. */
export function policyServicesStatus(world: World, expressway: Expressway): PolicyServices {
  const listed = expressway.lists['policy-services'] ?? []
  const registration = valuesOf(expressway, registrationConfiguration)
  const calls = valuesOf(expressway, callPolicy)
  return {
    rows: [
      ...listed.map(({ values }) => row(world, expressway, String(values['name']), values)),
      ...(registration['restrictionPolicy'] === 'Policy service'
        ? [row(world, expressway, 'Registration restriction', registration)]
        : []),
      ...(calls['mode'] === 'Policy service' ? [row(world, expressway, 'Call Policy', calls)] : []),
    ],
  }
}

function row(world: World, expressway: Expressway, name: string, values: PageValues): Row {
  const server = [1, 2, 3].map((index) => String(values[`server${index}Address`] ?? '')).find((one) => one)
  const scheme = String(values['serviceProtocol']).toLowerCase()
  return {
    name,
    url: server ? `${scheme}://${server}/${values['servicePath']}` : '',
    status: server ? statusOf(world, expressway, server) : 'No server configured',
    lastUsed: 'Never',
  }
}

function statusOf(world: World, expressway: Expressway, server: string): string {
  return `Failed: ${silenceAt(world, expressway, server) ?? `${server} offers no policy service`}`
}
