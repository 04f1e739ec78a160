import { TakeHelp } from './TakeHelp'

/** What is wrong, once it is told: at the end, or to whoever asks to be shown it. */
export function Cause({ cause }: { readonly cause: string | null }) {
  return (
    <section aria-label="Cause" className="flex flex-col items-start gap-2">
      <h3 className="font-semibold">Cause</h3>
      {cause ?? (
        <>
          <p>It is kept from the map and from all pages of the lab. To be shown it counts as help.</p>
          <TakeHelp step={null} help="cause">
            Show me the cause
          </TakeHelp>
        </>
      )}
    </section>
  )
}
