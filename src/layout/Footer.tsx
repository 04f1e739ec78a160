import type { ReactNode } from 'react'
import type { Frame } from '#contract/wire/status'
import { ConsoleLink } from '../components/ConsoleLink'
import { DISCLAIMER } from '../components/disclaimer'
import { formatTime } from '../util/time'

/** The bar at the foot of every page: who is signed in, where, and on what. */
export function Footer({ frame }: { readonly frame: Frame }) {
  return (
    <footer className="border-t border-rule bg-bar px-4 py-1 text-xs">
      <div className="flex flex-wrap gap-x-5">
        <Item label="User">{frame.user}</Item>
        <Item label="Access">{frame.access}</Item>
        <Item label="System host name">{frame.systemHostName || frame.address}</Item>
        <Item label="System time">
          {formatTime(frame.systemTime, frame.timeZone)} {frame.timeZone}
        </Item>
        <Item label="Language">
          <ConsoleLink path="maintenance/language">en_US</ConsoleLink>
        </Item>
        <Item label="S/N">{frame.serialNumber}</Item>
        <Item label="Version">{frame.version}</Item>
      </div>
      <div className="mt-0.5 text-muted">{DISCLAIMER}</div>
    </footer>
  )
}

function Item({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span>
      {label}: <strong className="font-bold">{children}</strong>
    </span>
  )
}
