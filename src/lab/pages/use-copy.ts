import { type RefObject, useRef, useState } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

type Copying<F extends Field> = {
  /** The field in which the text stands. */
  readonly field: RefObject<F | null>
  readonly copy: () => Promise<void>
  /** What is said of it; blank before anybody copies. */
  readonly copied: string
}

/** Copies a text. Where the browser lets nobody copy, as on plain HTTP, it is marked to be copied by hand; `what` it is, `text` say. */
export function useCopy<F extends Field>(text: string, what: string): Copying<F> {
  const field = useRef<F>(null)
  const [copied, setCopied] = useState('')
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setCopied('Copied.')
    } catch {
      field.current?.select()
      setCopied(`This browser lets no page copy here: the ${what} is marked, copy it with your keyboard.`)
    }
  }
  return { field, copy, copied }
}
