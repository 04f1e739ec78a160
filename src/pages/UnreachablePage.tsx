import type { Refused } from '../api/client'

type UnreachablePageProps = {
  readonly host: string
  readonly error: Refused
  readonly onReload: () => void
}

const TIMED_OUT = 'ERR_CONNECTION_TIMED_OUT'

/** What a browser says of each of its errors, `{host}` in front. */
const reasons: Readonly<Record<string, string>> = {
  ERR_CONNECTION_TIMED_OUT: 'took too long to respond.',
  ERR_CONNECTION_REFUSED: 'refused to connect.',
  ERR_CONNECTION_RESET: 'closed the connection unexpectedly.',
  ERR_NAME_NOT_RESOLVED: '’s server IP address could not be found.',
  ERR_ADDRESS_UNREACHABLE: 'is unreachable.',
}

/** The browser's own error page: it says nothing that a browser would not know. */
export function UnreachablePage({ host, error, onReload }: UnreachablePageProps) {
  return <ErrorPage host={host} code={error.problem.browserError ?? TIMED_OUT} onReload={onReload} />
}

/** The same for a wait that took too long: this page does not look again by itself (UPG-17). */
export function TimedOutPage({ host, onReload }: Omit<UnreachablePageProps, 'error'>) {
  return <ErrorPage host={host} code={TIMED_OUT} onReload={onReload} />
}

type ErrorPageProps = { readonly host: string; readonly code: string; readonly onReload: () => void }

function ErrorPage({ host, code, onReload }: ErrorPageProps) {
  const reason = reasons[code] ?? 'did not answer.'
  return (
    <main className="min-h-full grow bg-[#f7f7f7] px-6 py-20 text-[#3c4043]">
      <title>{host}</title>
      <div className="mx-auto max-w-xl text-base leading-6">
        <svg
          viewBox="0 0 48 48"
          aria-hidden="true"
          className="mb-6 size-12 fill-none stroke-[#5f6368] stroke-[3]"
        >
          <path d="M9 4h21l9 9v31H9z" />
          <path d="M18 24l3 3m0-3-3 3m9-3 3 3m0-3-3 3M18 37c3-4 9-4 12 0" />
        </svg>
        <h1 className="mt-0 mb-4 text-xl font-normal text-[#202124]">This site can’t be reached</h1>
        <p className="my-2" role="status">
          <strong className="break-all">{host}</strong>
          {reason.startsWith('’') ? '' : ' '}
          {reason}
        </p>
        <p className="my-4 text-xs text-[#5f6368]">{code}</p>
        <button
          type="button"
          className="cursor-pointer rounded-sm bg-[#1a66cc] px-4 py-1.5 text-white hover:bg-[#1557b0]"
          onClick={onReload}
        >
          Reload
        </button>
      </div>
    </main>
  )
}
