import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../.ci/lib/chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/** The example of the README. */
const example = join(root, 'docs/kit')
/** What the folder has besides the kit, as `npm install` would put it there. */
const installed = ['@playwright/test', '@types/node', 'undici-types', 'typescript']

type Ran = { readonly code: number; readonly said: string }

/** A folder outside the project that holds the example and the package of the kit, and nothing else of the project. */
export class OutsideFolder {
  private constructor(readonly path: string) {}

  /** What the package of the kit says of itself. */
  get packed(): unknown {
    return JSON.parse(readFileSync(join(this.path, 'node_modules/sixpeer/package.json'), 'utf8'))
  }

  /** Packs the kit and makes the folder. Nothing is fetched: the package is unpacked, the rest is linked. */
  static async withKit(): Promise<OutsideFolder> {
    const path = mkdtempSync(join(tmpdir(), 'sixpeer-outside-'))
    const folder = new OutsideFolder(path)
    const modules = join(path, 'node_modules')
    await done(run('npm', ['pack', '--silent', '--pack-destination', path], root))
    const tarball = readdirSync(path).find((name) => name.endsWith('.tgz')) ?? ''
    mkdirSync(join(modules, 'sixpeer'), { recursive: true })
    await done(run('tar', ['-xzf', tarball, '-C', join(modules, 'sixpeer'), '--strip-components=1'], path))
    for (const name of installed) {
      mkdirSync(join(modules, name, '..'), { recursive: true })
      symlinkSync(join(root, 'node_modules', name), join(modules, name))
    }
    cpSync(example, path, { recursive: true })
    return folder
  }

  /** Type-checks the folder, types of the kit included. */
  typeCheck(): Promise<Ran> {
    return run('node', ['node_modules/typescript/bin/tsc', '-p', '.'], this.path)
  }

  /** Plays walkthroughs; by `LAB_URL` in a lab that is deployed, else in one that the kit starts at `LAB_PORT`. */
  async play(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
    const { executablePath } = (await findChromium('shell')) ?? {}
    const browser = executablePath === undefined ? {} : { CHROMIUM_PATH: executablePath }
    const playwright = 'node_modules/@playwright/test/cli.js'
    return run('node', [playwright, 'test', ...words], this.path, { ...browser, ...env })
  }

  remove(): void {
    rmSync(this.path, { recursive: true })
  }
}

function run(command: string, words: readonly string[], cwd: string, env = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(command, words, { cwd, env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), said: stdout + stderr }),
    )
  })
}

async function done(running: Promise<Ran>): Promise<void> {
  const { code, said } = await running
  if (code !== 0) throw new Error(said)
}
