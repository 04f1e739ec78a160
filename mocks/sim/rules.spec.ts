import { expect, test } from 'vitest'
import { listDefinition } from '#contract/lists/catalogue'
import { settingsPage } from '#contract/settings/catalogue'
import { rules } from './rules'

test('every rule is of a settings page or a list that exists', () => {
  expect(Object.keys(rules.pages).filter((id) => settingsPage(id) === undefined)).toEqual([])
  expect(Object.keys(rules.lists).filter((id) => listDefinition(id) === undefined)).toEqual([])
})
