/** The text of a body; nothing when it is longer than that, and then the rest of it is not even read. */
export async function textUpTo(request: Request, lengthMax: number): Promise<string | undefined> {
  // Not every browser has the body of a request as a stream.
  if (!request.body) return upTo(await request.text(), lengthMax)
  const reader = request.body.pipeThrough(new TextDecoderStream()).getReader()
  const parts: string[] = []
  let length = 0
  while (length <= lengthMax) {
    const { done, value } = await reader.read()
    if (done) return parts.join('')
    parts.push(value)
    length += value.length
  }
  return undefined
}

const upTo = (text: string, lengthMax: number) => (text.length > lengthMax ? undefined : text)
