import type { SnapshotFile } from '../../sim/ground/index'
import { toBase64 } from './base64'
import { packedFiles } from './tar'

/** A snapshot as the file that the operator gets, base64. */
export function snapshotArchive(files: readonly SnapshotFile[]): string {
  return toBase64(packedFiles(files))
}
