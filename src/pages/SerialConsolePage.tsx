import { ConsoleLink } from '../components/ConsoleLink'
import { useHost } from '../components/use-host'

/** Stands for the serial console until it is simulated. */
export function SerialConsolePage() {
  const host = useHost()
  return (
    <main className="mx-auto w-full max-w-2xl p-8">
      <title>Serial console - Sixpeer</title>
      <h1 className="mt-0 text-xl font-normal text-band">Serial console of {host}</h1>
      <p>This page is not built yet. The command line of a running system is reached over SSH.</p>
      <ConsoleLink path="ssh">Command line over SSH</ConsoleLink>
    </main>
  )
}
