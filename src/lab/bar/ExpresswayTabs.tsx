import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { afterPaint } from '../../util/after-paint'
import { consoleAddress, samePageOn } from '../console-address'
import { type Expressway, lampOf, shortName } from '../expressway-lamp'
import { Lamp } from '../Lamp'
import { Tab } from './Tab'

/** One tab per Expressway; switching keeps the page. Where they do not fit they scroll, the one of the page in view. */
export function ExpresswayTabs({ expressways }: { expressways: readonly Expressway[] }) {
  const { pathname } = useLocation()
  const here = consoleAddress(pathname)?.host
  const tabs = useRef<HTMLUListElement>(null)
  useEffect(() => afterPaint(() => tabs.current && showCurrent(tabs.current)), [here])
  return (
    <nav aria-label="Expressways" className="min-w-16 max-md:flex-1">
      <ul ref={tabs} className="flex overflow-x-auto p-0.5">
        {expressways.map((expressway) => (
          <li key={expressway.id} className="shrink-0">
            <ExpresswayTab expressway={expressway} here={here} pathname={pathname} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** By hand, for the browser's own way of it also sets from where Tab goes on. */
function showCurrent(tabs: Element): void {
  const current = tabs.querySelector('[aria-current]')?.getBoundingClientRect()
  const { left, right } = tabs.getBoundingClientRect()
  if (current) tabs.scrollLeft += Math.max(0, current.right - right) + Math.min(0, current.left - left)
}

type ExpresswayTabProps = {
  readonly expressway: Expressway
  readonly here: string | undefined
  readonly pathname: string
}

function ExpresswayTab({ expressway, here, pathname }: ExpresswayTabProps) {
  const { host, address, primary, version } = expressway
  const lamp = lampOf(expressway)
  return (
    <Tab
      isHere={here === host || here === address}
      to={samePageOn(host, pathname)}
      aria-label={`${host}, ${lamp}${primary ? ', primary' : ''}`}
      title={`${host}, ${address}, ${version}, ${lamp}`}
    >
      <Lamp state={lamp} />
      <span className="max-w-32 truncate">{shortName(host)}</span>
      {primary && (
        <span aria-hidden="true" className="text-xs">
          ★
        </span>
      )}
    </Tab>
  )
}
