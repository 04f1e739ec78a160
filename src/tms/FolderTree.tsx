import { Link } from 'react-router'
import { colours, places } from './look'

type FolderTreeProps = {
  readonly folders: readonly { readonly id: string; readonly name: string; readonly parent: string | null }[]
  readonly chosen: string
  readonly parent: string | null
}

/** The folders below one, each with its own below it. */
export function FolderTree({ folders, chosen, parent }: FolderTreeProps) {
  const here = folders.filter((folder) => folder.parent === parent)
  if (here.length === 0) return null
  return (
    <ul className="m-0 list-none pl-3">
      {here.map(({ id, name }) => (
        <li key={id}>
          <Link
            to={places.navigator(id)}
            aria-current={id === chosen ? 'page' : undefined}
            className="block px-2 py-1"
            style={id === chosen ? colours.chosen : {}}
          >
            {name}
          </Link>
          <FolderTree folders={folders} chosen={chosen} parent={id} />
        </li>
      ))}
    </ul>
  )
}
