import type { ServerCertificate } from '#contract/wire/certificates'

type Naming = ServerCertificate['naming']

/** Whose name stands in the common name of a request. */
export const commonNameChoices = ['FQDN of Expressway cluster', 'FQDN of Expressway', 'Custom'] as const
export type CommonNameChoice = (typeof commonNameChoices)[number]

/** Which names stand beside it. */
export const alternativeNameChoices = [
  'FQDN of Expressway',
  'FQDN of Expressway cluster plus FQDNs of all peers in the cluster',
  'None',
] as const
export type AlternativeNameChoice = (typeof alternativeNameChoices)[number]

/** The common name as it will appear; what is recommended comes first (PRE-17). */
export function commonNameFor(choice: CommonNameChoice, custom: string, naming: Naming): string {
  if (choice === 'Custom') return custom.trim()
  return choice === 'FQDN of Expressway' ? naming.expressway : naming.cluster
}

/** The alternative names as they will appear, each once. */
export function alternativeNamesFor(choice: AlternativeNameChoice, more: string, naming: Naming): string[] {
  const chosen: Record<AlternativeNameChoice, readonly string[]> = {
    'FQDN of Expressway': [naming.expressway],
    'FQDN of Expressway cluster plus FQDNs of all peers in the cluster': [naming.cluster, ...naming.peers],
    None: [],
  }
  const typed = more.split(/[\s,;]+/)
  return [...new Set([...chosen[choice], ...typed].filter((name) => name !== ''))]
}
