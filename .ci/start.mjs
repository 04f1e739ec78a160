// `npm start`: installs what is missing, builds, serves, prints the address. PORT chooses the port.
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'

const PREFERRED_PORT = 4173

async function start() {
  await ensureInstalled()
  await ensureBuilt()

  // Only now: it imports a package that may have been missing a moment ago.
  const { serve } = await import('./serve.mjs')
  const chosen = process.env['PORT']
  const { url } = await serve({ port: Number(chosen ?? PREFERRED_PORT) }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error
    if (chosen !== undefined) throw new Error(`Port ${chosen} is in use; choose another with PORT.`)
    return serve({ port: 0 })
  })
  console.log(`Sixpeer is at ${url} (Ctrl+C ends it).`)
}

await start().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
