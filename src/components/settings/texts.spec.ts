import { describe, expect, it } from 'vitest'
import { definition as zones } from '#contract/lists/configuration/zones/zones'
import { settingsPages } from '#contract/settings/catalogue'
import { definition as h323 } from '#contract/settings/configuration/protocols/h323'
import { defaultsOf, fieldsOf } from '#contract/settings/validate'
import { textsOf, valuesOf } from './texts'

describe('what stands in the fields of a form', () => {
  it.each(settingsPages.map((page) => [page.id, page] as const))(
    'comes back as it was read: %s',
    (_, page) => {
      const fields = fieldsOf(page)
      expect(valuesOf(fields, textsOf(fields, defaultsOf(page)))).toEqual(defaultsOf(page))
    },
  )

  it('is a number where the field is one, and stays text where it is none', () => {
    const fields = fieldsOf(h323).filter(({ key }) => key === 'timeToLive')
    expect(valuesOf(fields, { timeToLive: ' 60 ' })).toEqual({ timeToLive: 60 })
    for (const typed of ['', 'soon', '6e1', '60.5', '0x3c']) {
      expect(valuesOf(fields, { timeToLive: typed })).toEqual({ timeToLive: typed })
    }
  })

  it('loses the blanks around it, but for a password', () => {
    const fields = fieldsOf(zones).filter(({ key }) => key === 'name' || key === 'password')
    expect(valuesOf(fields, { name: ' Zone ', password: ' secret ' })).toEqual({
      name: 'Zone',
      password: ' secret ',
    })
  })
})
