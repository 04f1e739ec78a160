/** Another text every time. Works on plain HTTP too, where `crypto.randomUUID` does not exist. */
export function uniqueText(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')
}
