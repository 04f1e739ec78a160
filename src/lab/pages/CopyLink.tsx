import { type ReactNode, useRef, useState } from 'react'
import { LabButton } from '../LabButton'
import { LabInput } from '../LabField'

type CopyLinkProps = {
  readonly link: string
  /** What is said of it before it is copied. */
  readonly about: string
  /** What else can be done with it. */
  readonly children?: ReactNode
}

/** A link to be handed out, and the button that copies it. */
export function CopyLink({ link, about, children }: CopyLinkProps) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState('')

  /** Where the browser lets nobody copy, as on plain HTTP, the link is marked to be copied by hand. */
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link)
      setCopied('Copied.')
    } catch {
      field.current?.select()
      setCopied('This browser lets no page copy here: the link is marked, copy it with your keyboard.')
    }
  }

  return (
    <>
      <LabInput ref={field} label={`Link, ${link.length} characters`} readOnly value={link} />
      <div className="flex flex-wrap gap-2">
        <LabButton onClick={() => void copy()}>Copy link</LabButton>
        {children}
      </div>
      <p role="status">{copied || about}</p>
    </>
  )
}
