import { describe, expect, it } from 'vitest'
import type { SettingsPageDefinition } from '#contract/settings/field'
import { definition as clustering } from '#contract/settings/system/clustering'
import { definition as dns } from '#contract/settings/system/dns'
import { defaultsOf, fieldsOf, problemsWith } from '#contract/settings/validate'
import { resolverFor } from './resolver'
import { textsOf, valuesOf } from './texts'

const options = { fields: {}, shouldUseNativeValidation: false } as const

async function judged(page: SettingsPageDefinition, typed: Record<string, string>) {
  const fields = fieldsOf(page)
  const texts = { ...textsOf(fields, defaultsOf(page)), ...typed }
  const { errors } = await resolverFor(fields)(texts, undefined, options)
  const messages = Object.entries(errors).map(([field, error]) => ({ field, message: error?.message }))
  return { messages, appliance: problemsWith(fields, valuesOf(fields, texts)) }
}

describe('a form', () => {
  it('[CRE-35] [CRE-59] refuses what the appliance refuses, in its words', async () => {
    const { messages, appliance } = await judged(clustering, {
      clusterName: 'not a name',
      peer2Address: '10.0.0.999',
    })
    expect(messages.map(({ field }) => field)).toEqual(['clusterName', 'peer2Address'])
    expect(messages).toEqual(appliance)
  })

  it('says nothing of fields that are hidden', async () => {
    expect((await judged(dns, { dnsPortRangeStart: 'x' })).messages).toEqual([])
    const shown = { dnsRequestsPortRange: 'Use a custom port range', dnsPortRangeStart: 'x' }
    expect((await judged(dns, shown)).messages).toHaveLength(1)
  })
})
