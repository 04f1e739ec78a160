import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { Certificate } from '#contract/wire/grading'
import { certificateQuery } from '../../api/grading'
import { handIn } from '../../api/results'
import { LabButton } from '../LabButton'
import { WhenKnown } from '../pages/WhenKnown'
import { RefusalNote } from '../RefusalNote'
import { saveFile } from '../save-file'
import { useLabTheme } from '../use-lab-theme'
import { CertificateSheet } from './CertificateSheet'

/** The certificate of a run, or why there is none. */
export function CertificatePage() {
  const { id = '' } = useParams()
  const theme = useLabTheme()
  const certificate = useQuery(certificateQuery(id))
  return (
    <main data-theme={theme} className="lab @container grow bg-(--lab-page) p-4">
      <title>Certificate - Sixpeer</title>
      <div className="mx-auto flex max-w-3xl flex-col gap-3">
        <p>
          <Link to={`/lab/results/${encodeURIComponent(id)}`} className="text-(--lab-link) underline">
            The result
          </Link>
        </p>
        <WhenKnown query={certificate}>
          {(known) =>
            known.hash === null ? (
              <NoCertificate why={known.why} />
            ) : (
              <Shown id={id} known={known} hash={known.hash} />
            )
          }
        </WhenKnown>
      </div>
    </main>
  )
}

function NoCertificate({ why }: Pick<Certificate, 'why'>) {
  return (
    <>
      <h1 className="text-xl font-semibold">No certificate</h1>
      <p role="status" className="max-w-3xl wrap-anywhere">
        {why}
      </p>
    </>
  )
}

type ShownProps = { readonly id: string; readonly known: Certificate; readonly hash: string }

function Shown({ id, known, hash }: ShownProps) {
  const { result } = known
  const handing = useMutation({
    mutationFn: handIn,
    onSuccess: (all) =>
      saveFile(
        `sixpeer-result-${result.procedure}-${result.seed}-hand-in.json`,
        JSON.stringify(all),
        'application/json',
      ),
  })
  return (
    <>
      <CertificateSheet known={known} hash={hash} />
      <div className="flex flex-wrap gap-2">
        <LabButton look="strong" onClick={() => globalThis.print()}>
          Print
        </LabButton>
        <LabButton isBusy={handing.isPending} onClick={() => handing.mutate(id)}>
          Download hand-in
        </LabButton>
      </div>
      <p className="max-w-3xl text-(--lab-soft)">
        The hash is that of the hand-in: whoever gets both can type it under{' '}
        <Link to="/lab/verify" className="text-(--lab-link) underline">
          Verify hand-ins
        </Link>
        . The name counts too, so type it on the result before you print, and hand in under the same name.
      </p>
      {handing.error && <RefusalNote error={handing.error} />}
    </>
  )
}
