import { ping, ssh } from './connections'
import { type Answer, type Context, failed, type Program, type Remembered, type Said, said } from './context'
import { diff } from './diff'
import { dig } from './dig'
import { canHold, cat, ls, NO_SPACE, nameIn, rm, storedAs } from './files'
import { nslookup } from './nslookup'
import { openssl } from './openssl'
import { parseLine } from './parse-line'
import { wget } from './wget'

const TOO_MANY_OPTIONS = 100

/** What the workstation has. */
export const programs: readonly Program[] = [
  { name: 'dig', help: 'asks DNS: dig _sips._tcp.cluster1.example.com SRV', run: dig },
  { name: 'nslookup', help: 'the same: nslookup -query=SRV _sips._tcp.cluster1.example.com', run: nslookup },
  {
    name: 'wget',
    help: 'fetches a document: wget --user=admin --password=… --no-check-certificate https://expe1.example.com/alternatesconfiguration.xml',
    run: wget,
  },
  { name: 'diff', help: 'compares two files: diff FILE FILE, -u, -q', run: diff },
  { name: 'ping', help: 'asks whether a system answers: ping expe1.example.com', run: ping },
  { name: 'ssh', help: 'goes on to the command line of a machine: ssh expe1.example.com', run: ssh },
  {
    name: 'openssl',
    help: 'shows a certificate: openssl s_client -connect expe1.example.com:443 -CAfile lab-ca.pem',
    run: openssl,
  },
  { name: 'ls', help: 'lists the files, which are here while this terminal is open', run: ls },
  { name: 'cat', help: 'shows a file', run: cat },
  { name: 'rm', help: 'deletes files', run: rm },
  {
    name: 'echo',
    help: 'says words; echo $? how the last command ended',
    run: ({ exit }, words) => said([words.join(' ').replaceAll('$?', String(exit))]),
  },
  { name: 'help', help: 'shows this list', run: () => said(helpLines()) },
  { name: 'exit', help: 'ends the session', run: () => ({ ...said(['logout']), ended: true }) },
]

const helpLines = () => programs.map(({ name, help }) => `${name.padEnd(10)}${help}`)

/** What a line typed at the workstation is answered with. Nothing is done here: an answer with commands says what to do. */
export function answer(context: Context, line: string): Answer {
  // What cannot be seen would move the cursor of whoever reads the answer.
  const parsed = parseLine(line.replaceAll(/\p{Cc}/gu, ' '))
  if ('problem' in parsed) return failed(2, `bash: ${parsed.problem}`)
  const { words, into } = parsed
  const [name, ...rest] = words
  if (name === undefined) return said([], context.exit)
  const program = programs.find((known) => known.name === name)
  if (!program) return failed(127, `bash: ${name}: command not found`)
  if (rest.length > TOO_MANY_OPTIONS) return failed(126, `bash: ${name}: Argument list too long`)
  const file = into && into.file !== '/dev/null' ? nameIn(into.file) : null
  if (into && file === undefined) return failed(1, `bash: ${into.file}: No such file or directory`)
  if (file && !canHold(context.files, file)) return failed(1, `bash: ${file}: ${NO_SPACE}`)
  const answered = program.run(context, rest)
  if (!into) return answered
  const kept = (result: Said) => redirected(context, result, file ?? null, into.appends)
  return 'commands' in answered
    ? { commands: answered.commands, report: (outcomes) => kept(answered.report(outcomes)) }
    : kept(answered)
}

/** The same with the output in a file, or nowhere. */
function redirected({ files }: Context, result: Said, file: string | null, appends: boolean): Said {
  if (file === null) return { ...result, out: [] }
  const before = result.files ?? files
  const text = `${appends ? (before.get(file) ?? '') : ''}${textOf(result.out)}`
  if (!canHold(before, file, text)) return failed(1, `bash: ${file}: ${NO_SPACE}`)
  return { ...result, out: [], files: storedAs(before, file, text) }
}

/** Lines as they go over the screen or into a file. */
export const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')

/** What the session remembers after that. */
export const rememberedAfter = ({ files }: Context, result: Said): Remembered => ({
  files: result.files ?? files,
  exit: result.exit,
})
