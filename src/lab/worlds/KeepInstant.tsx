import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { SHARED_LINK_LENGTH_MAX, WORLD_SCHEMA, WORLD_VERSION } from '#contract/wire/world-file'
import { takeInstant } from '../../api/worlds'
import { linkTo } from '../../util/place'
import { LabButton } from '../LabButton'
import { LabInput } from '../LabField'
import { CopyLink } from '../pages/CopyLink'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { saveFile } from '../save-file'

/** Keeps the world as it stands: as a file from which it starts again, or as a link. */
export function KeepInstant() {
  const [title, setTitle] = useState('')
  const saving = useMutation({
    mutationFn: takeInstant,
    onSuccess: ({ log }) => {
      const world = {
        schema: WORLD_SCHEMA,
        version: WORLD_VERSION,
        title: title.trim() || 'A saved world',
        log,
      }
      saveFile('world.json', JSON.stringify(world), 'application/json')
    },
  })
  const sharing = useMutation({ mutationFn: takeInstant })
  const link = sharing.data && linkTo(`/?at=${sharing.data.at}`)
  return (
    <Panel title="The world that is open">
      <LabInput
        label="What it is to be called"
        maxLength={120}
        className="max-w-sm"
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <LabButton isBusy={saving.isPending} onClick={() => saving.mutate()}>
          Save my world
        </LabButton>
        <LabButton isBusy={sharing.isPending} onClick={() => sharing.mutate()}>
          Share this instant
        </LabButton>
      </div>
      {saving.error && <RefusalNote error={saving.error} />}
      {sharing.error && <RefusalNote error={sharing.error} />}
      {link !== undefined &&
        (link.length <= SHARED_LINK_LENGTH_MAX ? (
          <CopyLink
            link={link}
            about="Whoever opens it stands in this world, its clock stopped at this moment."
          />
        ) : (
          <p role="status">
            {`So much has happened that the link would have ${link.length} characters, which not every program takes. Save the world as a file instead.`}
          </p>
        ))}
    </Panel>
  )
}
