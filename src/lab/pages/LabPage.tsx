import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { labPages } from '../lab-pages'
import { useLabTheme } from '../use-lab-theme'

type LabPageProps = {
  /** As the menu of the lab calls it. */
  readonly title: (typeof labPages)[number]['title']
  /** What it is for, in a sentence or two. */
  readonly about: string
  readonly children: ReactNode
}

/** A page of the lab beside its home: what it is for, the way back, and its boxes. */
export function LabPage({ title, about, children }: LabPageProps) {
  const theme = useLabTheme()
  return (
    <main data-theme={theme} className="lab @container grow bg-(--lab-page) p-4">
      <title>{`${title} - Sixpeer`}</title>
      <div className="mx-auto flex max-w-7xl flex-col gap-4">
        <div>
          <h1 className="text-xl font-semibold">{title}</h1>
          <p className="max-w-3xl text-(--lab-soft)">
            {about}{' '}
            <Link to="/" className="text-(--lab-link) underline">
              Home of the lab
            </Link>
          </p>
        </div>
        {children}
      </div>
    </main>
  )
}
