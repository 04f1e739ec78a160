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
