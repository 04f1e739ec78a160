// `node serve.js --port N`, in the package of the kit: serves the lab that lies beside it.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { serve } from '../serve.mjs'

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } })
try {
  const folder = fileURLToPath(new URL('lab', import.meta.url))
  const { url } = await serve({ port: Number(values.port), base: '/', folder })
  console.log(`Sixpeer is at ${url}`)
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${values.port} is in use: choose another with labServer({ port }), or end what listens there.`
      : error.message,
  )
  process.exitCode = 1
}
