import { expect, test } from 'vitest'
import { catalogueFields } from '#contract/settings/catalogue'

test('no field says its unit twice, in its label and beside its control', () => {
  const twice = catalogueFields.filter(
    ({ field }) => field.kind === 'number' && field.unit !== undefined && field.label.includes(field.unit),
  )
  expect(twice.map(({ id }) => id)).toEqual([])
})
