/**
 * The part of a host name that tells Expressways of one domain apart, by which people speak of them: `expe2` of
 * `expe2.example.com`. An address has no such part, and stays whole.
 */
export function shortName(host: string): string {
  return /^[\d.]+$|:/.test(host) ? host : (host.split('.')[0] ?? host)
}
