import { useMutation, useQuery } from '@tanstack/react-query'
import { shelfQuery, takeFromShelf } from '../../../api/lab'
import { OutcomeMessages } from '../../../components/Outcome'
import { Box } from '../../../ui/Box'
import { Button } from '../../../ui/Button'
import { Loaded } from '../../../ui/Loaded'
import { downloadArchive } from '../../../util/file'

const headings = ['File name', 'Holds', 'Size (bytes)', 'SHA-256', '']

/** The images that the lab has at hand: to download and pick from the disk as one would, or to take at once. */
export function LabShelf({ onChoose }: { readonly onChoose: (name: string) => void }) {
  const shelf = useQuery(shelfQuery)
  const { mutate, error } = useMutation({
    mutationFn: async (name: string) => downloadArchive(await takeFromShelf(name)),
  })
  return (
    <Box title="Lab: shelf">
      <OutcomeMessages outcome={error && { kind: 'refused', error }} />
      <p className="mt-0 mb-2 text-muted">
        Not part of the product: the lab keeps images here, as the download page of the vendor would.
      </p>
      <Loaded query={shelf}>
        {({ images }) => (
          <div className="overflow-x-auto">
            <table aria-label="Lab: shelf" className="w-full text-left">
              <thead>
                <tr className="text-muted">
                  {headings.map((heading) => (
                    <th key={heading} scope="col" className="py-0.5 pr-4 font-normal">
                      {heading || <span className="sr-only">Actions</span>}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {images.map(({ name, text, sizeBytes, hash }) => (
                  <tr key={name} className="border-t border-rule">
                    <th scope="row" className="py-1 pr-4 text-left font-normal break-all">
                      {name}
                    </th>
                    <td className="py-1 pr-4">{text}</td>
                    <td className="py-1 pr-4 figures">{sizeBytes.toLocaleString('en')}</td>
                    <td className="py-1 pr-4 font-mono text-xs break-all">{hash}</td>
                    <td className="py-1 whitespace-nowrap">
                      <Button onClick={() => onChoose(name)} aria-label={`Choose ${name}`}>
                        Choose
                      </Button>{' '}
                      <Button onClick={() => mutate(name)} aria-label={`Download ${name}`}>
                        Download
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </Box>
  )
}
