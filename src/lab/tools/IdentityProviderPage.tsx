import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import {
  type IdentityProvider,
  METADATA_LENGTH_MAX,
  METADATA_TOO_LONG,
} from '#contract/wire/identity-provider'
import { identityProviderQuery, importMetadata } from '../../api/identity-provider'
import { shortName } from '../expressway-lamp'
import { LabButton } from '../LabButton'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { RefusalNote } from '../RefusalNote'
import { worldTime } from '../world-time'
import { cell, head, LabTable } from './LabTable'

/** The page of the identity provider, where people sign in who come in by single sign-on (REP-17 to REP-19). */
export function IdentityProviderPage() {
  const query = useQuery(identityProviderQuery)
  return (
    <LabPage
      title="Identity provider"
      about="Where people outside sign in who come in through Expressway-Cs with single sign-on. It lets them in through the peers that its metadata knows."
    >
      <WhenKnown query={query}>
        {(known) =>
          known ? (
            <>
              <Metadata known={known} />
              <SignIns signIns={known.signIns} />
            </>
          ) : (
            <p>This world has no identity provider. The world “A cluster with single sign-on” has one.</p>
          )
        }
      </WhenKnown>
    </LabPage>
  )
}

function Metadata({ known: { name, metadata } }: { readonly known: IdentityProvider }) {
  const facts = [
    ['Identity provider', name],
    ['Metadata of', metadata.cluster],
    ['Imported', worldTime(metadata.importedAt)],
    ['Fingerprint', metadata.fingerprint],
    ['Serial numbers', metadata.serialNumbers.join(', ')],
  ] as const
  return (
    <Panel title="Metadata">
      <dl className="grid grid-cols-[auto_1fr] gap-x-3">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-(--lab-soft)">{label}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <ImportForm />
    </Panel>
  )
}

/** What is wrong with a file before it is read; undefined where nothing is. */
function fileRefusal(file: File | undefined): string | undefined {
  if (!file) return 'Choose the file that an Expressway-C has exported.'
  return file.size > METADATA_LENGTH_MAX ? METADATA_TOO_LONG : undefined
}

function ImportForm() {
  const id = useId()
  const client = useQueryClient()
  const [file, setFile] = useState<File>()
  const [wrong, setWrong] = useState<string>()
  const change = useMutation({
    mutationFn: async (chosen: File) => importMetadata(await chosen.text()),
    onSuccess: (known) => client.setQueryData(identityProviderQuery.queryKey, known),
  })
  return (
    <form
      noValidate
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        const refusal = fileRefusal(file)
        setWrong(refusal)
        if (file && refusal === undefined) change.mutate(file)
      }}
    >
      <label htmlFor={id} className="text-xs text-(--lab-soft)">
        Metadata file
      </label>
      <input
        id={id}
        type="file"
        accept=".xml"
        className="max-w-full file:mr-2 file:cursor-pointer file:rounded file:border file:border-(--lab-edge) file:bg-(--lab-field) file:px-2 file:py-0.5 file:text-(--lab-text)"
        aria-describedby={`${id}-wrong`}
        onChange={({ target }) => setFile(target.files?.[0])}
      />
      <p id={`${id}-wrong`} role="alert" className="m-0 text-(--lab-bad) empty:hidden">
        {wrong}
      </p>
      {change.error && wrong === undefined && <RefusalNote error={change.error} />}
      {change.isSuccess && wrong === undefined && <p role="status">The metadata was imported.</p>}
      <LabButton type="submit" className="self-start" isBusy={change.isPending}>
        Import metadata
      </LabButton>
    </form>
  )
}

function SignIns({ signIns }: Pick<IdentityProvider, 'signIns'>) {
  const tried = signIns.reduce((sum, one) => sum + one.tried, 0)
  const failed = signIns.reduce((sum, one) => sum + one.failed, 0)
  return (
    <Panel title="Sign-ins of this minute">
      <p role="status">
        {tried === 0
          ? 'Nobody can sign in: no Expressway-C with single sign-on is up.'
          : failed === 0
            ? `All ${tried} have worked.`
            : `${failed} of ${tried} have failed.`}
      </p>
      {signIns.length > 0 && (
        <LabTable caption="By Expressway-C" columns={['Through', 'Tried', 'Failed', 'Reason']}>
          {signIns.map((one) => (
            <tr key={one.host}>
              <th scope="row" className={`${head} font-normal`}>
                {shortName(one.host)}
              </th>
              <td className={cell}>{one.tried}</td>
              <td className={cell}>{one.failed}</td>
              <td className={`${cell} wrap-anywhere`}>{one.because ?? '-'}</td>
            </tr>
          ))}
        </LabTable>
      )}
    </Panel>
  )
}
