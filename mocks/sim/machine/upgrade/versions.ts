/** What a release says of itself beside its number. */
export type Release = {
  readonly build: string
  /** `2016-12-01` */
  readonly date: string
}

/** The name of the software, which all releases share; the image files begin with it. */
export const SOFTWARE_NAME = 's42700'

/**
 * The releases that the lab knows. The months in which they came out are public, the days are the lab's; and as
 * build numbers are not published, these are the lab's too, in the form that the product has for them.
 */
const releases: Readonly<Record<string, Release>> = {
  'X8.7.3': { build: 'oak_v8.7.3_rc_2', date: '2016-05-26' },
  'X8.8': { build: 'oak_v8.8.0_rc_4', date: '2016-07-13' },
  'X8.8.3': { build: 'oak_v8.8.3_rc_1', date: '2016-10-04' },
  'X8.9': { build: 'oak_v8.9.0_rc_3', date: '2016-12-01' },
}

const UNKNOWN_RELEASE: Release = { build: 'Unknown', date: 'Unknown' }

/** Build and date of a version. An image can carry a version of which the lab knows neither. */
export function releaseOf(version: string): Release {
  return releases[version] ?? UNKNOWN_RELEASE
}

const parts = (version: string) => [...version.matchAll(/\d+/g)].map(([digits]) => Number(digits))

/** Negative where the one is older than the other, zero where they are the same: `X8.9` is newer than `X8.8.3`. */
export function compareVersions(one: string, other: string): number {
  const [here, there] = [parts(one), parts(other)]
  for (let index = 0; index < Math.max(here.length, there.length); index += 1) {
    const difference = (here[index] ?? 0) - (there[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** True for a release from which a cluster can be upgraded to X8.9, which is every X8.n (UPG-01, R-29). */
export function isX8(version: string): boolean {
  return /^X8(\.\d+)+$/.test(version)
}
