import { describe, expect, it } from 'vitest'
import { backupRefusal, readBackup, versionOf } from './backup-file'

describe('a file that is picked for a restore', () => {
  it.each([
    [undefined, 'Choose a system backup file.'],
    [{ size: 0 }, 'The file is empty.'],
    [{ size: 2_500_001 }, 'The file is larger than 2.5 MB, so it is no system backup file.'],
    [{ size: 200_000_000 }, 'The file is larger than 2.5 MB, so it is no system backup file.'],
    [{ size: 2_500_000 }, undefined],
  ])('%o is judged before it is read', (file, refusal) => {
    expect(backupRefusal(file)).toBe(refusal)
  })

  it.each([
    ['X8.9_0A1B2C3D_2016-12-05_12-00-00_backup.tar.gz', 'X8.9'],
    ['x8.8.3_0A1B2C3D_backup.tar.gz', 'x8.8.3'],
    ['holiday.jpg', null],
    ['X_backup.tar.gz', null],
  ])('%s tells the version in its name: %s', (fileName, version) => {
    expect(versionOf(fileName)).toBe(version)
  })

  it('is read whole', async () => {
    const backup = await readBackup(new File(['Sixpeer'], 'X8.9_1_backup.tar.gz'), 'secret')
    expect(backup).toEqual({
      fileName: 'X8.9_1_backup.tar.gz',
      version: 'X8.9',
      content: btoa('Sixpeer'),
      password: 'secret',
    })
  })

  it('goes by a name that can be shown, whatever it is called on the disk', async () => {
    const backup = await readBackup(new File(['a'], `X8.9_\u202E<img src=x>${'a'.repeat(500)}`), '')
    expect(backup).toMatchObject({
      fileName: expect.stringMatching(/^X8\.9_\uFFFD<img src=x>a{60,}…$/),
      version: 'X8.9',
    })
  })
})
