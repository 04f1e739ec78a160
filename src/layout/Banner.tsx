import { useQueryClient } from '@tanstack/react-query'
import { pages } from '#contract/pages'
import type { Frame } from '#contract/wire/status'
import { signOut } from '../api/console'
import { ConsoleLink } from '../components/ConsoleLink'
import { useGoOn } from '../components/use-go-on'
import { Button } from '../ui/Button'

type BannerProps = { readonly host: string; readonly frame: Frame; readonly onHelp: () => void }

/** Has the focus again when the help of the page is closed. */
export const HELP_BUTTON = 'console-help'

/** The dark band: product, system, and at its right the alarms, Help and Log out. */
export function Banner({ host, frame, onHelp }: BannerProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 band px-4 py-2 text-white">
      <BandNames frame={frame} />
      <div className="flex items-center gap-5">
        {frame.unacknowledgedAlarms > 0 && <AlarmTriangle count={frame.unacknowledgedAlarms} />}
        <HelpButton onHelp={onHelp} />
        <LogOutButton host={host} />
      </div>
    </div>
  )
}

/** What kind of Expressway this is, and which. */
export function BandNames({ frame }: { readonly frame: Frame }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <span className="text-lg leading-6">{frame.product}</span>
      <span className="text-[#c4d0db]">{frame.systemName || frame.address}</span>
    </div>
  )
}

function AlarmTriangle({ count }: { readonly count: number }) {
  return (
    <ConsoleLink
      path={pages.alarms}
      aria-label={`Alarms: ${count} unacknowledged`}
      className="flex items-center gap-1.5 rounded-xs bg-[#ffd24d] px-2 py-0.5 font-bold text-[#2a2200]"
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
        <path d="M8 1 15.5 15H.5Z" className="fill-[#a01f18]" />
        <path d="M7.2 5.5h1.6v5H7.2zM7.2 11.8h1.6v1.6H7.2z" className="fill-white" />
      </svg>
      {count}
    </ConsoleLink>
  )
}

function HelpButton({ onHelp }: Pick<BannerProps, 'onHelp'>) {
  return (
    <button
      type="button"
      id={HELP_BUTTON}
      className="cursor-pointer underline-offset-2 hover:underline"
      onClick={onHelp}
    >
      Help
    </button>
  )
}

function LogOutButton({ host }: { readonly host: string }) {
  const client = useQueryClient()
  const goOn = useGoOn()
  const leave = async () => {
    // Whatever the answer, nobody is signed in here any more as far as this browser shows.
    await signOut(host).catch(() => undefined)
    // Who has typed another address meanwhile is on that page, and what it reads is its own.
    if (await goOn(`/${host}/login`)) client.removeQueries({ queryKey: ['console', host] })
  }
  return (
    <Button tone="link" className="text-white! no-underline! hover:underline!" onClick={() => void leave()}>
      Log out
    </Button>
  )
}
