import { expect, test } from 'vitest'
import { catalogueFields } from '#contract/settings/catalogue'

test('no field says its unit twice, in its label and beside its control', () => {
  const twice = catalogueFields.filter(
    ({ field }) => field.kind === 'number' && field.unit !== undefined && field.label.includes(field.unit),
  )
  expect(twice.map(({ id }) => id)).toEqual([])
})

test('what is shown of a field beside another is the end of its label', () => {
  const beside = catalogueFields.flatMap(({ field }) =>
    field.kind === 'choice' && field.beside ? [field] : [],
  )
  expect(beside.length).toBeGreaterThan(0)
  expect(beside.filter(({ label, beside: end = '' }) => !label.endsWith(` ${end}`))).toEqual([])
})
