import { describe, expect, it } from 'vitest'
import { fileRefusal, readFile } from './certificate-file'

describe('a picked certificate file', () => {
  it.each([
    [undefined, 'Choose a file.'],
    [{ size: 0 }, 'The file is empty.'],
    [{ size: 1_000_001 }, 'The file is larger than 1 MB.'],
    [{ size: 1_000_000 }, undefined],
  ])('%o is judged before it is read: %s', (file, refusal) => {
    expect(fileRefusal(file, 1_000_000)).toBe(refusal)
  })

  it('travels as base64 under its own name', async () => {
    expect(await readFile(new File(['abc'], '<b>.pem'))).toEqual({ fileName: '<b>.pem', content: 'YWJj' })
  })
})
