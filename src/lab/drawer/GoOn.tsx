import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { Link } from 'react-router'
import { menuTrail } from '#contract/menu'
import { shortName } from '#contract/short-name'
import { proceduresQuery } from '../../api/lab'
import { consoleAddress } from '../console-address'
import { labPages } from '../lab-pages'
import { ProcedureLink } from '../ProcedureLink'

type GoOnProps = { readonly words: string; readonly to: readonly string[] }

/**
 * Links to where one goes on: to procedures by their ids, those that come next (PRI-11) or the one that does what is missing
 * (ADD-24), and to pages by their locations (CRE-58, END-32).
 */
export function GoOn({ words, to }: GoOnProps) {
  const { data } = useQuery(proceduresQuery)
  const links = to.flatMap((one) => {
    if (one.startsWith('/')) return [<PageLink key={one} location={one} />]
    const procedure = data?.procedures.find(({ id }) => id === one)
    return procedure ? [<ProcedureLink key={one} procedure={procedure} />] : []
  })
  return (
    <p>
      {`${words}: `}
      {links.map((link, index) => (
        <Fragment key={link.key}>
          {index > 0 && ', '}
          {link}
        </Fragment>
      ))}
    </p>
  )
}

function PageLink({ location }: { readonly location: string }) {
  return (
    <Link to={location} className="text-(--lab-link) underline">
      {nameOfPage(location)}
    </Link>
  )
}

/** A page of a console with its way in the menu, for several are called alike; one of the lab as its menu calls it. */
function nameOfPage(location: string): string {
  const console = consoleAddress(location)
  if (!console) return labPages.find(({ path }) => path === location)?.title ?? location
  const way = menuTrail(console.path).map(({ label }) => label)
  return `${way.join(' > ')} on ${shortName(console.host)}`
}
