import { type ImageManifest, readManifest } from '#contract/wire/upgrade'
import { fromBase64 } from './base64'
import { sha256 } from './sha-256'
import { packed, unpacked } from './tar'

const CONTENT_NAME = 'manifest.json'

/** An image of the lab: a gzipped archive that holds no software, only what it would be. */
export function imageFile(manifest: ImageManifest): Uint8Array {
  return packed(CONTENT_NAME, JSON.stringify(manifest, null, 1))
}

/** What is found in an uploaded file. Whether it fits is for the core. */
export function imageIn(content: string): {
  sizeBytes: number
  hash: string
  manifest: ImageManifest | null
} {
  const bytes = fromBase64(content) ?? new Uint8Array()
  return { sizeBytes: bytes.length, hash: sha256(bytes), manifest: manifestIn(bytes) }
}

function manifestIn(bytes: Uint8Array): ImageManifest | null {
  try {
    const text = unpacked(bytes)
    return text === undefined ? null : readManifest(JSON.parse(text))
  } catch {
    return null
  }
}
