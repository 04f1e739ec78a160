import { useState } from 'react'
import { Link } from 'react-router'
import { onDemand } from '../../ui/on-demand'
import { labPages } from '../lab-pages'
import { BarMenu } from './BarMenu'

const buttons = onDemand(() => import('./MenuButtons'))

/** The menu of the lab: its own pages, what it does, how it looks, and how it judges. */
export function LabMenu() {
  const [wasOpened, setOpened] = useState(false)
  const parts = buttons.useWhen(wasOpened)
  return (
    <BarMenu label="Lab" role="navigation" button="Lab " onOpen={() => setOpened(true)}>
      <ul>
        {labPages.map(({ path, title }) => (
          <li key={path}>
            <Link to={path} className="block px-2.5 py-1 hover:underline">
              {title}
            </Link>
          </li>
        ))}
      </ul>
      {parts && <parts.MenuButtons />}
    </BarMenu>
  )
}
