import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const pw = require('playwright-core')

console.log(Object.keys(pw).filter(k=>/bidi/i.test(k)), typeof pw._bidiFirefox, typeof pw._firefox)
const t = pw._bidiFirefox ?? pw.firefox
const b = await t.launch({ executablePath: '/usr/bin/firefox-esr', headless: true, timeout: 40000, ...(pw._bidiFirefox ? {} : { channel: 'moz-firefox' }) })
console.log(b.version())
const c = await b.newContext({colorScheme:null, reducedMotion:null, forcedColors:null, contrast:null}); const p = await c.newPage()
await p.goto('data:text/html,<button>Hi</button>')
console.log(await p.getByRole('button').textContent())
await b.close()
