import { Link } from 'react-router'

type ProcedureLinkProps = { readonly procedure: { readonly id: string; readonly title: string } }

/** Leads to the row of a procedure in the catalogue of the lab's home. */
export function ProcedureLink({ procedure: { id, title } }: ProcedureLinkProps) {
  return (
    <Link to={{ pathname: '/', hash: `procedure-${id}` }} className="text-(--lab-link) underline">
      {title}
    </Link>
  )
}
