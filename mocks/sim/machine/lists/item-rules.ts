import { isIpv4 } from '#contract/settings/formats'
import type { ListRules } from '../../ground/stage'

/** A list of networks: the prefix must fit the address. */
export const networkItemRules = {
  itemErrors: (values) =>
    isIpv4(String(values['address'])) && Number(values['prefixLength']) > 32
      ? [{ field: 'prefixLength', message: 'An IPv4 address has at most 32 bits.' }]
      : [],
} satisfies ListRules
