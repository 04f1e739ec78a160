import { expect, test } from 'vitest'
import { shownFileName } from './file'

test.each([
  ['X8.9_0A1B2C3D_2016_12_05_09_00_00_backup.tar.gz', 'X8.9_0A1B2C3D_2016_12_05_09_00_00_backup.tar.gz'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\images\\s42700x8_9.tar.gz', 's42700x8_9.tar.gz'],
  ['gz.rat.\u202Epukcab', 'gz.rat.\uFFFDpukcab'],
  ['a\u0000b\nc\u200Bd.pem', 'a\uFFFDb\uFFFDc\uFFFDd.pem'],
  ['<img src=x onerror=alert(1)>.pem', '<img src=x onerror=alert(1)>.pem'],
  ['a'.repeat(5000), `${'a'.repeat(80)}…`],
  ['\n/\u2028/', ''],
])('the file name %j is shown as %j', (fileName, shown) => {
  expect(shownFileName(fileName)).toBe(shown)
})
