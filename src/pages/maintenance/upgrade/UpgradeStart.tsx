import { useState } from 'react'
import type { UpgradeStatus } from '#contract/wire/upgrade'
import { act } from '../../../api/console'
import { takeFromShelf } from '../../../api/lab'
import type { useConsoleAction } from '../../../components/use-console-action'
import { useHost } from '../../../components/use-host'
import { Box } from '../../../ui/Box'
import { Button } from '../../../ui/Button'
import { FieldRow } from '../../../ui/FieldRow'
import { imageRefusal, readImage } from './image-file'
import { LabShelf } from './LabShelf'

type UpgradeStartProps = {
  readonly components: UpgradeStatus['components']
  readonly action: ReturnType<typeof useConsoleAction>
}

/** A file from the disk, or the name of one on the lab's shelf. */
type Choice = { readonly file?: File; readonly shelfName?: string }

/** What runs now, and the choice of the image to replace it. */
export function UpgradeStart({ components, action }: UpgradeStartProps) {
  const host = useHost()
  const [choice, setChoice] = useState<Choice>({})
  const [error, setError] = useState<string>()
  // A new key empties the browser's own control, which cannot be set.
  const [emptied, setEmptied] = useState(0)

  const upload = () => {
    const refusal = choice.shelfName === undefined ? imageRefusal(choice.file) : undefined
    setError(refusal)
    if (refusal === undefined) action.run(async () => act(host, 'upload-image', await imageOf(choice)))
  }
  const chooseFromShelf = (shelfName: string) => {
    setChoice({ shelfName })
    setError(undefined)
    setEmptied(emptied + 1)
  }
  return (
    <>
      <Components components={components} />
      <Box title="Upgrade component">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            upload()
          }}
        >
          <FieldRow
            label="Software image file"
            help="The image of the release to install. After the upload everything that is saved on this system before the reboot is lost."
            error={error}
            below={choice.shelfName && `Lab: from the shelf: ${choice.shelfName}`}
          >
            {(control) => (
              <input
                key={emptied}
                {...control}
                type="file"
                onChange={(event) => setChoice({ file: event.target.files?.[0] })}
                className="max-w-full file:mr-2 file:cursor-pointer file:rounded-xs file:border file:border-field file:bg-bar file:px-3 file:py-1"
              />
            )}
          </FieldRow>
          <Button type="submit" tone="primary" isBusy={action.isPending} className="mt-2">
            Upgrade
          </Button>
        </form>
      </Box>
      <LabShelf onChoose={chooseFromShelf} />
    </>
  )
}

async function imageOf({ file, shelfName }: Choice) {
  if (shelfName !== undefined) return takeFromShelf(shelfName)
  if (file) return readImage(file)
  throw new Error('Choose a software image.')
}

function Components({ components }: Pick<UpgradeStartProps, 'components'>) {
  return (
    <Box title="Components">
      <table aria-label="Components" className="w-full max-w-xl text-left">
        <thead>
          <tr className="text-muted">
            <th scope="col" className="py-0.5 pr-4 font-normal">
              Component
            </th>
            <th scope="col" className="py-0.5 font-normal">
              Software version
            </th>
          </tr>
        </thead>
        <tbody>
          {components.map(({ component, version }) => (
            <tr key={component} className="border-t border-rule">
              <th scope="row" className="py-0.5 pr-4 text-left font-normal">
                {component}
              </th>
              <td className="py-0.5">{version}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  )
}
