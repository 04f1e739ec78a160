import { mkdirSync, writeFileSync } from 'node:fs'
import { type Fuzzed, fuzzed, type Limit } from './fuzz'
import { asStory, startLinkOf } from './told'

/** Logs of finds; the lab imports one and stands where it goes wrong. */
const folder = '.fuzz'

/** Plays histories, prints each find as a test that fails, and keeps its log. */
export function fuzzedAloud(seed: number, limit: Limit): Promise<Fuzzed> {
  let count = 0
  return fuzzed(seed, limit, (find) => {
    count += 1
    mkdirSync(folder, { recursive: true })
    const path = `${folder}/${seed}-${count}.json`
    writeFileSync(path, JSON.stringify(find.log))
    process.stdout.write(
      `${asStory(find)}\n// Where it begins: ${startLinkOf(find.origin)}\n// Its log, for Import in the lab: ${path}\n\n`,
    )
  })
}
