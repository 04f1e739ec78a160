import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'react-router'
import * as v from 'valibot'
import type { SignInPage } from '#contract/wire/session'
import { signIn, statusQuery } from '../api/console'
import { DISCLAIMER } from '../components/disclaimer'
import { isRefusal } from '../components/is-refusal'
import { LabMark } from '../components/LabMark'
import { useGoOn } from '../components/use-go-on'
import { useHost } from '../components/use-host'
import { useRestartingStore } from '../stores/restarting'
import { Button } from '../ui/Button'
import { FieldRow } from '../ui/FieldRow'
import { FieldsBox } from '../ui/FieldsBox'
import { Loaded } from '../ui/Loaded'
import { MessageBar } from '../ui/MessageBar'
import { useStandingError } from '../ui/use-standing-error'
import { UnreachablePage } from './UnreachablePage'

const LOOK_AGAIN_MS = 1_000

/** What the frame hands over when it sends someone here to sign in. */
const arrivalSchema = v.object({ from: v.string(), expired: v.boolean() })

/** Sign-in: what a host shows before it knows anyone. */
export function LoginPage() {
  const host = useHost()
  return <HostLogin key={host} host={host} />
}

function HostLogin({ host }: { readonly host: string }) {
  // Whoever is here waits for no restart any more.
  const end = useRestartingStore((store) => store.end)
  useEffect(() => end(host), [end, host])
  const page = useQuery({
    ...statusQuery(host, 'sign-in'),
    retry: false,
    staleTime: 0,
    refetchInterval: (query) => (isRefusal(query.state.error, 503) ? LOOK_AGAIN_MS : false),
  })
  const error = useStandingError(page)
  if (isRefusal(error, 503)) {
    return <UnreachablePage host={host} error={error} onReload={() => void page.refetch()} />
  }
  return (
    <div className="flex min-h-full grow flex-col bg-desk">
      <title>{`Login, ${host} - Sixpeer`}</title>
      <Loaded query={page}>
        {(shown) => <LoginForm host={host} page={shown} onUnreachable={() => void page.refetch()} />}
      </Loaded>
    </div>
  )
}

type LoginFormProps = { readonly host: string; readonly page: SignInPage; readonly onUnreachable: () => void }

function LoginForm({ host, page, onUnreachable }: LoginFormProps) {
  const { expired } = useArrival()
  const signingIn = useSignIn(host, onUnreachable)
  const { register, handleSubmit, formState } = useForm({ defaultValues: { username: '', password: '' } })
  return (
    <>
      <section aria-label="Console" className="band px-4 py-2 text-white">
        <span className="text-lg leading-6">{page.product}</span>
        <span className="ml-4 text-[#c4d0db]">{page.systemName || host}</span>
      </section>
      <main className="mx-auto w-full max-w-lg grow px-4 py-10 [--label-column:8rem]">
        <h1 className="mt-0 mb-3 text-xl font-normal text-band">Login</h1>
        <Welcome {...page.welcome} />
        {(expired || page.idleMinutes !== null) && !signingIn.error && (
          <div role="status">
            <MessageBar>
              Login expired
              {page.idleMinutes !== null &&
                `: ${page.idleMinutes === 1 ? 'a minute' : `${page.idleMinutes} minutes`} of world time went by without a use of this console`}
            </MessageBar>
          </div>
        )}
        {signingIn.error && (
          <div role="alert">
            <MessageBar tone="bad">
              <strong>Failed</strong>: {signingIn.error.message}
            </MessageBar>
          </div>
        )}
        <form noValidate onSubmit={handleSubmit((typed) => signingIn.mutateAsync(typed).catch(shownAbove))}>
          <FieldsBox title="Administrator login">
            <FieldRow label="Username">
              {(control) => (
                <input
                  {...control}
                  {...register('username')}
                  autoComplete="username"
                  autoCapitalize="none"
                  spellCheck={false}
                  maxLength={128}
                  className="control w-56"
                />
              )}
            </FieldRow>
            <FieldRow label="Password">
              {(control) => (
                <input
                  {...control}
                  {...register('password')}
                  type="password"
                  autoComplete="current-password"
                  maxLength={1024}
                  className="control w-56"
                />
              )}
            </FieldRow>
          </FieldsBox>
          <Button type="submit" tone="primary" isBusy={formState.isSubmitting}>
            Login
          </Button>
        </form>
        <LabHint hint={page.hint} />
      </main>
      <LoginFooter version={page.version} />
    </>
  )
}

/** A refusal stands above the form. */
const shownAbove = () => undefined

function LabHint({ hint }: Pick<SignInPage, 'hint'>) {
  return (
    <p className="mt-6 border-l-4 border-notice-rule pl-3 text-muted">
      <LabMark />
      {hint ? (
        <>
          <kbd className="text-ink">{hint.username}</kbd> / <kbd className="text-ink">{hint.password}</kbd>
        </>
      ) : (
        'No account that the lab began with opens this console now. The command line takes the local admin; on the serial console, the login pwrec sets its password in the minute after a restart.'
      )}
    </p>
  )
}

function LoginFooter({ version }: Pick<SignInPage, 'version'>) {
  return (
    <footer className="border-t border-rule bg-bar px-4 py-1 text-xs">
      Version: <strong>{version}</strong>
      <span className="ml-5 text-muted">{DISCLAIMER}</span>
    </footer>
  )
}

/** What the administrators want everyone to read who comes to sign in. */
function Welcome({ title, text }: SignInPage['welcome']) {
  if (title === '' && text === '') return null
  return (
    <section aria-label="Welcome message" className="mb-4 border border-rule bg-paper px-3 py-2">
      {title !== '' && <h2 className="m-0 font-bold text-band">{title}</h2>}
      {text !== '' && <p className="m-0 break-words">{text}</p>}
    </section>
  )
}

/** Where to go on after signing in, and whether a session ended on the way here. */
function useArrival(): { readonly from: string | null; readonly expired: boolean } {
  const { state } = useLocation()
  const arrival = v.safeParse(arrivalSchema, state)
  return arrival.success ? arrival.output : { from: null, expired: false }
}

function useSignIn(host: string, onUnreachable: () => void) {
  const client = useQueryClient()
  const goOn = useGoOn()
  const { from } = useArrival()
  return useMutation({
    mutationFn: (typed: { username: string; password: string }) => signIn(host, typed),
    onSuccess: async () => {
      // Nothing of the last session may be seen in this one.
      client.removeQueries({ queryKey: ['console', host] })
      await goOn(from ?? `/${host}/overview`, { replace: true })
    },
    onError: (error) => {
      if (isRefusal(error, 503)) onUnreachable()
    },
  })
}
