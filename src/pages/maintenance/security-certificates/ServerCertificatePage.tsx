import { useQuery } from '@tanstack/react-query'
import { pages } from '#contract/pages'
import { REFRESH_MS, statusQuery } from '../../../api/console'
import { ConsoleLink } from '../../../components/ConsoleLink'
import { Page } from '../../../components/Page'
import { ReadOnlyNote } from '../../../components/ReadOnlyNote'
import { SeenMessages } from '../../../components/SeenMessages'
import { useConsoleAction } from '../../../components/use-console-action'
import { useHost } from '../../../components/use-host'
import { useMayChange } from '../../../components/use-may-change'
import { Loaded } from '../../../ui/Loaded'
import { MessageBar } from '../../../ui/MessageBar'
import { CertificateNotes } from './CertificateNotes'
import { RequestBox } from './RequestBox'
import { ServerDataBox } from './ServerDataBox'
import { UploadServerBox } from './UploadServerBox'

/** Maintenance > Security certificates > Server certificate: what this system shows its peers, and how to get another. */
export function ServerCertificatePage() {
  const mayChange = useMayChange()
  const loaded = useQuery({
    ...statusQuery(useHost(), 'server-certificate'),
    refetchInterval: REFRESH_MS,
  })
  const action = useConsoleAction()
  return (
    <Page title="Server certificate">
      <ReadOnlyNote />
      <SeenMessages outcome={action.outcome} />
      <Loaded query={loaded}>
        {(status) => (
          <>
            {status.restartNeeded && <RestartPrompt />}
            <CertificateNotes notes={status.notes} />
            <ServerDataBox certificate={status.certificate} chain={status.chain} action={action} />
            <RequestBox status={status} action={action} />
            {mayChange && <UploadServerBox hasRequest={status.request !== null} action={action} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** X8.9 asks for the restart on this page and raises no alarm. */
function RestartPrompt() {
  return (
    <MessageBar>
      The loaded certificate is used after a restart.{' '}
      <ConsoleLink path={pages.restart}>Restart this system</ConsoleLink>
    </MessageBar>
  )
}
