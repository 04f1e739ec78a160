import type { ListRules } from '../../ground/stage'
import { networkItemRules } from '../lists/item-rules'

/** System > Protection > Firewall rules: what the fields of a rule must fit together in. */
export const firewallItemRules: ListRules = {
  itemErrors: (values) => [
    ...networkItemRules.itemErrors(values),
    ...(values['service'] === 'Custom' && Number(values['startPort']) > Number(values['endPort'])
      ? [{ field: 'endPort', message: 'The end port comes before the start port.' }]
      : []),
  ],
}
