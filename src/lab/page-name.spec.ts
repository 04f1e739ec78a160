import { expect, test } from 'vitest'
import { pageName } from './page-name'

test('a page is called as in the menu, a terminal by its name', () => {
  expect(pageName('maintenance/backup-and-restore')).toBe('Backup and restore')
  expect(pageName('ssh')).toBe('SSH')
})
