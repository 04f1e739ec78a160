import { describe, expect, test } from 'vitest'
import { fetchDocument } from '../cli/index'
import { atWorkstation } from '../testing/at-workstation'
import { MINUTE_MS, Story } from '../testing/story'
import { diff } from './diff'

const PATH = '/alternatesconfiguration.xml'
const fetchFrom = (host: string, more = '', password = 'expressway') =>
  `wget --user=admin --password=${password} --no-check-certificate${more} https://${host}${PATH}`

function cluster() {
  const story = Story.of('cluster-of-three')
  return { story, ...atWorkstation(story) }
}

const servedBy = (story: Story, id: string) => {
  const asking = { authorization: `Basic ${btoa('admin:expressway')}`, signedIn: null }
  const fetched = fetchDocument(story.world, story.on(id), PATH, asking)
  return fetched.status === 200 ? fetched.body : ''
}

describe('wget and diff', () => {
  test('[TRB-22] fetch the document of each peer as admin without a check of the certificate, and compare', () => {
    const { story, type, exit, file } = cluster()
    for (const [id, host] of [
      ['expe1', 'expe1.example.com'],
      ['expe2', '10.0.0.12'],
    ] as const) {
      expect(type(fetchFrom(host, ` -O ${id}.xml`)).join('\n')).toContain(`'${id}.xml' saved`)
      expect(file(`${id}.xml`)).toBe(servedBy(story, id))
    }
    expect(type('diff expe1.xml expe2.xml')).toEqual([])
    expect(exit()).toBe(0)
    story.save('expe1', 'h323', { timeToLive: 60 })
    type(fetchFrom('expe1.example.com', ' -O expe1.xml'))
    const differing = type('diff expe1.xml expe2.xml')
    expect(exit()).toBe(1)
    expect(differing[0]).toMatch(/^\d+c\d+$/)
    expect(
      differing.slice(1).map((line) => line.replace(/<[/\w]+( item="\d")?>/g, '').replaceAll(/\s+/g, ' ')),
    ).toEqual(['< 60', '---', '> 1800'])
    story.wait(2 * MINUTE_MS)
    type(fetchFrom('expe2.example.com', ' -O expe2.xml'))
    expect(type('diff -s expe1.xml expe2.xml')).toEqual(['Files expe1.xml and expe2.xml are identical'])
  })

  test.each(['wrong', '', "'; DROP TABLE'"])(
    '[TRB-22] with the password %j it is refused, and nothing is saved',
    (password) => {
      const { type, exit, files } = cluster()
      const before = files()
      const said = type(fetchFrom('expe1.example.com', '', `"${password}"`))
      expect(said.at(-1)).toBe('Username/Password Authentication Failed.')
      expect(said.filter((line) => line.endsWith('401 Unauthorized'))).toHaveLength(2)
      expect(exit()).toBe(6)
      expect(type('echo $?')).toEqual(['6'])
      expect(files()).toEqual(before)
    },
  )

  test('each scheme is answered at its own port and at no other', () => {
    const { type, exit, files } = cluster()
    const before = files()
    expect(type('wget --no-check-certificate https://expe1.example.com:80/status.xml').at(-1)).toBe(
      'Unable to establish SSL connection.',
    )
    expect(exit()).toBe(4)
    expect(type('wget http://expe1.example.com:443/status.xml').at(-1)).toBe('ERROR 400: Bad Request.')
    expect(exit()).toBe(8)
    expect(type('wget http://expe1.example.com:8443/status.xml').at(-1)).toContain('Connection refused')
    expect(files()).toEqual(before)
  })

  test('diff -b passes over how much white space there is, and -w over all of it', () => {
    const { story } = cluster()
    const compared = (option: string, one: string, other: string) => {
      const files = new Map([
        ['one', one],
        ['other', other],
      ])
      return diff({ world: story.world, files, exit: 0 }, [option, 'one', 'other']).exit
    }
    expect(compared('-b', 'a  b\n', 'a b \n')).toBe(0)
    expect(compared('-b', 'a b\n', 'ab\n')).toBe(1)
    expect(compared('-b', ' a\n', 'a\n')).toBe(1)
    expect(compared('-w', 'a b\n', 'ab\n')).toBe(0)
  })

  test('without the option the certificate is checked, by the authorities of a file if one is named', () => {
    const { type, exit, files } = cluster()
    const checked = (more: string, host = 'expe1.example.com') =>
      type(`wget --user=admin --password=expressway ${more} https://${host}/status.xml`).join('\n')
    expect(checked('')).toContain("Unable to locally verify the issuer's authority.")
    expect(exit()).toBe(5)
    expect(files()).toEqual(['lab-ca.pem'])
    expect(checked('--ca-certificate=lab-ca.pem')).toContain('200 OK')
    expect(exit()).toBe(0)
    expect(checked('--ca-certificate=lab-ca.pem', '10.0.0.11')).toContain(
      "doesn't match requested host name '10.0.0.11'",
    )
    expect(exit()).toBe(5)
  })

  test('[R-52] a second file of the same name gets a number, unless -O says what it is called', () => {
    const { type, files } = cluster()
    for (const host of ['expe1.example.com', 'expe2.example.com', 'expe3.example.com']) type(fetchFrom(host))
    const name = 'alternatesconfiguration.xml'
    expect(files()).toEqual(['lab-ca.pem', name, `${name}.1`, `${name}.2`])
    type(fetchFrom('expe1.example.com', ' -O one.xml'))
    type(fetchFrom('expe2.example.com', ' -O one.xml'))
    expect(files()).toEqual(['lab-ca.pem', name, `${name}.1`, `${name}.2`, 'one.xml'])
    type(`rm ${name}.1`)
    type(fetchFrom('expe1.example.com'))
    expect(files()).toContain(`${name}.1`)
  })

  test('a file does not grow without end, and has a name in the directory', () => {
    const { type, exit, file } = cluster()
    const often = (name: string) => Array.from({ length: 40 }, () => name).join(' ')
    type(fetchFrom('expe1.example.com', ' -O ./a'))
    expect(type('cat ./a').join('')).toContain('<')
    type(`cat ${often('a')} > b`)
    expect(type(`cat ${often('b')} > c`)).toEqual(['cat: write error: File too large'])
    expect([exit(), file('c')]).toEqual([1, ''])
    type(`cat b > c`)
    expect(type('cat b >> c').join('')).toContain('No space left on device')
    expect([exit(), file('c')?.length]).toEqual([1, file('b')?.length])
    expect(type(fetchFrom('expe1.example.com', ' -O kept/a')).at(-1)).toBe(
      'kept/a: No such file or directory',
    )
    expect(exit()).toBe(3)
  })

  test('from a peer that is away or that nobody knows it ends with 4, of a document that is not there with 8', () => {
    const { story, type, exit } = cluster()
    expect(type(fetchFrom('nobody.example.com')).at(-1)).toBe(
      "wget: unable to resolve host address 'nobody.example.com'",
    )
    expect(exit()).toBe(4)
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    expect(type(fetchFrom('expe2.example.com')).at(-1)).toBe(
      'Connecting to expe2.example.com|10.0.0.12|:443... failed: Connection timed out.',
    )
    expect(exit()).toBe(4)
    expect(type(fetchFrom('expe1.example.com').replace(PATH, '/nothing.xml')).at(-1)).toMatch(
      /ERROR 404: Not Found\.$/,
    )
    expect(exit()).toBe(8)
  })

  test.each([
    ['wget', 1, 'missing URL'],
    ['wget --weather https://expe1.example.com/status.xml', 2, "unrecognized option '--weather'"],
    ['wget ftp://expe1.example.com/x', 1, 'Invalid host name'],
    ['wget https://', 1, 'Invalid host name'],
    [
      'wget --user=admin --password=expressway --no-check-certificate http://expe1.example.com/status.xml',
      0,
      '301 Moved Permanently',
    ],
    ['diff one.xml', 2, "missing operand after 'one.xml'"],
    ['diff one.xml two.xml', 2, 'diff: two.xml: No such file or directory'],
    ['cat ../etc/passwd', 1, 'No such file or directory'],
    ['rm lab-ca.pem nothing.xml', 1, "cannot remove 'nothing.xml'"],
  ])('%s ends with %s and says %s', (line, status, said) => {
    const { type, exit, files } = cluster()
    expect(type(line).join('\n')).toContain(said)
    expect(exit()).toBe(status)
    expect(files()).toContain('lab-ca.pem')
  })

  test('markup that somebody has typed into a field is the text of a document', () => {
    const { story, type } = cluster()
    story.addZone('expe1', '<b>&</b>')
    type(fetchFrom('expe1.example.com', ' -O one.xml'))
    expect(type('cat one.xml').join('\n')).toContain('&lt;b&gt;&amp;&lt;/b&gt;')
  })
})

describe('diff', () => {
  function compared(one: string, other: string, option = ''): string[] {
    const { type } = atWorkstation(Story.of('standalone-pair'))
    for (const [name, letters] of [
      ['one', one],
      ['other', other],
    ] as const) {
      type(`rm -f ${name}`)
      for (const letter of letters) type(`echo ${letter} >> ${name}`)
    }
    return type(`diff ${option} one other`)
  }

  test.each([
    ['abc', 'abc', []],
    ['abc', 'axc', ['2c2', '< b', '---', '> x']],
    ['abc', 'abxyc', ['2a3,4', '> x', '> y']],
    ['abcd', 'ad', ['2,3d1', '< b', '< c']],
  ])('of %s and %s is %o', (one, other, lines) => {
    expect(compared(one, other)).toEqual(lines)
  })

  test('takes no more lines away and puts no more in than it must', () => {
    expect(compared('abcabba', 'cbabac').filter((line) => /^[<>]/.test(line))).toHaveLength(5)
  })

  test('-u shows three lines around what differs, and puts near changes together', () => {
    expect(compared('abcdefghijklmnop', 'abcdxfghijklmnoq', '-u')).toEqual([
      '--- one',
      '+++ other',
      '@@ -2,7 +2,7 @@',
      ' b',
      ' c',
      ' d',
      '-e',
      '+x',
      ' f',
      ' g',
      ' h',
      '@@ -13,4 +13,4 @@',
      ' m',
      ' n',
      ' o',
      '-p',
      '+q',
    ])
  })
})
