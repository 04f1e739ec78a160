import { Link, useLocation } from 'react-router'
import { consoleAddress, samePageOn } from '../console-address'
import { type Expressway, lampOf, shortName } from '../expressway-lamp'
import { Lamp } from '../Lamp'

/** One tab per Expressway; switching keeps the page. */
export function ExpresswayTabs({ expressways }: { expressways: readonly Expressway[] }) {
  return (
    <nav aria-label="Expressways">
      <ul className="flex flex-wrap gap-1">
        {expressways.map((expressway) => (
          <li key={expressway.id}>
            <Tab expressway={expressway} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Tab({ expressway }: { expressway: Expressway }) {
  const { pathname } = useLocation()
  const { host, address, primary, version } = expressway
  const here = consoleAddress(pathname)?.host
  const lamp = lampOf(expressway)
  return (
    <Link
      to={samePageOn(host, pathname)}
      aria-current={here === host || here === address ? 'page' : undefined}
      aria-label={`${host}, ${lamp}${primary ? ', primary' : ''}`}
      title={`${host}, ${address}, ${version}, ${lamp}`}
      className="flex h-7 items-center gap-1.5 rounded-t border-b-2 border-transparent bg-(--lab-panel) px-2 text-(--lab-text) hover:underline aria-[current=page]:border-(--lab-link) aria-[current=page]:bg-(--lab-accent) aria-[current=page]:text-white"
    >
      <Lamp state={lamp} />
      {shortName(host)}
      {primary && (
        <span aria-hidden="true" className="text-[0.625rem]">
          ★
        </span>
      )}
    </Link>
  )
}
