import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { KIT_VERSION } from './kit'

test('the page of the lab tells the version that a kit compares', () => {
  expect(readFileSync('index.html', 'utf8')).toContain(`<html lang="en" data-kit="${KIT_VERSION}"`)
})
