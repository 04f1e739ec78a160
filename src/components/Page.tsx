import type { ReactNode } from 'react'
import { mayOpen } from '#contract/access'
import { Breadcrumb } from './Breadcrumb'
import { InformationBar } from './InformationBar'
import { NoAccess } from './NoAccess'
import { useFrame } from './use-frame'
import { useHost } from './use-host'
import { useMenuPath } from './use-menu-path'

type PageProps = {
  /** The page's name, exactly as the guide calls it. */
  readonly title: string
  readonly children: ReactNode
}

/** A page of the console: its name, where it stands in the menu, the yellow bar, and its content if the account may see it. */
export function Page({ title, children }: PageProps) {
  const access = useFrame()?.access
  const path = useMenuPath()
  return (
    <div className="px-4 pt-2 pb-6">
      <title>{`${title}, ${useHost()} - Sixpeer`}</title>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule pb-1.5">
        <h1 className="m-0 text-xl font-normal text-band">{title}</h1>
        <Breadcrumb path={path} />
      </div>
      <InformationBar />
      {access === undefined || mayOpen(access, path) ? children : <NoAccess access={access} />}
    </div>
  )
}
