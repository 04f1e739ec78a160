import type { PageValues } from '#contract/settings/field'
import { isIpv4 } from '#contract/settings/formats'
import type { FieldError } from '#contract/settings/validate'

type ItemRule = (values: PageValues) => FieldError[]

const prefixFits: ItemRule = (values) =>
  isIpv4(String(values['address'])) && Number(values['prefixLength']) > 32
    ? [{ field: 'prefixLength', message: 'An IPv4 address has at most 32 bits.' }]
    : []

const firewallRule: ItemRule = (values) => [
  ...prefixFits(values),
  ...(values['service'] === 'Custom' && Number(values['startPort']) > Number(values['endPort'])
    ? [{ field: 'endPort', message: 'The end port comes before the start port.' }]
    : []),
]

/** What the fields of an item must fit together in, by list; most have no such rule. */
const itemRules: Record<string, ItemRule> = {
  'firewall-rules': firewallRule,
  'automated-detection-exemptions': prefixFits,
  'static-routes': prefixFits,
}

/** What is wrong with an item as a whole, though every field is right alone. */
export function itemRuleErrors(list: string, values: PageValues): FieldError[] {
  return itemRules[list]?.(values) ?? []
}
