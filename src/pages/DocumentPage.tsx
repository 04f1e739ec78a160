import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useLocation } from 'react-router'
import { type Credentials, documentQuery } from '../api/documents'
import { isRefusal } from '../components/is-refusal'
import { useHost } from '../components/use-host'
import { downloadFile } from '../util/file'
import { UnreachablePage } from './UnreachablePage'

const BUTTON = 'cursor-pointer rounded-sm bg-[#1a66cc] px-4 py-1.5 text-white hover:bg-[#1557b0]'
const FIELD = 'min-h-7 border border-[#5f6368] bg-white px-2'

/** A document of a machine as a browser shows one that is XML: its text, and nothing of a console around it (TRB-21). */
export function DocumentPage() {
  const host = useHost()
  const { pathname, search } = useLocation()
  const path = `${pathname.slice(pathname.lastIndexOf('/') + 1)}${search}`
  return <HostDocument key={`${host} ${path}`} host={host} path={path} />
}

function HostDocument({ host, path }: { readonly host: string; readonly path: string }) {
  const [credentials, setCredentials] = useState<Credentials | null>(null)
  const { data, error, isFetching, refetch } = useQuery(documentQuery(host, path, credentials))
  if (isRefusal(error, 503)) {
    return <UnreachablePage host={host} error={error} onReload={() => void refetch()} />
  }
  const title = `${host}/${path}`
  // What was typed stays, and the focus with it, until the machine has answered.
  const isAsked = isRefusal(error, 401) || (credentials !== null && !error && data === undefined)
  return (
    <main className="min-h-full min-w-0 grow bg-white p-3 text-[#202124]">
      <title>{title}</title>
      <h1 className="sr-only">{title}</h1>
      {isAsked ? (
        <Challenge host={host} isWrong={credentials !== null && error !== null} onGive={setCredentials} />
      ) : (
        error && <p role="alert">{error.message}</p>
      )}
      {!isAsked && !error && data === undefined && <p role="status">{isFetching ? 'Loading…' : ''}</p>}
      {data !== undefined && (
        <>
          <div className="mb-2 flex flex-wrap items-center gap-3 border-b border-[#5f6368] pb-2">
            <p>This XML file has no style information. Its text is shown below.</p>
            <button
              type="button"
              className={BUTTON}
              onClick={() => downloadFile(fileName(path), data, 'text/xml')}
            >
              Save as file
            </button>
          </div>
          <pre aria-label={path} className="font-mono text-xs leading-5 wrap-anywhere whitespace-pre-wrap">
            {data}
          </pre>
        </>
      )}
    </main>
  )
}

const fileName = (path: string) => `${path.replace(/\?.*$/, '').replace(/\.xml$/, '')}.xml`

type ChallengeProps = {
  readonly host: string
  readonly isWrong: boolean
  readonly onGive: (credentials: Credentials) => void
}

/** What a browser asks when a machine wants to know who asks. */
function Challenge({ host, isWrong, onGive }: ChallengeProps) {
  const [user, setUser] = useState('')
  const [password, setPassword] = useState('')
  const ids = [useId(), useId()]

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    onGive({ user, password })
  }

  return (
    <form
      aria-label="Sign in"
      onSubmit={submit}
      className="mx-auto flex max-w-sm flex-col gap-3 rounded border border-[#5f6368] p-4"
    >
      <p>https://{host} asks for a user name and a password.</p>
      {isWrong && <p role="alert">They were refused (401).</p>}
      <label htmlFor={ids[0]}>User name</label>
      <input
        id={ids[0]}
        className={FIELD}
        autoComplete="off"
        value={user}
        onChange={(event) => setUser(event.target.value)}
      />
      <label htmlFor={ids[1]}>Password</label>
      <input
        id={ids[1]}
        className={FIELD}
        type="password"
        autoComplete="off"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <button type="submit" className={`${BUTTON} self-start`}>
        Sign in
      </button>
    </form>
  )
}
