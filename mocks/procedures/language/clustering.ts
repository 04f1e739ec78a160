import { pages } from '#contract/pages'
import { fieldIdOf } from '#contract/settings/catalogue'
import { definition as clustering } from '#contract/settings/system/clustering'
import { fieldsOf } from '#contract/settings/validate'
import { type Expressway, type ExpresswayId, type World } from '../../sim/ground/index'
import {
  addressOf,
  filledRows,
  fqdnOf,
  gapsIn,
  hasPeers,
  hostOf,
  isClustered,
  numberSetting,
  ownRow,
  peerRows,
  presentedNames,
  primaryRow,
  sameClustering,
  setting,
  textSetting,
} from '../../sim/machine/index'
import { type Act, save } from './act'
import { firstLacking, inRole, named, subordinates } from './cast'
import { isEnforced } from './certificates'
import { clusteringOf } from './clustering-values'
import { seen } from './marks'
import { type Context, type Need, need } from './step'
import { lostWords, rowsToEnter } from './ways-out'

/** The number of the row in which one Expressway lists another, by any form of its address. */
export function rowOf(world: World, listing: Expressway, listed: Expressway): number | undefined {
  const forms = [fqdnOf(listed), addressOf(listed)].map((form) => form.toLowerCase())
  return filledRows(world, listing).find(
    (row) => row.machine?.id === listed.id || forms.includes(row.address.toLowerCase()),
  )?.index
}

/** No Peer N address of the one is the other. */
export function doesNotList(context: Context, listing: Expressway, listed: Expressway): Need {
  const index = rowOf(context.world, listing, listed)
  return need(
    index === undefined,
    {
      missing: `${named(context, listing)} lists ${named(context, listed)} as Peer ${index} address: clear it there and save.`,
      met: `${named(context, listing)} does not list ${named(context, listed)}.`,
    },
    listing,
    pages.clustering,
  )
}

/** All six rows are blank. */
export function noPeersSaved(context: Context, expressway: Expressway): Need {
  return need(
    !hasPeers(expressway),
    {
      missing: `Clear every Peer address on ${named(context, expressway)} and save.`,
      met: `Every Peer address on ${named(context, expressway)} is blank.`,
    },
    expressway,
    pages.clustering,
  )
}

/** `gapless`: no blank row stands above a filled one. */
export function gapless(context: Context, expressway: Expressway): Need {
  return need(
    gapsIn(peerRows(expressway)).length === 0,
    {
      missing: `Move the addresses up on ${named(context, expressway)}: no blank row in between.`,
      met: `No row is blank above a filled one on ${named(context, expressway)}.`,
    },
    expressway,
    pages.clustering,
  )
}

/** Configuration primary points at the Expressway's own row. */
export function primaryNumberIsOwn(context: Context, expressway: Expressway): Need {
  const own = ownRow(context.world, expressway)
  return need(
    own !== undefined && primaryRow(context.world, expressway)?.index === own.index,
    own
      ? `Set Configuration primary on ${named(context, expressway)} to ${own.index}.`
      : rowsToEnter(context, expressway),
    expressway,
    pages.clustering,
  )
}

/** What is missing while a change of the primary has not been copied to a peer. */
export const notArrived = (context: Context, peer: Expressway): string =>
  `It has not arrived on ${named(context, peer)} yet: that takes up to a minute.`

/** The title of the step that ends where every peer has shown it. */
export const CHECK_DATABASE = 'Check the cluster database status'

/** `same_cl`: the ten values equal the primary's; the words name those that do not. */
export function sameClusteringAs(context: Context, expressway: Expressway, primary: Expressway): Need {
  const saved = (machine: Expressway, key: string) =>
    String(setting(machine, fieldIdOf(clustering.id, key))).toLowerCase()
  const different = fieldsOf(clustering)
    .filter(({ key }) => saved(expressway, key) !== saved(primary, key))
    .map(({ label }) => label)
  return need(
    sameClustering(context.world, expressway, primary),
    {
      missing: `On ${named(context, expressway)} make the same as on ${named(context, primary)} and save: ${different.join(', ')}.`,
      met: `The Clustering page of ${named(context, expressway)} has the same as on ${named(context, primary)}.`,
    },
    expressway,
    pages.clustering,
  )
}

/** A cluster of one: number 1, the own address in row 1, nothing below (CRE-38 to CRE-44). */
export function ownPeerAlone(context: Context, expressway: Expressway): Need[] {
  const name = named(context, expressway)
  const [first = '', ...rest] = peerRows(expressway)
  const certificate = presentedNames(expressway)
  return [
    need(
      ownRow(context.world, expressway)?.index === 1,
      `Enter the address of ${name} itself as Peer 1 address and save.`,
      expressway,
      pages.clustering,
    ),
    need(
      numberSetting(expressway, 'clustering.configurationPrimary') === 1,
      `Set Configuration primary on ${name} to 1.`,
      expressway,
      pages.clustering,
    ),
    need(
      rest.every((address) => address === ''),
      `Leave Peer 2 to 6 address on ${name} blank: the others are added afterwards.`,
      expressway,
      pages.clustering,
    ),
    need(
      !isEnforced(expressway) || certificate.includes(first.toLowerCase()),
      {
        missing: `With Enforce, Peer 1 address must be a name in the certificate of ${name}: ${certificate.join(', ')}.`,
        met: isEnforced(expressway)
          ? `Peer 1 address is a name in the certificate of ${name}.`
          : 'Names in certificates do not matter without Enforce.',
      },
      expressway,
      pages.clustering,
    ),
  ]
}

/** `cl.name` is filled (CRE-35). */
export function clusterNameSaved(context: Context, expressway: Expressway): Need {
  return need(
    textSetting(expressway, 'clustering.clusterName') !== '',
    `Save a Cluster name on ${named(context, expressway)}.`,
    expressway,
    pages.clustering,
  )
}

/** `run`: what is in force since the last restart. */
export function runs(context: Context, expressway: Expressway, state: 'standalone' | 'clustered'): Need {
  const name = named(context, expressway)
  return need(
    isClustered(expressway) === (state === 'clustered'),
    {
      missing: `${name} still runs ${isClustered(expressway) ? 'clustered' : 'standalone'}.`,
      met: `${name} runs ${state}.`,
    },
    expressway,
    pages.restart,
  )
}

/** `row`: the word that the page showed beside the row when it was last loaded. */
export function showed(
  context: Context,
  expressway: Expressway,
  index: number,
  words: readonly string[],
): Need {
  const shown = context.progress.shown[expressway.id]?.words[index - 1] ?? ''
  const lost = peerRows(expressway)[index - 1] === '' ? lostWords(context) : undefined
  return need(
    words.includes(shown),
    {
      missing: `Peer ${index} address on ${named(context, expressway)} should read ${words.join(' or ')}: ${lost ?? 'refresh the page.'}`,
      met: `Peer ${index} address on ${named(context, expressway)} reads ${shown}.`,
    },
    expressway,
    pages.clustering,
  )
}

/** What is missing while that row says something else. */
export const enterInRow = (context: Context, listing: Expressway, row: number, address: string): string =>
  `Enter ${address} as Peer ${row} address on ${named(context, listing)} and save.`

/** The primary lists the new peer in that row. */
export function enteredIn(row: number, context: Context, primary: Expressway, newPeer: Expressway): Need {
  return need(
    rowOf(context.world, primary, newPeer) === row,
    enterInRow(context, primary, row, hostOf(context.world, newPeer)),
    primary,
    pages.clustering,
  )
}

/** `db`: since the step the page was loaded, and then showed the database as Active (ADD-64, ADD-65). */
export function showedActive(context: Context, expressway: Expressway, since: string): Need {
  const visit = seen(context, expressway, pages.clustering, since)
  if (!visit.met) return visit
  const { database } = context.progress.shown[expressway.id] ?? {}
  return need(
    database === 'Active',
    {
      missing: `${named(context, expressway)} showed the cluster database as ${database}: ${lostWords(context) ?? 'wait 5 minutes and refresh.'}`,
      met: `${named(context, expressway)} showed the cluster database as Active.`,
    },
    expressway,
    pages.clustering,
  )
}

/** `same_cl` of every other subordinate and the primary. */
export function sameOnSubordinates(context: Context): Need[] {
  return subordinates(context).map((peer) => sameClusteringAs(context, peer, inRole(context, 'primary')))
}

/** The first subordinate that is not the same yet. */
export function firstToFollow(context: Context): ExpresswayId | null {
  const primary = inRole(context, 'primary')
  return firstLacking(subordinates(context), (peer) => sameClusteringAs(context, peer, primary).met)
}

/** Enters on every other subordinate what stands on the primary. */
export function followPrimary(context: Context): Act[] {
  const values = clusteringOf(inRole(context, 'primary'))
  return subordinates(context).map((peer) => save(peer, pages.clustering, values))
}
