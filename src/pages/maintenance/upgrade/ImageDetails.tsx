import type { StagedImage } from '#contract/wire/upgrade'
import { DefinitionRow } from '../../../ui/DefinitionRow'
import { sizeText } from './image-file'

/** What is known of an uploaded image. The hash is there to compare with that of the download page. */
export function ImageDetails({ image }: { readonly image: StagedImage }) {
  return (
    <>
      <DefinitionRow label="New version">{image.version}</DefinitionRow>
      <DefinitionRow label="File name">{image.fileName}</DefinitionRow>
      <DefinitionRow label="Size">{sizeText(image.sizeBytes)}</DefinitionRow>
      <DefinitionRow label="SHA-256 hash">
        <span className="font-mono break-all">{image.hash}</span>
      </DefinitionRow>
    </>
  )
}
