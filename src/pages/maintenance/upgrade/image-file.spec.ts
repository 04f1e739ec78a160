import { describe, expect, test } from 'vitest'
import { imageRefusal, readImage, sizeText } from './image-file'

describe('a file for an upgrade', () => {
  test.each([
    ['nothing', undefined, 'Choose'],
    ['an empty file', { name: 'a.tar.gz', size: 0 }, 'empty'],
    ['200 MB', { name: 'a.tar.gz', size: 200_000_000 }, '200 MB'],
    ['a name without end', { name: 'a'.repeat(300), size: 5 }, 'too long'],
  ])('%s is refused before it is read', (_name, file, reason) => {
    expect(imageRefusal(file)).toContain(reason)
  })

  test('a small one is read as it is, whatever its name says', async () => {
    const file = new File(['abc'], '<img src=x onerror=alert(1)>.tar.gz')
    expect(imageRefusal(file)).toBeUndefined()
    expect(await readImage(file)).toEqual({ fileName: file.name, content: 'YWJj' })
  })

  test('sizes read well', () => {
    expect([sizeText(312), sizeText(2_000_000)]).toEqual(['312 bytes', '2 MB'])
  })
})
