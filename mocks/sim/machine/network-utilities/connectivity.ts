import type { Checks, ConnectivityQuestion } from '#contract/wire/tools'
import type { Expressway, World } from '../../ground/world'
import { queryDns } from './dns-lookup'
import { pingAnswer } from './read'

type Row = Checks['rows'][number]

/** Maintenance > Tools > Network utilities > Connectivity test: a service in DNS, and whether its systems answer. */
export function connectivityTest(
  world: World,
  expressway: Expressway,
  { service, domain }: ConnectivityQuestion,
): Checks {
  const owner = `${service}.${domain}`
  const { rows: records, message } = queryDns(world, expressway, { host: owner, type: 'SRV', servers: [] })
  const found: Row = {
    check: `DNS has records of ${owner}`,
    passed: records.length > 0,
    evidence: records.length > 0 ? `${records.length} record(s)` : message,
  }
  const rows = [found, ...records.map(({ response }) => targetRow(world, expressway, response))]
  return { rows, passed: rows.every(({ passed }) => passed) }
}

/** A record reads `priority weight port target`. */
function targetRow(world: World, expressway: Expressway, response: string): Row {
  const [, , port = '', target = ''] = response.split(' ')
  const { address, milliseconds, message } = pingAnswer(world, expressway, target)
  return {
    check: `${target}, port ${port}, can be reached`,
    passed: milliseconds !== null,
    evidence: milliseconds === null ? message : `${address} answers after ${milliseconds} ms`,
  }
}
