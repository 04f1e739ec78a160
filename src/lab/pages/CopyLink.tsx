import type { ReactNode } from 'react'
import { LabButton } from '../LabButton'
import { LabInput } from '../LabField'
import { useCopy } from './use-copy'

type CopyLinkProps = {
  readonly link: string
  /** What is said of it before it is copied. */
  readonly about: string
  /** What else can be done with it. */
  readonly children?: ReactNode
}

/** A link to be handed out, and the button that copies it. */
export function CopyLink({ link, about, children }: CopyLinkProps) {
  const { field, copy, copied } = useCopy<HTMLInputElement>(link, 'link')
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
