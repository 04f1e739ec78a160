import { spawn } from 'node:child_process'
import { root } from './root.mjs'

const onWindows = process.platform === 'win32'

/**
 * Runs a program in the project and gives its exit code and output; never throws.
 * With `show`, the output goes straight to the terminal instead.
 */
export function run(command, args, { env = {}, show = false, limitMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      // A group of its own, so that a time limit ends the browsers and servers below it as well.
      detached: !onWindows,
      shell: onWindows,
    })
    const output = []
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))

    const stop = () => stopGroup(child)
    const limit = limitMs === undefined ? undefined : setTimeout(stop, limitMs)
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)

    const end = (code, note = '') => {
      clearTimeout(limit)
      for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, stop)
      resolve({ code, output: Buffer.concat(output).toString() + note })
    }
    child.on('error', (error) => end(127, `${error.message}\n`))
    child.on('close', (code, signal) =>
      signal === null
        ? end(code ?? 1)
        : end(1, `Ended by ${signal}: over the time limit of ${limitMs} ms?\n`),
    )
  })
}

function stopGroup(child) {
  if (child.pid === undefined) return
  try {
    if (onWindows) child.kill()
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Runs a tool of node_modules by its name. */
export function runTool(name, args, options) {
  return onWindows
    ? run('npx', ['--no-install', name, ...args], options)
    : run(`${root}node_modules/.bin/${name}`, args, options)
}
