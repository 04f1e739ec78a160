/** The bytes of a base64 text. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text)
  const bytes = new Uint8Array(characters.length)
  for (let index = 0; index < characters.length; index += 1) bytes[index] = characters.charCodeAt(index)
  return bytes
}

// `String.fromCharCode` takes its bytes as arguments, and a call has room for only so many.
const CHUNK_BYTES = 32_768

/** Bytes as base64 text, as JSON can carry them. */
export function toBase64(bytes: Uint8Array): string {
  let characters = ''
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    characters += String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES))
  }
  return btoa(characters)
}

/** Hands the browser an archive that came as base64. */
export function downloadArchive({ fileName, content }: { fileName: string; content: string }): void {
  downloadFile(fileName, fromBase64(content), 'application/gzip')
}

/** Hands a file to the browser, which keeps it where its user keeps downloads. */
export function downloadFile(fileName: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The download has its own hold on the file by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
