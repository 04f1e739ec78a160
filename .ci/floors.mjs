// `node .ci/floors.mjs`: the folders of the core from top to bottom, each with those that it takes from, and the figures
// that `npx vitest run src/tidy.spec.ts` keeps at 0.
import { runnerImport } from 'vite'

const { module: tidy } = await runnerImport('./src/tidy/source.ts')
const { module: floors } = await runnerImport('./src/tidy/floors.ts')

const files = tidy.filesBelow(['mocks'], /\.ts$/)
for (const { folder, takes } of floors.topToBottom(files)) {
  console.log(`${folder.padEnd(28)}${takes.join(', ')}`)
}
console.log()
for (const [name, count] of Object.entries(floors.figuresOf(files))) {
  console.log(`${name.padEnd(28)}${String(count).padStart(4)}`)
}
