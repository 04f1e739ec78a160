import { backupFile } from '../http/maintenance/archives'
import type { Act } from '../procedures/language/act'
import { expresswayOf, type World } from '../sim/ground/index'
import { samlMetadataText } from '../single-sign-on/index'

/** The file that is picked for an act, in base64; null where none is. */
export async function fileOf(world: World, act: Act): Promise<string | null> {
  if (act.act === 'restore') return backupFile(act.backup)
  if (act.act === 'import-saml-metadata') return btoa(samlMetadataText(world, expresswayOf(world, act.from)))
  if (act.act !== 'change-certificates') return null
  const { change } = act
  return btoa(
    change.kind === 'append-authorities'
      ? change.certificates.map(({ pem }) => pem).join('')
      : change.certificate.pem,
  )
}
